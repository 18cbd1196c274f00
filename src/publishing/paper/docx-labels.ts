import { LevelFormat, type NumberingDefinition } from 'docx';
import { twips } from './docx-styles.ts';

/** How one line of a list gets its printed label: Word's own numbering, or, where none can write it, the label as text. */
export type Numbering = { reference: NumberingDefinition; level: number; instance: number };

type Kept = { text: string; format: (typeof LevelFormat)[keyof typeof LevelFormat]; start: number };

/** Where the text of the list begins, and how far left of it the labels hang; both in twips. */
export type Indent = { left: number; hanging: number };

const deepest = 8;

/** A hanging indent that the widest label fits in. */
export const hangingFor = (labels: readonly string[]): number =>
	twips(2.5 + Math.max(5, ...labels.map((label) => 2.1 * Math.min(label.length, 20))));

/**
 * Real numbering for every line whose label a word processor can print to the letter. Labels that count on («1.1.»,
 * «1.2.») share one counter, so a line put between them in Word renumbers the rest. A gap, a label printed twice or an
 * odd «1. 2.» starts a numbering of its own that says just that. `nextInstance` gives each run of labels its own counter.
 */
export function numberingOf(labels: readonly string[], depth: number, indent: Indent, nextInstance: () => number): (Numbering | null)[] {
	const level = Math.min(depth, deepest);
	let last: { prefix: string; suffix: string; n: number } | undefined;
	let instance = 0;
	let start = 1;
	return labels.map((label) => {
		const counted = partsOf(label);
		const goesOn = counted && last && counted.prefix === last.prefix && counted.suffix === last.suffix && counted.n === last.n + 1;
		last = counted;
		if (!goesOn) {
			instance = nextInstance();
			start = counted?.n ?? 1;
		}
		if (counted) return numbering({ format: LevelFormat.DECIMAL, text: `${counted.prefix}%${level + 1}${counted.suffix}`, start });
		if (label === '' || /%\d|\n/.test(label)) return null;
		return numbering({ format: [...label].length === 1 ? LevelFormat.BULLET : LevelFormat.NONE, text: label, start: 1 });
	});

	function numbering({ text, format, start }: Kept): Numbering {
		const reference = [format, level, start, indent.left, indent.hanging, text].join(' ');
		const style = { paragraph: { indent: { left: indent.left + indent.hanging, hanging: indent.hanging } } };
		return { reference: { reference, levels: [{ level, format, text, start, style }] }, level, instance };
	}
}

/** «1.12.» is '1.' 12 '.'; «—», «01.» and anything with a placeholder's own sign count nothing. */
function partsOf(label: string): { prefix: string; suffix: string; n: number } | undefined {
	const [, prefix = '', digits = '', suffix = ''] = /^([^%\n]*?)(0|[1-9]\d{0,4})([^%\d\n]*)$/.exec(label) ?? [];
	return digits === '' ? undefined : { prefix, suffix, n: Number(digits) };
}
