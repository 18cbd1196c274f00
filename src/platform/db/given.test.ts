import { sql } from 'kysely';
import { expect, inject, test } from 'vitest';
import { withDatabase } from './address.server.ts';
import { databaseAt } from './database.server.ts';
import { type Findings, inspectServer, obstacleIn } from './given.server.ts';

const well: Findings = {
	version: '15.18',
	versionNumber: 150_018,
	user: 'kenesh',
	database: 'naryn',
	encoding: 'UTF8',
	isReadOnly: false,
	hasUnicodeOrder: true,
	mayMakeTables: true,
	mayMakeSchemas: true,
	tablesOf: null
};

test('the server of the tests will do', async () => {
	expect(await inspectServer(inject('testServer'))).toBeNull();
});

test.each([
	['too old', { version: '14.9', versionNumber: 140_009 }, 'is PostgreSQL 14.9; Kenesh needs 15 to 18.'],
	['read-only', { isReadOnly: true }, '«naryn» given by DATABASE_URL is read-only'],
	['another encoding', { encoding: 'SQL_ASCII' }, 'keeps its text as SQL_ASCII'],
	['without ICU', { hasUnicodeOrder: false }, 'cannot sort Kyrgyz names'],
	['no right to tables', { mayMakeTables: false }, 'The user «kenesh» may not make tables in «naryn»'],
	['no right to schemas', { mayMakeSchemas: false }, 'The user «kenesh» may not make schemas in «naryn»'],
	[
		'the tables of another user',
		{ tablesOf: 'postgres' },
		'The tables in «naryn» belong to «postgres», and the user «kenesh» may not change them'
	]
])('a server that will not do is one sentence: %s', (_why, differing, sentence) => {
	expect(obstacleIn({ ...well, ...differing })).toContain(sentence);
	expect(obstacleIn(well)).toBeNull();
});

test('a server that cannot be reached is one sentence', async () => {
	await expect(inspectServer('postgresql://kenesh@127.0.0.1:9/naryn')).rejects.toThrow(
		'The database server at 127.0.0.1:9 given by DATABASE_URL cannot be reached: connect ECONNREFUSED 127.0.0.1:9.'
	);
});

test('a database that is not there is one sentence', async () => {
	await expect(inspectServer(withDatabase(inject('testServer'), 'nowhere'))).rejects.toThrow('has no database «nowhere»: create it first.');
});

test('a database that another user brought up is one sentence, and so is none of theirs', async () => {
	const name = `kenesh_given_${process.pid}`;
	const server = databaseAt(inject('testServer'));
	await sql`create role ${sql.id(name)}`.execute(server);
	await sql`create database ${sql.id(name)} owner ${sql.id(name)}`.execute(server);
	const address = new URL(withDatabase(inject('testServer'), name));
	const own = databaseAt(address.href);
	address.searchParams.set('options', `-c role=${name}`);
	await sql`grant create on schema public to ${sql.id(name)}`.execute(own);
	expect(await inspectServer(address.href)).toBeNull();

	await sql`create table migration_file (name text)`.execute(own).finally(() => own.destroy());
	await expect(inspectServer(address.href)).rejects.toThrow(
		new RegExp(`^The tables in «${name}» belong to «\\w+», and the user «${name}» may not`)
	);
	await sql`drop database ${sql.id(name)} with (force)`.execute(server);
	await sql`drop role ${sql.id(name)}`.execute(server).finally(() => server.destroy());
});
