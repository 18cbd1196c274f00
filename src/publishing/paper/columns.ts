import type { Column, Table } from './paper.ts';
import { plain } from './runs.ts';

/** Millimetres: a table over the whole page, what a letter in 11 points takes (plain, in a bold title), what the edges of a cell take. */
const whole = 165;
const letter = 2.3;
const boldLetter = 2.65;
const edges = 3.6;

/** No word makes a column wider than this, be it an address. */
const widest = 60;

type Asked = { readonly share: number; readonly least: number };

/**
 * The columns with the widths they are drawn in. Each keeps the share it was given, unless its longest word would run
 * over the edge: then it gets what that word needs and the others share the rest. No word is broken for want of room.
 */
export function roomy({ columns, rows }: Table): Column[] {
	const widths = sharedOut(
		columns.map(({ title, width = 1 }, n) => ({
			share: width > 0 ? width : 1,
			least: Math.max(needed(title, boldLetter), ...rows.map((row) => needed(plain(row[n] ?? []), letter)))
		}))
	);
	return columns.map((column, n) => ({ ...column, width: widths[n] ?? 1 }));
}

function sharedOut(asked: readonly Asked[]): number[] {
	const tight = new Set<Asked>();
	for (;;) {
		const free = asked.filter((column) => !tight.has(column));
		const unit = (whole - sum([...tight].map(({ least }) => least))) / sum(free.map(({ share }) => share));
		const short = free.find(({ share, least }) => unit * share < least);
		if (!short) return asked.map((column) => (tight.has(column) ? column.least : unit * column.share));
		tight.add(short);
	}
}

/** What the longest word of a text needs; a word may part after a hyphen. */
const needed = (text: string, perLetter: number): number =>
	Math.min(widest, edges + perLetter * Math.max(...text.split(/\s|(?<=-)/).map((word) => word.length)));

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
