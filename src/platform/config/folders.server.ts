import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { hindrance } from './hindrance.ts';

/**
 * Makes a folder and those above it that are missing. Others may pass through (the database runs as another user when
 * we are root) but not look around; what is private inside closes itself. Whatever umask the shell has.
 */
export function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	try {
		mkdirSync(folder);
		chmodSync(folder, 0o711);
	} catch (fault) {
		if (existsSync(folder)) return;
		throw hindrance(`The folder ${folder} cannot be made; give another one with --data.`, fault);
	}
}
