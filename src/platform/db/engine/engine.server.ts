import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Say, step } from '#platform/config/progress.ts';
import { type Binaries, findBinaries } from './binaries.server.ts';
import { makeCluster } from './cluster.server.ts';
import { claim, type Guard } from './guard.server.ts';
import { launch } from './launch.server.ts';
import { lastFault } from './log.server.ts';
import { makePlace, type Place, placeFor } from './place.server.ts';
import { addressOf, forgetOldPid, runningServer, untilReady } from './postmaster.server.ts';
import { stopServer } from './process.server.ts';
import { chooseRunner, type Runner } from './runner.server.ts';

/** A server of our own: where it is reached, which folder it lives in, and how it ends. */
export type Engine = { readonly address: string; readonly home: string; readonly stop: () => Promise<void> };

type Asked = { folder: string; say: Say; onDead: (fault: unknown) => void };
type Parts = { binaries: Binaries; place: Place; runner: Runner };

const database = 'kenesh';
const launches = 20;

/**
 * Starts the embedded PostgreSQL in a folder, or adopts the one a killed program left running there, and keeps it
 * running until `stop`. `onDead` is told when it can no longer be kept.
 *
 * @throws hindrance when the folder is in use, cannot be reached, or the server does not start
 */
export async function startEngine({ folder, say, onDead }: Asked): Promise<Engine> {
	const runner = chooseRunner();
	const place = placeFor(folder, runner);
	makePlace(place, runner);
	const binaries = await step(say, 'Getting the database programs ready', () => findBinaries(runner));
	const parts = { binaries, place, runner };
	await step(say, `Making a new database in ${place.home}`, () => makeCluster(binaries, place, runner));
	const watch = await step(say, 'Starting the database', () => keepRunning(parts, say, onDead));
	await makeDatabase(place);
	return { address: addressOf(place, database), home: place.home, stop: watch.stop };
}

/** Claims the server; when it dies under us (killed, out of memory) it is started again, and the pool finds it again. */
async function keepRunning(parts: Parts, say: Say, onDead: (fault: unknown) => void) {
	let isStopping = false;
	let guard = await stand(parts, onLost);
	let standing = Promise.resolve();

	function onLost(): void {
		if (isStopping) return;
		say('The database server went away and is started again.');
		standing = restand().catch(onDead);
	}

	async function restand(): Promise<void> {
		guard = await stand(parts, onLost);
	}

	return {
		stop: async () => {
			isStopping = true;
			await standing;
			const pid = runningServer(parts.place);
			if (pid) await stopServer(pid);
			await guard.leave();
		}
	};
}

async function stand(parts: Parts, onLost: () => void): Promise<Guard> {
	await ensureRunning(parts);
	return claim(parts.place, onLost);
}

/** What a killed server's helpers still hold is free again after a moment, so a start that fails on it is tried again. */
async function ensureRunning({ binaries, place, runner }: Parts): Promise<void> {
	for (let launched = 1; ; launched += 1) {
		try {
			forgetOldPid(place);
			return await untilReady(place, runningServer(place) ?? launch(binaries, place, runner));
		} catch (fault) {
			if (launched === launches || !/shared memory block|lock file/.test(lastFault(place.log))) throw fault;
			await pause(250);
		}
	}
}

async function makeDatabase(place: Place): Promise<void> {
	const client = new pg.Client({ connectionString: addressOf(place, 'postgres') });
	await client.connect();
	try {
		const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
		if (!rowCount) await client.query(`create database ${database}`);
	} finally {
		await client.end();
	}
}

/** The address of a server that a running program already holds in this folder, for a second program that only visits. */
export function addressOfRunning(folder: string): string | null {
	const place = placeFor(folder, chooseRunner());
	return runningServer(place) === null ? null : addressOf(place, database);
}
