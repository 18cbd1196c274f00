import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hindrance } from '#platform/config/hindrance.ts';
import type { Binaries } from './binaries.server.ts';
import { lastFault } from './log.server.ts';
import type { Place } from './place.server.ts';
import { isAlive } from './process.server.ts';
import { identity, type Runner } from './runner.server.ts';

export const superuser = 'kenesh';

const settings = ['--data-checksums', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
/** Only the socket lets anybody in, and its folder is the runner's alone. */
const access = [`--username=${superuser}`, '--auth-local=trust', '--auth-host=reject'];

/** A new cluster, made beside and renamed when whole: a start cut short leaves nothing half made. */
export async function makeCluster({ initdb }: Binaries, place: Place, runner: Runner): Promise<void> {
	if (existsSync(place.data)) return;
	sweepParts(place);
	const part = `${place.data}.part-${process.pid}`;
	const log = openSync(place.log, 'a', 0o600);
	const making = spawn(initdb, [`--pgdata=${part}`, '--no-instructions', ...settings, ...access], {
		...identity(runner),
		cwd: place.home,
		stdio: ['ignore', log, log]
	});
	const [code] = await once(making, 'exit').finally(() => closeSync(log));
	if (code !== 0) throw hindrance(`The database could not be made in ${place.home}: ${lastFault(place.log)}`);
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

/** What programs left that were killed while making it. */
function sweepParts({ home }: Place): void {
	for (const name of readdirSync(home)) {
		const [, pid] = name.match(/^data\.part-(\d+)$/) ?? [];
		if (pid && !isAlive(Number(pid))) rmSync(join(home, name), { recursive: true });
	}
}
