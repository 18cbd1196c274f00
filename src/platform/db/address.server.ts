/** Where the database is: a postgres:// address, or a function that finds it out when the first query asks. */
export type Address = string | (() => Promise<string>);

let chosen: Address | null = null;

/** Tells every later connection where to go. The pool that is already open stays until `closeDatabase()`. */
export function connectTo(address: Address | null): void {
	chosen = address;
}

/** The address in use: the one told by `connectTo`, else DATABASE_URL. */
export async function databaseAddress(): Promise<string> {
	const address = chosen ?? process.env.DATABASE_URL;
	if (!address) throw new Error('No database: nobody called connectTo() and DATABASE_URL is not set.');
	return typeof address === 'string' ? address : address();
}

/** The same server, another database: for template and scratch databases. */
export function withDatabase(address: string, database: string): string {
	const url = new URL(address);
	url.pathname = `/${database}`;
	return url.href;
}
