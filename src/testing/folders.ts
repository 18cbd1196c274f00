import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

/** A folder of this test file's own, gone when the file is done. */
export function aFolder(name: string): string {
	const folder = mkdtempSync(join(tmpdir(), `kenesh-${name}-`));
	made.push(folder);
	return folder;
}

afterAll(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
