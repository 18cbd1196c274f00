import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TestProject } from 'vitest/node';
import { withDatabase } from '#platform/db/address.server.ts';
import { databaseAt } from '#platform/db/database.server.ts';
import { startScratch } from '#platform/db/engine/scratch.server.ts';
import { migrate } from '#platform/db/migrations.server.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Any database of the test server: from here others are made. */
		testServer: string;
		/** A migrated, empty database nobody is connected to, to be cloned. */
		template: string;
	}
}

/** One server and one migrated template for the whole run: TEST_DATABASE_URL if given, else an embedded one of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const server = given ? { address: given, stop: async () => {} } : await startScratch();
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
