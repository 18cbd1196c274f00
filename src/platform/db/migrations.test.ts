import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeEach, expect, inject, test } from 'vitest';
import { withDatabase } from './address.server.ts';
import { type Db, databaseAt } from './database.server.ts';
import { migrate } from './migrations.server.ts';

const name = `kenesh_migrations_${process.pid}`;
const server = databaseAt(inject('testServer'));
let folder: string;
let town: Db;

beforeEach(async () => {
	await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server);
	await sql`create database ${sql.id(name)}`.execute(server);
	town = databaseAt(withDatabase(inject('testServer'), name));
	folder = await mkdtemp(join(tmpdir(), 'kenesh-migrations-'));
	return async () => {
		await town.destroy();
		await rm(folder, { recursive: true });
	};
});

afterAll(async () => {
	await sql`drop database if exists ${sql.id(name)} with (force)`.execute(server);
	await server.destroy();
});

const write = (file: string, text: string) => writeFile(join(folder, file), text);
const run = (to = town, onProgress?: (done: string) => void) => migrate(to, onProgress, pathToFileURL(`${folder}/`));

test('files run once, in the order of their names, each told as it is done', async () => {
	await write('0002_fill.sql', "-- Needs the table.\ninsert into quarter values ('Moskovskiy'); insert into quarter values ('Jenish');");
	await write('0001_quarter.sql', 'create table quarter (name text);');
	const told: string[] = [];
	expect(await run(town, (done) => told.push(done))).toEqual(['0001_quarter', '0002_fill']);
	expect(told).toEqual(['0001_quarter', '0002_fill']);
	expect(await run()).toEqual([]);
	expect((await sql`select count(*) from quarter`.execute(town)).rows).toEqual([{ count: 2 }]);
});

test('a file edited after it ran is refused, and nothing else runs', async () => {
	await write('0001_quarter.sql', 'create table quarter (name text);');
	await run();
	await write('0001_quarter.sql', 'create table quarter (name text not null);');
	await write('0002_more.sql', 'create table street (name text);');
	await expect(run()).rejects.toThrow('The migration 0001_quarter was edited after it ran on this database');
	expect((await sql`select to_regclass('street') as street`.execute(town)).rows).toEqual([{ street: null }]);
});

test('a database newer than the program is refused', async () => {
	await write('0001_quarter.sql', 'create table quarter (name text);');
	await write('0002_street.sql', 'create table street (name text);');
	await run();
	await rm(join(folder, '0002_street.sql'));
	await expect(run()).rejects.toThrow('The database is newer than this program: it has seen the migration 0002_street');
});

test('a file put before those that ran is refused', async () => {
	await write('0002_street.sql', 'create table street (name text);');
	await run();
	await write('0001_quarter.sql', 'create table quarter (name text);');
	await expect(run()).rejects.toThrow('cannot be brought up to date');
});

test('a file that does not run names its line and leaves nothing of itself', async () => {
	await write('0001_quarter.sql', 'create table quarter (name text);');
	await write('0002_wrong.sql', 'create table street (name text);\n\nselect nothing from nowhere;');
	await expect(run()).rejects.toThrow('The migration 0002_wrong, line 3 does not run: relation "nowhere" does not exist.');
	expect((await sql`select to_regclass('quarter')::text as quarter, to_regclass('street') as street`.execute(town)).rows).toEqual([
		{ quarter: 'quarter', street: null }
	]);
});

test('two programs that start together run each file once', async () => {
	await write('0001_quarter.sql', 'create table quarter (name text);');
	await write('0002_fill.sql', "insert into quarter values ('Jenish'); select pg_sleep(0.1);");
	const second = databaseAt(withDatabase(inject('testServer'), name));
	const done = await Promise.all([run(), run(second)]).finally(() => second.destroy());
	expect(done.flat().sort()).toEqual(['0001_quarter', '0002_fill']);
	expect((await sql`select count(*) from quarter`.execute(town)).rows).toEqual([{ count: 1 }]);
});
