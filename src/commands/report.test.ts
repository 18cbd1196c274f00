import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRecord, enter } from '#testing/records.ts';
import { aTerminal } from '#testing/terminals.ts';
import { report } from './report.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kenesh-report-'));
afterAll(() => rmSync(folder, { recursive: true }));

let town = '';
beforeAll(async () => {
	const record = await aRecord();
	await enter(record);
	town = record.municipality.slug;
});

test('the report of the year is written to a file of its own, with its looks inside', async () => {
	const out = join(folder, '2014.html');
	const { isWell, said } = await aTerminal(report, { municipality: town, year: '2014', lang: 'en', out });
	expect({ isWell, said }).toEqual({ isWell: true, said: [expect.stringContaining(`The report of ${town} on 2014 is in ${out}: `)] });
	const page = readFileSync(out, 'utf8');
	expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
	expect(page).toContain('Coordinating Council under the Naryn city hall');
	expect(page).not.toContain('<link');
});

test('a year nobody recorded, and a file nobody can write, are one sentence', async () => {
	const of = (year: string, out: string) => aTerminal(report, { municipality: town, year, out });
	await expect(of('1999', join(folder, '1999.html'))).rejects.toThrow(`Cannot draw the report of ${town} on 1999: `);
	await expect(of('2014', join(folder, 'no', 'such', 'folder.html'))).rejects.toThrow('folder.html cannot be written.');
	await expect(of('next', join(folder, 'next.html'))).rejects.toThrow('YEAR is a year such as 2014.');
});
