import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hindrance } from '#platform/config/hindrance.ts';
import { canReach, type Runner } from './runner.server.ts';

/** Where one embedded server lives: its data, the folder of its socket (both only the runner's) and its log. */
export type Place = { home: string; data: string; socket: string; log: string };

/** An address of a socket holds 108 bytes at most (104 on macOS), the socket's own name among them. */
const longestSocketFolder = 85;
const systemFolder = '/var/lib/kenesh';

const mark = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);

/**
 * Makes the folders the server needs, open to the runner alone. Where the runner cannot reach the wanted folder (we are
 * root in a folder closed to others), a folder of the system named after it is used.
 */
export function makePlace(wanted: string, runner: Runner): Place {
	const home = homeFor(resolve(wanted), runner);
	mkdirSync(home, { recursive: true, mode: 0o755 });
	const place = { home, data: join(home, 'data'), socket: socketFolder(home), log: join(home, 'postgresql.log') };
	ownFolder(place.socket, runner);
	giveTo(home, runner);
	return place;
}

export const homeFor = (wanted: string, runner: Runner): string => (canReach(runner, wanted) ? wanted : join(systemFolder, mark(wanted)));

function socketFolder(home: string): string {
	const beside = join(home, 'socket');
	return Buffer.byteLength(beside) <= longestSocketFolder ? beside : join(tmpdir(), `kenesh-${mark(home)}`);
}

/** A folder under a public one could have been laid there by somebody else: it must be ours, and no link. */
function ownFolder(folder: string, runner: Runner): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const { uid } = lstatSync(folder);
	const ours = [process.getuid?.(), runner?.uid].includes(uid) && lstatSync(folder).isDirectory();
	if (!ours) throw hindrance(`The folder ${folder} belongs to another user, so the database cannot put its socket there.`);
	giveTo(folder, runner);
	chmodSync(folder, 0o700);
}

function giveTo(path: string, runner: Runner): void {
	if (runner) chownSync(path, runner.uid, runner.gid);
}
