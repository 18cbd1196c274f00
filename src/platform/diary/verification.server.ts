import type { Db } from '#platform/db/database.server.ts';
import { beginning, hashOf, type Line } from './chain.server.ts';

/** What is wrong with the first line that is not as it was written, or null when the whole diary stands. */
export type Flaw = { number: number; id: string | null; kind: 'changed' | 'removed' | 'inserted' } | null;

const atOnce = 5_000;

/**
 * Walks the diary of a municipality from its beginning and names the first line that was changed, removed or put in
 * after it was written. Reads in portions, so a long diary needs no more memory than a short one.
 */
export async function verifyDiary(from: Db, municipalityId: string): Promise<{ lines: number; flaw: Flaw }> {
	let expected = 1;
	let previousHash = beginning;
	for (;;) {
		const lines = await linesFrom(from, municipalityId, expected);
		for (const { hash, previous, ...line } of lines) {
			const flaw = flawOf(line, { expected, previousHash, hash, previous });
			if (flaw) return { lines: expected - 1, flaw };
			previousHash = hash;
			expected += 1;
		}
		if (lines.length < atOnce) break;
	}
	return { lines: expected - 1, flaw: await missingEnd(from, municipalityId, expected, previousHash) };
}

/**
 * The same for the last lines only, trusting the one before them: two queries however long the diary is. The whole is
 * walked by `kenesh audit verify`.
 */
export async function verifyLately(from: Db, municipalityId: string, atMost = 1_000): Promise<{ lines: number; flaw: Flaw }> {
	const last = await from.selectFrom('diary_head').select('number').where('municipality_id', '=', municipalityId).executeTakeFirst();
	const first = Math.max(1, (last?.number ?? 0) - atMost + 1);
	const lines = await linesFrom(from, municipalityId, first);
	let [expected, previousHash] = [first, lines[0] && first > 1 ? lines[0].previous : beginning];
	for (const { hash, previous, ...line } of lines) {
		const flaw = flawOf(line, { expected, previousHash, hash, previous });
		if (flaw) return { lines: expected - first, flaw };
		previousHash = hash;
		expected += 1;
	}
	return { lines: expected - first, flaw: await missingEnd(from, municipalityId, expected, previousHash) };
}

type Chain = { expected: number; previousHash: string; hash: string; previous: string };

function flawOf(line: Line, { expected, previousHash, hash, previous }: Chain): Flaw {
	if (line.number > expected) return { number: expected, id: null, kind: 'removed' };
	if (line.number < expected) return { number: line.number, id: line.id, kind: 'inserted' };
	if (hashOf(previous, line) !== hash) return { number: line.number, id: line.id, kind: 'changed' };
	if (previous !== previousHash) return { number: line.number, id: line.id, kind: 'inserted' };
	return null;
}

async function missingEnd(from: Db, municipalityId: string, expected: number, hash: string): Promise<Flaw> {
	const head = await from
		.selectFrom('diary_head')
		.select(['number', 'hash'])
		.where('municipality_id', '=', municipalityId)
		.executeTakeFirst();
	if (!head || (head.number === expected - 1 && (head.hash === hash || head.number === 0))) return null;
	if (head.number >= expected) return { number: expected, id: null, kind: 'removed' };
	return { number: head.number + 1, id: null, kind: 'inserted' };
}

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
		municipalityId: row.municipality_id,
		id: row.id,
		number: row.number,
		at: row.at,
		actorId: row.actor_id,
		actorName: row.actor_name,
		verb: row.verb,
		subjectKind: row.subject_kind,
		subjectId: row.subject_id,
		body: row.body,
		hash: row.hash,
		previous: row.previous_hash
	}));
}
