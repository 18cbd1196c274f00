import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeFolder } from '#platform/config/folders.server.ts';
import { hindrance } from '#platform/config/hindrance.ts';
import { canReach, type Runner } from './runner.server.ts';

/** Where one embedded server lives: its data, the folder of its socket (both only the runner's) and its log. */
export type Place = { readonly home: string; readonly data: string; readonly socket: string; readonly log: string };

/** An address of a socket holds 108 bytes at most (104 on macOS), the socket's own name among them. */
const longestSocketFolder = 85;

/** Where a runner is sent who cannot reach our own folders. Every user may pass through it. */
export const systemFolder = '/var/lib/kenesh';

const mark = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 12);

/**
 * The same wish leads to the same place, and to where its data already is. Nothing is made yet.
 *
 * @throws hindrance when the data is there but not ours to use
 */
export function placeFor(wanted: string, runner: Runner): Place {
	const home = homeFor(resolve(wanted), runner);
	insistOwn(home, runner);
	if (!canReach(runner, home) && existsSync(dataIn(home)))
		throw hindrance(`The user ${runner?.name} can no longer enter ${home}: open the folders above it (chmod o+x).`);
	return { home, data: dataIn(home), socket: socketFolder(home), log: join(home, 'postgresql.log') };
}

function homeFor(asked: string, runner: Runner): string {
	const elsewhere = join(systemFolder, mark(asked));
	if (existsSync(dataIn(asked))) return asked;
	return canReach(runner, asked) && !existsSync(dataIn(elsewhere)) ? asked : elsewhere;
}

const dataIn = (home: string) => join(home, 'data');

/** Data of another user is neither readable for the server nor to be given to it silently. */
function insistOwn(home: string, runner: Runner): void {
	const own = runner?.uid ?? process.getuid?.();
	const owner = statSync(dataIn(home), { throwIfNoEntry: false })?.uid ?? own;
	if (owner !== own) throw hindrance(`The database in ${home} belongs to another user (number ${owner}): start the program as that user.`);
}

function socketFolder(home: string): string {
	const beside = join(home, 'socket');
	return Buffer.byteLength(beside) <= longestSocketFolder ? beside : join(tmpdir(), `kenesh-${mark(home)}`);
}

/**
 * Makes the folders the server needs, open to the runner alone.
 *
 * @throws hindrance when they belong to somebody else
 */
export function makePlace(place: Place, runner: Runner): void {
	makeFolder(place.home);
	giveTo(place.home, runner);
	makePrivate(place.socket, runner);
}

/** A folder under a public one could have been laid there by somebody else: it must be ours, and no link. */
function makePrivate(folder: string, runner: Runner): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const found = lstatSync(folder);
	const isOurs = found.isDirectory() && [process.getuid?.(), runner?.uid].includes(found.uid);
	if (!isOurs) throw hindrance(`The folder ${folder} belongs to another user, so the database cannot put its socket there.`);
	giveTo(folder, runner);
	chmodSync(folder, 0o700);
}

function giveTo(path: string, runner: Runner): void {
	if (runner) chownSync(path, runner.uid, runner.gid);
}
