import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { connectTo, withDatabase } from '#platform/db/address.server.ts';

/**
 * Each test file has a database of its own, cloned from the migrated template when the first query asks for it and
 * dropped after: a file of pure tests never pays for one.
 */
const server = inject('testServer');
const name = `kenesh_test_${randomUUID().replaceAll('-', '')}`;
let cloning: Promise<string> | null = null;

/** The address of this test file's database, for a program of its own (the app, the command line). */
export function testDatabase(): Promise<string> {
	cloning ??= clone();
	return cloning;
}

async function clone(): Promise<string> {
	await onServer(`create database ${name} template ${inject('template')}`);
	return withDatabase(server, name);
}

async function onServer(command: string): Promise<void> {
	const { default: pg } = await import('pg');
	const client = new pg.Client({ connectionString: server });
	await client.connect();
	await client.query(command).finally(() => client.end());
}

process.env.DATABASE_URL = withDatabase(server, name);
connectTo(testDatabase);

afterAll(async () => {
	if (!cloning) return;
	const { closeDatabase } = await import('#platform/db/database.server.ts');
	await closeDatabase();
	await onServer(`drop database if exists ${name} with (force)`);
});
