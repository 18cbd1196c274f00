import { hashOf, type Line } from './chain.server.ts';

/** What is wrong with the first line that is not as it was written, or null when the whole diary stands. */
export type Flaw = { number: number; id: string | null; kind: 'changed' | 'removed' | 'inserted' } | null;

/** The line before, as it stands; a hash of null is not known and not asked for. */
export type Before = { id: string | null; hash: string | null };

/** A line as it stands, with the two hashes written into it. */
type Written = { line: Line; hash: string; previous: string };

/** `expected` is its number if all is well; `next` the hash that whatever follows says stands before it. */
type Neighbours = { expected: number; before: Before; next: string | null };

/**
 * A line must be as it was hashed and hang on the one before. When it does not, its neighbours and the number it was
 * hashed under tell what happened: what follows hangs on the line before an inserted one, and lines that were moved to
 * hide a gap or to make room know their own number still.
 */
export function flawOf({ line, hash, previous }: Written, { expected, before, next }: Neighbours): Flaw {
	const { id, number } = line;
	if (number > expected) return { number: expected, id: null, kind: 'removed' };
	const isLinked = before.hash === null || previous === before.hash;
	const written = numberWhenWritten(line, hash, previous);
	if (isLinked && written === number) return null;
	if (next !== null && next === before.hash) return { number, id, kind: 'inserted' };
	if (written !== null && written > number) return { number, id: null, kind: 'removed' };
	if (written !== null && written < number) return { number: written, id: written === number - 1 ? before.id : null, kind: 'inserted' };
	if (written === number && before.id !== null) return { number: number - 1, id: before.id, kind: 'changed' };
	return { number, id, kind: 'changed' };
}

/** So far may lines have been moved before they are called changed. */
const farthest = 1_000;

/** The number under which the line has this hash; null when it has it under none, for it was changed. */
function numberWhenWritten(line: Line, hash: string, previous: string): number | null {
	const has = (number: number) => number > 0 && hashOf(previous, { ...line, number }) === hash;
	if (has(line.number)) return line.number;
	for (let step = 1; step <= farthest; step += 1) {
		if (has(line.number + step)) return line.number + step;
		if (has(line.number - step)) return line.number - step;
	}
	return null;
}

/** The end of the diary is kept beside it from the founding on: lines cut off at the end, or added behind it, are missed there. */
export function flawOfEnd(end: { number: number; hash: string } | undefined, expected: number, { id, hash }: Before): Flaw {
	if (!end || end.number >= expected) return { number: expected, id: null, kind: 'removed' };
	if (end.number < expected - 1) return { number: end.number + 1, id: end.number + 1 === expected - 1 ? id : null, kind: 'inserted' };
	if (hash === null || end.hash === hash) return null;
	return { number: expected - 1, id, kind: 'changed' };
}
