import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { hindrance } from '#platform/config/hindrance.ts';
import type { Binaries } from './binaries.server.ts';
import { turnLog } from './log.server.ts';
import type { Place } from './place.server.ts';
import { identity, type Runner } from './runner.server.ts';

/**
 * Starts the server so that it outlives us: in a session of its own (Ctrl-C must not reach it before the requests have
 * ended) and with a file for its log (a pipe would break when we are killed). Answers its process id.
 */
export function launch({ postgres }: Binaries, place: Place, runner: Runner, settings: readonly string[] = []): number {
	turnLog(place.log);
	const log = openSync(place.log, 'a', 0o600);
	const all = ['listen_addresses=', `unix_socket_directories=${place.socket}`, 'fsync=on', 'log_checkpoints=off', ...settings];
	const server = spawn(postgres, ['-D', place.data, ...all.flatMap((setting) => ['-c', setting])], {
		...identity(runner),
		cwd: place.home,
		detached: true,
		stdio: ['ignore', log, log]
	});
	closeSync(log);
	// A missing process id tells it below; an 'error' nobody hears would end us.
	server.once('error', () => {});
	server.unref();
	if (!server.pid) throw hindrance(`The database server ${postgres} cannot be run by ${runner?.name ?? 'this user'}.`);
	return server.pid;
}
