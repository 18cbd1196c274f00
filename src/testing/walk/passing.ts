import { pool } from '#platform/db/database.server.ts';

/** What the app says about its transactions, as it is said within the one that holds them all. */
const within: Readonly<Record<string, string>> = {
	begin: 'savepoint deed',
	commit: 'release savepoint deed',
	rollback: 'rollback to savepoint deed'
};

/**
 * Does something that stays done until the end of `work` and is gone after it: everything runs on one connection, within
 * one transaction that is taken back. One request after the other, for they share it.
 */
export async function inPassing<T>(work: () => Promise<T>): Promise<T> {
	const opened = await pool();
	const client = await opened.connect();
	const query = (text: string, values?: unknown[]) => client.query(within[text] ?? text, values);
	const shared = Object.create(client, { query: { value: query }, release: { value: () => {} } });
	Object.assign(opened, { connect: async () => shared, query });
	await client.query('begin');
	try {
		return await work();
	} finally {
		Reflect.deleteProperty(opened, 'connect');
		Reflect.deleteProperty(opened, 'query');
		await client.query('rollback');
		client.release();
	}
}
