import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { hindrance } from '#platform/config/hindrance.ts';
import { superuser } from './cluster.server.ts';
import { lastFault } from './log.server.ts';
import type { Place } from './place.server.ts';
import { isAlive } from './process.server.ts';

const patience = 120_000;

/** The address of one database behind the socket. */
export const addressOf = (place: Place, database: string): string =>
	`postgresql://${superuser}@localhost/${database}?host=${encodeURIComponent(place.socket)}`;

/**
 * The process that serves this data folder, or null. The number in the server's file proves nothing: after the machine
 * was started anew it may be another program's. On Linux the process must name our folder.
 */
export function runningServer(place: Place): number | null {
	const pid = writtenPid(place);
	return pid && isAlive(pid) && namesFolder(pid, place.data) ? pid : null;
}

/**
 * PostgreSQL refuses to start while the number in its file is that of any living process of the same user. When no
 * process works in the data folder, the file is old and is taken away.
 */
export function forgetOldPid(place: Place): void {
	const pid = writtenPid(place);
	if (process.platform !== 'linux' || !pid || !isAlive(pid) || namesFolder(pid, place.data) || isWorkedIn(place.data)) return;
	rmSync(join(place.data, 'postmaster.pid'));
}

function writtenPid({ data }: Place): number | null {
	try {
		return Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) || null;
	} catch {
		return null;
	}
}

function namesFolder(pid: number, data: string): boolean {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
	} catch {
		return process.platform !== 'linux';
	}
}

/** Every process of a server has its data folder as its own. */
function isWorkedIn(data: string): boolean {
	return readdirSync('/proc').some((name) => {
		try {
			return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === data;
		} catch {
			return false;
		}
	});
}

/** Waits until the server answers; after a crash it first repeats what its log of changes holds. */
export async function untilReady(place: Place, pid: number): Promise<void> {
	const end = Date.now() + patience;
	while (!(await answers(place))) {
		if (!isAlive(pid) && !runningServer(place))
			throw hindrance(`The database server in ${place.home} did not start: ${lastFault(place.log)}`);
		if (Date.now() > end) throw hindrance(`The database server ${pid} in ${place.home} does not answer; its log is ${place.log}.`);
		await pause(20);
	}
}

async function answers(place: Place): Promise<boolean> {
	const client = new pg.Client({ connectionString: addressOf(place, 'postgres') });
	client.on('error', () => {});
	try {
		await client.connect();
		return true;
	} catch {
		return false;
	} finally {
		await client.end();
	}
}
