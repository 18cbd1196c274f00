import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { hindrance } from '#platform/config/hindrance.ts';
import type { Place } from './place.server.ts';
import { addressOf } from './postmaster.server.ts';

/** One connection held as long as we live, and on it the lock that makes the server ours. */
export type Guard = { readonly leave: () => Promise<void> };

/** The two numbers of the lock: any will do, as long as they stay the same. */
const lock = [20_101_206, 1] as const;
const calledGuard = 'kenesh guard ';
/** How long a killed program's lock may outlive it. */
const patience = 2_500;

/**
 * Takes the server for this process. No lock file is needed: the lock ends with the connection and the connection with
 * the process, however it dies. `onLost` is called when the server goes away under us.
 *
 * @throws hindrance that names the process which has it
 */
export async function claim(place: Place, onLost: () => void): Promise<Guard> {
	const client = new pg.Client({
		connectionString: addressOf(place, 'postgres'),
		application_name: `${calledGuard}${process.pid}`,
		keepAlive: true
	});
	let isLeaving = false;
	let isOurs = false;
	client.on('error', () => {});
	client.on('end', () => {
		if (isOurs && !isLeaving) onLost();
	});
	const leave = async () => {
		isLeaving = true;
		await client.end();
	};
	await client.connect();
	try {
		await takeLock(client, place);
		isOurs = true;
		return { leave };
	} catch (fault) {
		await leave();
		throw fault;
	}
}

async function takeLock(client: pg.Client, { home }: Place): Promise<void> {
	const end = Date.now() + patience;
	while (!(await tryLock(client))) {
		if (Date.now() > end) {
			const holder = await holderOf(client);
			throw hindrance(
				`${home} is in use by another running Kenesh, process ${holder}: stop that one, or give this one its own folder with --data.`
			);
		}
		await pause(100);
	}
}

async function tryLock(client: pg.Client): Promise<boolean> {
	const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [...lock]);
	return rows[0]?.taken === true;
}

async function holderOf(client: pg.Client): Promise<string> {
	const { rows } = await client.query<{ name: string }>(
		`select application_name as name from pg_locks join pg_stat_activity using (pid)
		where locktype = 'advisory' and classid = $1 and objid = $2 and granted`,
		[...lock]
	);
	return rows[0]?.name.replace(calledGuard, '') ?? 'unknown';
}
