import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where something lies that is made once for all runs: beside the packages, or in the temporary folder when those belong to somebody else. */
export function placeFor(name: string): string {
	const cache = join(import.meta.dirname, '../../node_modules/.cache');
	const place = join(cache, name);
	if (existsSync(place)) return place;
	try {
		mkdirSync(cache, { recursive: true });
		accessSync(cache, constants.W_OK);
		return place;
	} catch {
		return join(tmpdir(), `kenesh-${process.getuid?.() ?? 0}-${name}`);
	}
}
