import { z } from 'zod';
import { commandOf } from './command.ts';

/** Opening the database brings it up to date; there is nothing left to do but to say so. */
export const migrateDatabase = commandOf({
	name: 'migrate',
	usage: 'migrate',
	does: 'brings the database up to date, as every start does',
	words: [],
	shape: z.object({}),
	ready:
		() =>
		async ({ say }) => {
			say('The database is up to date.');
			return true;
		}
});
