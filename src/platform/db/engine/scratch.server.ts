import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.server.ts';
import { makeCluster } from './cluster.server.ts';
import { launch } from './launch.server.ts';
import { makePlace, placeFor } from './place.server.ts';
import { addressOf, untilReady } from './postmaster.server.ts';
import { stopServer } from './process.server.ts';
import { chooseRunner } from './runner.server.ts';

export type Scratch = { address: string; stop: () => Promise<void> };

/** What is thrown away in a minute need not wait for the disk. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** A server of its own in a temporary folder, gone without a trace when stopped: for tests and for the schema. */
export async function startScratch(): Promise<Scratch> {
	const folder = mkdtempSync(join(tmpdir(), 'kenesh-scratch-'));
	chmodSync(folder, 0o755);
	const runner = chooseRunner();
	const place = placeFor(join(folder, 'database'), runner);
	makePlace(place, runner);
	const binaries = await findBinaries(runner);
	await makeCluster(binaries, place, runner);
	const pid = launch(binaries, place, runner, hasty);
	await untilReady(place, pid);
	const stop = () => stopServer(pid).finally(() => rmSync(folder, { recursive: true, force: true }));
	return { address: addressOf(place, 'postgres'), stop };
}
