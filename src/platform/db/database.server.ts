import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '#tables';
import { databaseAddress } from './address.server.ts';
import { prepareRepeated } from './prepared.server.ts';
import { valueTypes } from './values.server.ts';

export type Db = Kysely<DB>;
export type Tx = Transaction<DB>;

const connectionsAtMost = 10;
let opening: Promise<pg.Pool> | null = null;

/** The one pool of this process, opened when it is first asked for. For libraries that bring their own SQL. */
export function pool(): Promise<pg.Pool> {
	opening ??= databaseAddress().then(poolAt, (fault) => {
		opening = null;
		throw fault;
	});
	return opening;
}

export function poolAt(address: string, max = connectionsAtMost): pg.Pool {
	const opened = new pg.Pool({
		connectionString: address,
		max,
		types: valueTypes,
		application_name: 'kenesh',
		connectionTimeoutMillis: 10_000
	});
	// Without listeners a connection that ends (server restarted) would end the process, be it idle or between two queries
	// of one transaction. The pool lets it go, its next query is refused, and whoever comes next gets another one.
	opened.on('error', () => {});
	opened.on('connect', (client) => {
		client.on('error', () => {});
		prepareRepeated(client);
	});
	return opened;
}

/** All reading and writing of the app. Connects with the first query; after `closeDatabase()` it connects anew. */
export const db: Db = new Kysely<DB>({
	dialect: new PostgresDialect({ pool: { connect: async () => (await pool()).connect(), end: closeDatabase, options: {} } })
});

/** A database of its own beside `db`, for a single task; `destroy()` it afterwards. */
export const databaseAt = (address: string): Db => new Kysely<DB>({ dialect: new PostgresDialect({ pool: poolAt(address, 2) }) });

/** Waits for the queries under way and closes the pool. */
export async function closeDatabase(): Promise<void> {
	const closing = opening;
	opening = null;
	await (await closing)?.end();
}
