import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { hindrance } from '#platform/config/hindrance.ts';
import type { Binaries } from './binaries.server.ts';
import type { Place } from './place.server.ts';
import { identity, type Runner } from './runner.server.ts';

export const superuser = 'kenesh';
const longestLog = 5_000_000;

/**
 * A new cluster: made beside and renamed when whole, so that a start cut short leaves nothing half made. Page checksums
 * are on; only the socket lets anybody in, and only from its folder, which is the runner's alone.
 */
export async function makeCluster({ initdb }: Binaries, place: Place, runner: Runner): Promise<void> {
	if (existsSync(place.data)) return;
	const part = `${place.data}.part-${process.pid}`;
	const log = openSync(place.log, 'a');
	const settings = ['--data-checksums', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
	const access = [`--username=${superuser}`, '--auth-local=trust', '--auth-host=reject'];
	const made = spawn(initdb, [`--pgdata=${part}`, '--no-instructions', ...settings, ...access], {
		...identity(runner),
		cwd: place.home,
		stdio: ['ignore', log, log]
	});
	const [code] = await once(made, 'exit');
	closeSync(log);
	if (code !== 0) throw hindrance(`The database could not be made in ${place.home}: ${lastLine(place.log)}`);
	keepFirst(part, place.data);
}

/** Two programs may make the same cluster at once; the one that is whole first is kept. */
function keepFirst(part: string, data: string): void {
	try {
		renameSync(part, data);
	} catch (fault) {
		rmSync(part, { recursive: true });
		if (!existsSync(data)) throw fault;
	}
}

/**
 * Starts the server so that it outlives us: in a session of its own (Ctrl-C must not reach it before the requests have
 * ended) and with a file for its log (a pipe would break when we are killed). Returns its process id.
 */
export function launch({ postgres }: Binaries, place: Place, runner: Runner, settings: readonly string[] = []): number {
	turnLog(place.log);
	const log = openSync(place.log, 'a');
	const all = ['listen_addresses=', `unix_socket_directories=${place.socket}`, 'log_checkpoints=off', 'fsync=on', ...settings];
	const server = spawn(postgres, ['-D', place.data, ...all.flatMap((setting) => ['-c', setting])], {
		...identity(runner),
		cwd: place.home,
		detached: true,
		stdio: ['ignore', log, log]
	});
	closeSync(log);
	// The missing process id tells it below; an unheard 'error' would end us.
	server.once('error', () => {});
	server.unref();
	if (!server.pid)
		throw hindrance(`The database server could not be started: ${postgres} cannot be run by ${runner?.name ?? 'this user'}.`);
	return server.pid;
}

function turnLog(log: string): void {
	if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(log, `${log}.1`);
}

export const lastLine = (log: string): string => readFileSync(log, 'utf8').trim().split('\n').at(-1) ?? '';
