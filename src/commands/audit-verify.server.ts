import { z } from 'zod';
import { db } from '#platform/db/database.server.ts';
import type { Flaw } from '#platform/diary/flaws.server.ts';
import { verifyDiary } from '#platform/diary/verification.server.ts';
import { municipalitiesHere } from '#platform/municipalities/queries.server.ts';
import { commandOf } from './command.ts';
import { townMeant } from './town.server.ts';

export const auditVerify = commandOf({
	name: 'audit verify',
	usage: 'audit verify [MUNICIPALITY]',
	does: 'walks the diary and names the first line that is not as it was written',
	words: ['municipality'],
	shape: z.object({ municipality: z.string().optional() }),
	ready:
		({ municipality }) =>
		async ({ say }) => {
			const towns = municipality === undefined ? await municipalitiesHere(db) : [await townMeant(municipality)];
			if (towns.length === 0) say('There is no municipality here yet, and no diary.');
			let isWell = true;
			for (const { id, slug } of towns) {
				const { lines, flaw } = await verifyDiary(db, id);
				say(`${slug}: ${flaw ? foundWrong(flaw) : `${lines} lines, each as it was written`}.`);
				isWell &&= flaw === null;
			}
			return isWell;
		}
});

const happened = { changed: 'was changed after it was written', removed: 'was taken away', inserted: 'was put in afterwards' } as const;

const foundWrong = ({ number, kind, id }: NonNullable<Flaw>): string =>
	`line ${number}${id ? ` (${id})` : ''} ${happened[kind]}; the lines before it are as they were written`;
