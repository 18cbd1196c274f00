import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';

const data = mkdtempSync(join(tmpdir(), 'kenesh-cli-'));
afterAll(() => rmSync(data, { recursive: true }));

/** The program as npm starts it, on this file's database. */
async function kenesh(...words: string[]) {
	const child = spawn(process.execPath, ['--import', './bin/jsx.mjs', 'src/cli.ts', ...words], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, DATABASE_URL: await testDatabase(), npm_lifecycle_event: '' }
	});
	const [said, told, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
	return { said, told, code };
}

test('wrong use is one sentence and 2, and opens nothing', async () => {
	expect(await kenesh('import-record')).toEqual({ said: '', told: 'DIR is missing: import-record DIR\n', code: 2 });
});

test('a record is imported, and imported again; its diary stands', async () => {
	const first = await kenesh('import-record', 'data/naryn-2014', '--data', data);
	expect(first).toMatchObject({ said: expect.stringMatching(/^The record of naryn is entered: \d+ lines of its diary\.\n$/), code: 0 });
	const again = await kenesh('import-record', 'data/naryn-2014', '--data', data);
	expect(again).toMatchObject({ said: 'All of the record of naryn was there already.\n', code: 0 });
	expect(await kenesh('audit', 'verify', 'naryn', '--data', data)).toMatchObject({
		said: expect.stringMatching(/^naryn: \d+ lines/),
		code: 0
	});
	expect(await kenesh('audit', 'verify', 'osh', '--data', data)).toMatchObject({
		told: 'There is no municipality osh here; there is naryn.\n',
		code: 2
	});
});
