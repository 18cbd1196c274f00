import { z } from 'zod';
import type { MessageKey } from './messages.ts';

type Limits = {
	/** Fewest and most characters, counted as people count them: an emoji of four bytes is one. */
	min?: number;
	max: number;
};

/** Control characters have no place in a text; a line break and a tab have. */
const controls = /[\p{Cc}]/u;
const controlsOfLines = /[^\P{Cc}\n\t]/u;

/** What decoders put where bytes were no text: what stood there is lost already, and is typed again while somebody knows it. */
const broken = '\uFFFD';

/** Lines end with \n whatever sent them, and letters are composed: ё and й are one character, as they are searched for. */
const tidied = (typed: string): string => typed.replace(/\r\n?/g, '\n').normalize('NFC');

type Issue = { message: MessageKey } & (
	| { code: 'custom' }
	| { code: 'too_big'; origin: 'string'; maximum: number }
	| { code: 'too_small'; origin: 'string'; minimum: number }
);

function problemOf(text: string, { min = 1, max }: Limits, forbidden: RegExp): Issue | null {
	const size = Array.from(text).length;
	if (text.trim() === '') return { code: 'custom', message: 'platform.form.required' };
	if (!text.isWellFormed() || text.includes(broken)) return { code: 'custom', message: 'platform.form.broken_characters' };
	if (forbidden === controls && text.includes('\n')) return { code: 'custom', message: 'platform.form.not_one_line' };
	if (forbidden.test(text)) return { code: 'custom', message: 'platform.form.control_characters' };
	if (size > max) return { code: 'too_big', origin: 'string', maximum: max, message: 'platform.form.too_long' };
	if (size < min) return { code: 'too_small', origin: 'string', minimum: min, message: 'platform.form.too_short' };
	return null;
}

const typed = (limits: Limits, forbidden: RegExp) =>
	z
		.string('platform.form.required')
		.transform(tidied)
		.check(({ value, issues }) => {
			const problem = problemOf(value, limits, forbidden);
			if (problem) issues.push({ ...problem, input: value });
		});

/** An empty field is an absent one; what is there is looked at as if it were required. */
const orAbsent = <Field extends z.ZodType<string>>(field: Field) =>
	z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? undefined : value), field.optional());

/** What a person typed into a box of several lines. It comes back byte for byte after NFC; nothing is trimmed. */
export const TypedText = (limits: Limits) => typed(limits, controlsOfLines);

/** The same on one line: names, numbers of documents, titles. */
export const TypedLine = (limits: Limits) => typed(limits, controls);

/** A text that may be left empty: then it is undefined. */
export const OptionalText = (limits: Limits) => orAbsent(TypedText(limits));

export const OptionalLine = (limits: Limits) => orAbsent(TypedLine(limits));
