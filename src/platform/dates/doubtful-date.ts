import { z } from 'zod';
import { addDays, compareDays, dayOf, isPlainDate, monthOf, type PlainDate, plainDate, quarterOf, yearOf } from './plain-date.ts';

export const precisions = ['day', 'month', 'quarter', 'year'] as const;
export type Precision = (typeof precisions)[number];

/**
 * A date as exactly as it is known: "October 2014" is a date, not a hole. `from` and `to` are its first and last day, so
 * tables can compare it; `asWritten` keeps the words of a document it was read from.
 */
export type DoubtfulDate = {
	readonly from: PlainDate;
	readonly to: PlainDate;
	readonly precision: Precision;
	readonly asWritten?: string | undefined;
};

const firstOf = (year: number, month: number): PlainDate => plainDate(`${year}-${String(month).padStart(2, '0')}-01`);

/** The last day of a month; month 12 looks into the next year. */
const lastOf = (year: number, month: number): PlainDate =>
	month === 12 ? plainDate(`${year}-12-31`) : addDays(firstOf(year, month + 1), -1);

export const ofDay = (day: PlainDate): DoubtfulDate => ({ from: day, to: day, precision: 'day' });

/** Months from 1. Throws RangeError beyond 12. */
export const ofMonth = (year: number, month: number): DoubtfulDate => ({
	from: firstOf(year, month),
	to: lastOf(year, month),
	precision: 'month'
});

/** Quarters from 1. Throws RangeError beyond 4. */
export const ofQuarter = (year: number, quarter: number): DoubtfulDate => ({
	from: firstOf(year, quarter * 3 - 2),
	to: lastOf(year, quarter * 3),
	precision: 'quarter'
});

export const ofYear = (year: number): DoubtfulDate => ({ from: firstOf(year, 1), to: lastOf(year, 12), precision: 'year' });

/** The unit of that precision which holds the day: the month of a day, its quarter, its year. */
export function unitAround(day: PlainDate, precision: Precision): DoubtfulDate {
	if (precision === 'month') return ofMonth(yearOf(day), monthOf(day));
	if (precision === 'quarter') return ofQuarter(yearOf(day), quarterOf(day));
	return precision === 'year' ? ofYear(yearOf(day)) : ofDay(day);
}

/** What a table or an import file holds: from and to must be the very ends of their unit. */
export const StoredDoubtfulDate = z
	.object({
		from: z.custom<PlainDate>(isPlainDate),
		to: z.custom<PlainDate>(isPlainDate),
		precision: z.enum(precisions),
		asWritten: z.string().optional()
	})
	.refine(({ from, to, precision }) => {
		const unit = unitAround(from, precision);
		return unit.from === from && unit.to === to;
	}, 'platform.form.not_a_doubtful_date');

/** A date kept in three columns of a table, and the words beside it; null when they are empty. */
export function dateInColumns(
	from: PlainDate | null,
	to: PlainDate | null,
	precision: Precision | null,
	asWritten: string | null = null
): DoubtfulDate | null {
	if (from === null || to === null || precision === null) return null;
	return asWritten === null ? { from, to, precision } : { from, to, precision, asWritten };
}

export const sameDate = (a: DoubtfulDate, b: DoubtfulDate): boolean => a.from === b.from && a.to === b.to;

/** Is the day surely within it? */
export const contains = (date: DoubtfulDate, day: PlainDate): boolean => date.from <= day && day <= date.to;

/** Does it lie wholly within the other: a day in its quarter, a month in its year? */
export const isWithin = (inner: DoubtfulDate, outer: DoubtfulDate): boolean => outer.from <= inner.from && inner.to <= outer.to;

/** Surely earlier: no day of `a` can be a day of `b` or later. "October 2014" is not surely before 21 October 2014. */
export const isSurelyBefore = (a: DoubtfulDate, b: DoubtfulDate): boolean => a.to < b.from;

/** For lists: by the first possible day; of two that begin together the more exact one comes first. */
export const compareDates = (a: DoubtfulDate, b: DoubtfulDate): number => compareDays(a.from, b.from) || compareDays(a.to, b.to);

/** The single day it is, or null when it is only a month, a quarter or a year. */
export const exactDay = (date: DoubtfulDate): PlainDate | null => (date.precision === 'day' ? date.from : null);

/** The day of these numbers as a date, or null when the calendar has none. */
export function dateOfDay(year: number, month: number, day: number): DoubtfulDate | null {
	const found = dayOf(year, month, day);
	return found && ofDay(found);
}
