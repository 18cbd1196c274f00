import { z } from 'zod';
import { commandOf } from './command.ts';
import { enterRecord } from './record/entering.server.ts';
import { readRecord } from './record/reading.server.ts';

export const importRecord = commandOf({
	name: 'import-record',
	usage: 'import-record DIR',
	does: 'enters the record of a municipality from the files of a folder; again, it changes nothing',
	words: ['dir'],
	shape: z.object({ dir: z.string() }),
	ready: async ({ dir }) => {
		const record = await readRecord(dir);
		const { slug } = record.municipality;
		return async ({ say, tell }) => {
			const { lines } = await enterRecord(record, { clock: () => new Date(), say: tell });
			say(
				lines === 0 ? `All of the record of ${slug} was there already.` : `The record of ${slug} is entered: ${lines} lines of its diary.`
			);
			return true;
		};
	}
});
