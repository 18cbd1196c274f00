import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { hindrance } from '#platform/config/hindrance.ts';
import { lastLine, superuser } from './launch.server.ts';
import type { Place } from './place.server.ts';

const patience = { start: 120_000, stop: 6_000, lastResort: 2_000 };

/** The address of one database behind the socket. */
export const addressOf = (place: Place, database: string): string =>
	`postgresql://${superuser}@localhost/${database}?host=${encodeURIComponent(place.socket)}`;

/**
 * The process that serves this data folder, or null. A process id alone proves nothing (it may have been given to
 * another program since), so the process must name our folder where the system lets us look.
 */
export function runningServer(place: Place): number | null {
	const pid = writtenPid(place);
	return pid && isAlive(pid) && namesFolder(pid, place.data) ? pid : null;
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

export function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (fault) {
		return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
	}
}

/** Waits until the server answers; after a crash it first repeats what its log of changes holds. */
export async function untilReady(place: Place, pid: number): Promise<void> {
	const end = Date.now() + patience.start;
	while (!(await answers(place))) {
		if (!isAlive(pid) && !runningServer(place))
			throw hindrance(`The database server in ${place.home} ended as it started: ${lastLine(place.log)}`);
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

/** Ends the server: whoever is still connected is cut off, everything committed is on disk. */
export async function stopServer(pid: number): Promise<void> {
	if (!(await ended(pid, 'SIGINT', patience.stop))) await ended(pid, 'SIGQUIT', patience.lastResort);
}

async function ended(pid: number, signal: NodeJS.Signals, within: number): Promise<boolean> {
	if (isAlive(pid)) process.kill(pid, signal);
	const end = Date.now() + within;
	while (isAlive(pid)) {
		if (Date.now() > end) return false;
		await pause(10);
	}
	return true;
}
