import pg from 'pg';
import { hindrance } from '#platform/config/hindrance.ts';

/** What a server says about itself and about what we may do there. */
export type Findings = {
	/** As the server writes it, '15.18 (Debian 15.18-0+deb12u1)', and as a number, 150018. */
	version: string;
	versionNumber: number;
	user: string;
	database: string;
	encoding: string;
	isReadOnly: boolean;
	hasUnicodeOrder: boolean;
	mayMakeTables: boolean;
	mayMakeSchemas: boolean;
	/** Whose our tables there are, when this user may not act for them; null when they are ours, or none are there yet. */
	tablesOf: string | null;
};

const oldest = 15;
const newest = 18;

/**
 * Looks at a server given by DATABASE_URL before anything is written there. Answers a warning worth a line, or null.
 *
 * @throws hindrance in one sentence: unreachable, not let in, too old, without rights
 */
export async function inspectServer(address: string): Promise<string | null> {
	const findings = await ask(address).catch((fault) => {
		throw hindrance(whyNotReached(fault, new URL(address)), fault);
	});
	const obstacle = obstacleIn(findings);
	if (obstacle) throw hindrance(obstacle);
	const major = Math.floor(findings.versionNumber / 10_000);
	return major > newest ? `PostgreSQL ${findings.version} is newer than the ones Kenesh is tested with (${oldest} to ${newest}).` : null;
}

async function ask(address: string): Promise<Findings> {
	const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 10_000 });
	client.on('error', () => {});
	try {
		await client.connect();
		const { rows } = await client.query<Findings>(`
			select current_setting('server_version') as version, current_setting('server_version_num')::int as "versionNumber",
				current_user as user, current_database() as database, current_setting('server_encoding') as encoding,
				pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool as "isReadOnly",
				exists (select from pg_collation where collname = 'und-x-icu') as "hasUnicodeOrder",
				coalesce(has_schema_privilege(current_schema(), 'create'), false) as "mayMakeTables",
				has_database_privilege(current_database(), 'create') as "mayMakeSchemas",
				(select pg_get_userbyid(relowner) from pg_class
					where oid = to_regclass('migration_file') and not pg_has_role(relowner, 'usage')) as "tablesOf"`);
		const [found] = rows;
		if (!found) throw new Error('the server answered nothing');
		return found;
	} finally {
		await client.end();
	}
}

/** The first thing that keeps Kenesh from working there, in one sentence; null when all is well. */
export function obstacleIn(found: Findings): string | null {
	const { user, database } = found;
	if (found.versionNumber < oldest * 10_000)
		return `The server given by DATABASE_URL is PostgreSQL ${found.version}; Kenesh needs ${oldest} to ${newest}.`;
	if (found.isReadOnly) return `The database «${database}» given by DATABASE_URL is read-only (a standby server?).`;
	if (found.encoding !== 'UTF8') return `The database «${database}» keeps its text as ${found.encoding}; make one with encoding UTF8.`;
	if (!found.hasUnicodeOrder) return 'The server given by DATABASE_URL was built without ICU, so it cannot sort Kyrgyz names.';
	if (!found.mayMakeTables) return `The user «${user}» may not make tables in «${database}»: grant create on schema public to "${user}".`;
	if (!found.mayMakeSchemas)
		return `The user «${user}» may not make schemas in «${database}»: grant create on database "${database}" to "${user}".`;
	if (found.tablesOf)
		return `The tables in «${database}» belong to «${found.tablesOf}», and the user «${user}» may not change them: name that user in DATABASE_URL.`;
	return null;
}

/** By the server's error code, or by the network's. */
function whyNotReached(fault: unknown, { host, username, pathname, searchParams }: URL): string {
	const where = searchParams.get('host') ?? host;
	const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
	const reason = fault instanceof Error && fault.message ? fault.message : code;
	if (code === '3D000') return `The server at ${where} has no database «${pathname.slice(1)}»: create it first.`;
	if (/^28/.test(code) || /password|SASL|SCRAM/.test(reason))
		return `The server at ${where} does not let the user «${username}» in: ${reason}.`;
	if (code === '42501') return `The user «${username}» has no right to connect to «${pathname.slice(1)}» at ${where}.`;
	if (/^[0-9A-Z]{5}$/.test(code)) return `The server at ${where} refuses: ${reason}.`;
	return `The database server at ${where} given by DATABASE_URL cannot be reached: ${reason || 'no answer'}.`;
}
