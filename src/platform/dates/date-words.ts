/**
 * What a date is in its sentence. Each language answers with its own case, preposition or ending, so a message only
 * takes the finished words as an argument:
 * `name` the date itself · `on` when something was · `of` whose, before or after the noun · `dated` of a document ·
 * `from` since that date · `until` up to and with it · `by` no later than its end.
 */
export const dateForms = ['name', 'on', 'of', 'dated', 'from', 'until', 'by'] as const;
export type DateForm = (typeof dateForms)[number];

/** A quarter has one word on screens («чейрек») and another in documents («квартал»); only Kyrgyz tells them apart. */
export type DateStyle = 'screen' | 'paper';

/** The unit a date is known to, in numbers: months, quarters and days from 1. */
export type DateParts =
	| { readonly unit: 'day'; readonly year: number; readonly month: number; readonly day: number }
	| { readonly unit: 'month'; readonly year: number; readonly month: number }
	| { readonly unit: 'quarter'; readonly year: number; readonly quarter: number }
	| { readonly unit: 'year'; readonly year: number };

/** How one language writes dates. Every language has a file of its own that answers to this. */
export type DateWords = {
	readonly write: (parts: DateParts, form: DateForm, style: DateStyle) => string;
	/** A day and the time on the wall, 'HH:MM'. */
	readonly writeMoment: (day: DateParts, time: string, form: 'name' | 'on') => string;
	/** As in lists and tables: 28.05.2014. */
	readonly writeShort: (year: number, month: number, day: number) => string;
	/** January first, as they stand alone. */
	readonly months: readonly string[];
	/** Monday first. */
	readonly weekdays: readonly string[];
	/** «шаршемби күнү», «в среду», "on Wednesday"; Monday first. */
	readonly onWeekdays: readonly string[];
	/** For the heads of a calendar; Monday first. */
	readonly weekdaysShort: readonly string[];
};

/** The n-th word of a table, from 1. Outside the table is a fault of ours. */
export function nth(words: readonly string[], n: number): string {
	const word = words[n - 1];
	if (word === undefined) throw new RangeError(`there is no word ${n} among ${words.length}`);
	return word;
}

/** 28.05.2014, as both languages of the country write it in lists. */
export const dotted = (year: number, month: number, day: number): string =>
	`${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
