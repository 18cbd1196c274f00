import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { enterRecord } from '../commands/record/entering.server.ts';
import { readRecord } from '../commands/record/reading.server.ts';
import type { TownRecord } from '../commands/record/record.ts';

/** The folder of the council's real year. */
export const naryn2014 = fileURLToPath(new URL('../../data/naryn-2014/', import.meta.url));

/** The same record for a town of its own, so that one story does not meet another's. */
export async function aRecord(): Promise<TownRecord> {
	const record = await readRecord(naryn2014);
	return { ...record, municipality: { ...record.municipality, slug: `town-${newId().slice(-12)}` } };
}

/** A clock that stops the program after so many deeds, as a pulled plug does. */
export function aClockThatStops(after: number): () => Date {
	let told = 0;
	return () => {
		told += 1;
		if (told > after) throw new Error('the plug was pulled');
		return new Date();
	};
}

export const aClock = () => new Date();

/** Enters a record without a word. */
export const enter = (record: TownRecord, clock: () => Date = aClock) => enterRecord(record, { clock, say: () => {} });

/** A copy of the record's folder in which one file was changed. */
export function aFolderWith(file: string, change: (text: string) => string): string {
	const folder = mkdtempSync(join(tmpdir(), 'kenesh-record-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	cpSync(naryn2014, folder, { recursive: true });
	writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
	return folder;
}
