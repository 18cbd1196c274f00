import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { aFolder } from '#testing/folders.ts';
import { withDatabase } from './address.server.ts';
import { databaseAt, db } from './database.server.ts';
import { startEngine } from './engine/engine.server.ts';
import { openDatabase, visitDatabase } from './opening.server.ts';

const onDead = (fault: unknown) => {
	throw fault;
};

test('a given database is brought up to date once, and answers from then on', async () => {
	const name = `kenesh_opening_${process.pid}`;
	const server = databaseAt(inject('testServer'));
	await sql`create database ${sql.id(name)}`.execute(server);
	const told: string[] = [];
	const asked = {
		databaseUrl: withDatabase(inject('testServer'), name),
		folder: '/nowhere',
		say: (line: string) => told.push(line),
		onDead
	};

	const opened = await openDatabase(asked);
	expect((await sql`select current_database() as name`.execute(db)).rows).toEqual([{ name }]);
	expect(await db.selectFrom('municipality').selectAll().execute()).toEqual([]);
	expect(told.at(-1)).toMatch(/^The database is up to date: \d+ migrations ran, the last is \d{4}_\w+\.$/);
	await opened.close();

	told.length = 0;
	await (await openDatabase(asked)).close();
	expect(told).toEqual([]);
	await sql`drop database ${sql.id(name)} with (force)`.execute(server);
	await server.destroy();
});

test('a visit brings up to date also what an older program runs, or left running when it was killed', async () => {
	const above = aFolder('visit');
	chmodSync(above, 0o755);
	const asked = { databaseUrl: null, folder: join(above, 'database'), say: () => {}, onDead };
	const older = await startEngine(asked);
	const visit = await visitDatabase(asked);
	expect(await db.selectFrom('municipality').selectAll().execute()).toEqual([]);
	await visit.close();
	await older.stop();
});
