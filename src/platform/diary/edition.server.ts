import { EventEmitter } from 'node:events';
import { sql } from 'kysely';
import { db } from '#platform/db/database.server.ts';

/**
 * The edition of a municipality is the number of its last diary line. Public pages are kept as long as it stands; the
 * live screen of a meeting follows it. Every instance hears of a new one through the database.
 */
const editions = new Map<string, number>();
const passing = new EventEmitter().setMaxListeners(0);
const channel = 'diary';
let isHearing = true;

/** Told by the app after a deed is committed: our own pages turn at once, other instances hear it from the database. */
export async function editionPassed(municipalityId: string, edition: number): Promise<void> {
	if ((editions.get(municipalityId) ?? -1) >= edition) return;
	if (isHearing) turn(municipalityId, edition);
	await sql`select pg_notify(${channel}, ${`${municipalityId}:${edition}`})`.execute(db);
}

/** The edition as it is known here, or null before anything was read or while the database cannot be heard. */
export const knownEdition = (municipalityId: string): number | null => editions.get(municipalityId) ?? null;

/** The edition that stands now: from memory, or read once. While nobody can be heard it is read each time and trusted by nobody. */
export async function currentEdition(municipalityId: string): Promise<number> {
	const known = editions.get(municipalityId);
	if (known !== undefined) return known;
	const head = await db.selectFrom('diary_head').select('number').where('municipality_id', '=', municipalityId).executeTakeFirst();
	const number = head?.number ?? 0;
	if (isHearing) turn(municipalityId, number);
	return number;
}

/** What another instance announced on the channel: `municipality:edition`. */
export function heard(payload: string | undefined): void {
	const [municipalityId, edition] = (payload ?? '').split(':');
	if (municipalityId && edition) turn(municipalityId, Number(edition));
}

/** When the database cannot be heard nobody knows whether a kept page still stands, so none is used until it can be again. */
export function hearing(can: boolean): void {
	isHearing = can;
	editions.clear();
}

export const onEdition = (listener: (municipalityId: string, edition: number) => void): (() => void) => {
	passing.on('edition', listener);
	return () => passing.off('edition', listener);
};

function turn(municipalityId: string, edition: number): void {
	if ((editions.get(municipalityId) ?? -1) >= edition) return;
	editions.set(municipalityId, edition);
	passing.emit('edition', municipalityId, edition);
}
