import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.server.ts';
import { makeCluster } from './cluster.server.ts';
import { launch } from './launch.server.ts';
import { makePlace, type Place, placeFor } from './place.server.ts';
import { addressOf, runningServer, untilReady } from './postmaster.server.ts';
import { isAlive, stopServer } from './process.server.ts';
import { chooseRunner } from './runner.server.ts';

export type Scratch = { readonly address: string; readonly stop: () => Promise<void> };

/** What is thrown away in a minute need not wait for the disk. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const calledScratch = 'kenesh-scratch-';

/** A server of its own in a temporary folder, gone without a trace when stopped: for tests and for the schema. */
export async function startScratch(): Promise<Scratch> {
	await sweepScratch();
	const folder = mkdtempSync(join(tmpdir(), `${calledScratch}${process.pid}-`));
	chmodSync(folder, 0o755);
	const runner = chooseRunner();
	const place = placeIn(folder);
	makePlace(place, runner);
	const binaries = await findBinaries(runner);
	await makeCluster(binaries, place, runner);
	await untilReady(place, launch(binaries, place, runner, hasty));
	return { address: addressOf(place, 'postgres'), stop: () => discard(folder, place) };
}

const placeIn = (folder: string): Place => placeFor(join(folder, 'database'), chooseRunner());

async function discard(folder: string, place: Place): Promise<void> {
	const pid = runningServer(place);
	if (pid) await stopServer(pid);
	rmSync(folder, { recursive: true, force: true });
}

/** A program that was killed could not clean up: its servers would run for ever. */
async function sweepScratch(): Promise<void> {
	for (const name of readdirSync(tmpdir())) {
		const [, owner] = name.match(new RegExp(`^${calledScratch}(\\d+)-`)) ?? [];
		const folder = join(tmpdir(), name);
		if (!owner || isAlive(Number(owner)) || statSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
		await discard(folder, placeIn(folder));
	}
}
