import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hindrance } from './hindrance.ts';

/**
 * What signs sessions and links. Made once and kept beside the data for our own eyes only, so that a restart signs
 * nobody out.
 */
export function secretIn(data: string): string {
	const file = join(data, 'secret');
	try {
		writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
	} catch (fault) {
		const isThere = fault instanceof Error && 'code' in fault && fault.code === 'EEXIST';
		if (!isThere) throw hindrance(`The folder ${data} cannot be written; give another one with --data.`, fault);
	}
	return read(file);
}

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8').trim();
	} catch (fault) {
		throw hindrance(`The file ${file} belongs to another user: start the program as that user, or give another folder with --data.`, fault);
	}
}
