import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { withDatabase } from '#platform/db/address.server.ts';
import { databaseAt } from '#platform/db/database.server.ts';
import { findBinaries } from '#platform/db/engine/binaries.server.ts';
import { launch, makeCluster } from '#platform/db/engine/launch.server.ts';
import { makePlace } from '#platform/db/engine/place.server.ts';
import { addressOf, stopServer, untilReady } from '#platform/db/engine/postmaster.server.ts';
import { chooseRunner } from '#platform/db/engine/runner.server.ts';
import { migrate } from '#platform/db/migrations.server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Any database of the test server: from here others are made. */
		testServer: string;
		/** A migrated, empty database nobody is connected to, to be cloned. */
		template: string;
	}
}

/** Tests lose nothing when the machine dies, so they need not wait for the disk. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** One server and one migrated template for the whole run: TEST_DATABASE_URL if given, else an embedded one of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const server = given ? { address: given, stop: async () => {} } : await embedded();
	const template = `kenesh_template_${randomUUID().slice(0, 8)}`;
	await withServer(server.address, `create database ${template}`);
	const empty = databaseAt(withDatabase(server.address, template));
	await migrate(empty).finally(() => empty.destroy());
	project.provide('testServer', server.address);
	project.provide('template', template);
	return async () => {
		await withServer(server.address, `drop database ${template}`);
		await server.stop();
	};
}

async function withServer(address: string, command: string): Promise<void> {
	const server = databaseAt(address);
	await sql
		.raw(command)
		.execute(server)
		.finally(() => server.destroy());
}

async function embedded() {
	const folder = mkdtempSync(join(tmpdir(), 'kenesh-test-'));
	chmodSync(folder, 0o755);
	const runner = chooseRunner();
	const place = makePlace(join(folder, 'database'), runner);
	const binaries = findBinaries(runner, join(folder, 'engine'));
	await makeCluster(binaries, place, runner);
	const pid = launch(binaries, place, runner, hasty);
	await untilReady(place, pid);
	const stop = () => stopServer(pid).finally(() => rmSync(folder, { recursive: true }));
	return { address: addressOf(place, 'postgres'), stop };
}
