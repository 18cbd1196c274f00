import type { Paper } from './paper.ts';

/**
 * The paper as text that is the same wherever and whenever it is written: keys in order, nothing that is not there.
 * Its hash is what a frozen paper is held against. The first line names this form, should there ever be another.
 */
export const canonical = (paper: Paper): string => `kenesh paper 1\n${JSON.stringify(ordered(paper))}\n`;

function ordered(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(ordered);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).filter(([, inside]) => inside !== undefined);
	return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inside]) => [key, ordered(inside)]));
}
