import { createHash } from 'node:crypto';

/** A line of the diary as it is hashed: everything in it but the hash itself. */
export type Line = {
	municipalityId: string;
	id: string;
	number: number;
	at: Date;
	actorId: string | null;
	actorName: string;
	verb: string;
	subjectKind: string;
	subjectId: string;
	body: unknown;
};

/** What stands before the first line of a municipality's diary. */
export const beginning = '0'.repeat(64);

/** The hash of a line, chained to the one before: SHA-256 over the previous hash and the line with its keys in order. */
export const hashOf = (previousHash: string, line: Line): string =>
	createHash('sha256').update(previousHash).update(inOrder(line)).digest('hex');

/** JSON with the keys of every object sorted, so that the database's own order of keys changes no hash. */
function inOrder(value: unknown): string {
	if (value instanceof Date) return JSON.stringify(value.toISOString());
	if (Array.isArray(value)) return `[${value.map((each) => inOrder(each ?? null)).join(',')}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
	const pairs = Object.entries(value)
		.filter(([, each]) => each !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, each]) => `${JSON.stringify(key)}:${inOrder(each)}`);
	return `{${pairs.join(',')}}`;
}
