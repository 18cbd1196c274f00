/**
 * A calendar day without time or zone, 'YYYY-MM-DD', years 1000 to 9999. Text, because that is how forms send it, how
 * PostgreSQL keeps it and how it sorts; branded, so that no other text passes for a day.
 */
export type PlainDate = string & { readonly [itsKind]: true };
declare const itsKind: unique symbol;

const dayLength = 86_400_000;

const instantOf = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);

const numberAt = (date: PlainDate, from: number, to: number): number => Number(date.slice(from, to));

/** Is it the text of a day that exists? 2014-02-29 is not. */
export function isPlainDate(value: unknown): value is PlainDate {
	if (typeof value !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(value)) return false;
	const instant = Date.parse(`${value}T00:00:00Z`);
	return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

/** A day known to be right: from a table, a fixture or the code. Throws on anything else; typed days go by PlainDateField. */
export function plainDate(text: string): PlainDate {
	if (!isPlainDate(text)) throw new RangeError(`${JSON.stringify(text)} is not a day`);
	return text;
}

/** The day of these three numbers, or null when there is none. Months from 1. */
export function dayOf(year: number, month: number, day: number): PlainDate | null {
	const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	return isPlainDate(text) ? text : null;
}

/** Below zero when `a` is earlier, above when later: for sorting. */
export const compareDays = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

export const addDays = (date: PlainDate, days: number): PlainDate =>
	plainDate(new Date(instantOf(date) + days * dayLength).toISOString().slice(0, 10));

/** How many days from one to the other; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (instantOf(to) - instantOf(from)) / dayLength;

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: PlainDate): number => ((new Date(instantOf(date)).getUTCDay() + 6) % 7) + 1;

export const yearOf = (date: PlainDate): number => numberAt(date, 0, 4);

/** 1 to 12. */
export const monthOf = (date: PlainDate): number => numberAt(date, 5, 7);

/** 1 to 4. */
export const quarterOf = (date: PlainDate): number => Math.ceil(monthOf(date) / 3);

/** 1 to 31. */
export const dayOfMonth = (date: PlainDate): number => numberAt(date, 8, 10);
