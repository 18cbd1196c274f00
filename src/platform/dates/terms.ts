import type { Text } from '#platform/i18n/text.ts';
import type { DoubtfulDate } from './doubtful-date.ts';
import { daysBetween, type PlainDate } from './plain-date.ts';

/**
 * Until when something is to be done, as the decision said it: a date, an event in words («кезектеги отурумга чейин»)
 * with its date where that is known, or nothing. Whether it is overdue is never stored, always asked.
 */
export type Term =
	| { readonly kind: 'date'; readonly date: DoubtfulDate }
	| { readonly kind: 'event'; readonly event: Text; readonly when: DoubtfulDate | null }
	| { readonly kind: 'none' };

export const noTerm: Term = { kind: 'none' };

/** The last day on which it is in time; null when nobody can say yet. A month or a quarter lasts to its end. */
export function lastDayOf(term: Term): PlainDate | null {
	if (term.kind === 'date') return term.date.to;
	return term.kind === 'event' && term.when ? term.when.to : null;
}

/** Has the last day gone by? The last day itself is still in time. */
export function isPast(term: Term, today: PlainDate): boolean {
	const last = lastDayOf(term);
	return last !== null && today > last;
}

/** Days from today to the last day: negative when it has gone by, 0 on the day itself, null when nobody can say. */
export function daysLeft(term: Term, today: PlainDate): number | null {
	const last = lastDayOf(term);
	return last && daysBetween(today, last);
}
