import type { Db } from '#platform/db/database.server.ts';
import { beginning } from './chain.server.ts';
import { type Before, type Flaw, flawOf, flawOfEnd } from './flaws.server.ts';

/** How many lines stand, and what is wrong with the first that does not. */
type Verdict = { lines: number; flaw: Flaw };

const atOnce = 5_000;

/**
 * Walks the diary of a municipality from its beginning and names the first line that was changed, removed or put in
 * after it was written. Reads in portions, so a long diary needs no more memory than a short one.
 */
export function verifyDiary(from: Db, municipalityId: string): Promise<Verdict> {
	return atOneMoment(from, (tx) => walk(tx, municipalityId, { first: 1, trusted: beginning }));
}

/**
 * The same for the last lines only, trusting the one before them: a few queries however long the diary is. The whole is
 * walked by `kenesh audit verify`.
 */
export function verifyLately(from: Db, municipalityId: string, atMost = 1_000): Promise<Verdict> {
	return atOneMoment(from, async (tx) => {
		const first = Math.max(1, ((await endOf(tx, municipalityId))?.number ?? 0) - atMost + 1);
		return walk(tx, municipalityId, { first, trusted: first > 1 ? null : beginning });
	});
}

/** Deeds go on while the diary is read: without this a line written in between would look like one put in, its end like one lost. */
const atOneMoment = <T>(from: Db, reading: (tx: Db) => Promise<T>): Promise<T> =>
	from.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(reading);

/** `trusted` is the hash before the first line; null takes the line's own word for it. */
async function walk(tx: Db, municipalityId: string, { first, trusted }: { first: number; trusted: string | null }): Promise<Verdict> {
	const end = await endOf(tx, municipalityId);
	let expected = first;
	let before: Before = { id: null, hash: trusted };
	let lines = await linesFrom(tx, municipalityId, expected);
	while (lines.length > 0) {
		const further = lines.length < atOnce ? [] : await linesFrom(tx, municipalityId, expected + atOnce);
		for (const [at, line] of lines.entries()) {
			const next = (lines[at + 1] ?? further[0])?.previous ?? end?.hash ?? null;
			const flaw = flawOf(line, { expected, before, next });
			if (flaw) return { lines: expected - first, flaw };
			before = { id: line.line.id, hash: line.hash };
			expected += 1;
		}
		lines = further;
	}
	return { lines: expected - first, flaw: flawOfEnd(end, expected, before) };
}

const endOf = (tx: Db, municipalityId: string): Promise<{ number: number; hash: string } | undefined> =>
	tx.selectFrom('diary_head').select(['number', 'hash']).where('municipality_id', '=', municipalityId).executeTakeFirst();

async function linesFrom(from: Db, municipalityId: string, number: number) {
	const rows = await from
		.selectFrom('event')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('number', '>=', number)
		.orderBy('number')
		.limit(atOnce)
		.execute();
	return rows.map((row) => ({
		line: {
			municipalityId: row.municipality_id,
			id: row.id,
			number: row.number,
			at: row.at,
			actorId: row.actor_id,
			actorName: row.actor_name,
			verb: row.verb,
			subjectKind: row.subject_kind,
			subjectId: row.subject_id,
			body: row.body
		},
		hash: row.hash,
		previous: row.previous_hash
	}));
}
