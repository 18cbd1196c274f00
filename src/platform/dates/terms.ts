import type { Text } from '#platform/i18n/text.ts';
import type { DoubtfulDate } from './doubtful-date.ts';
import { daysBetween, type PlainDate } from './plain-date.ts';

/** How a term hangs on its event; `later` hangs on none. */
export type TermRelation = 'before' | 'at' | 'after' | 'later';

/**
 * Until when something is to be done, as it was said: a date, or how it hangs on an event, whole in its own words («долбоор
 * аяктагандан кийин»), with the event's date where that is known. One whose parts have terms of their own says both in them.
 * No term is null. Whether it is overdue is never stored, always asked.
 */
export type Term =
	| { readonly kind: 'date'; readonly date: DoubtfulDate }
	| { readonly kind: 'event'; readonly relation: TermRelation; readonly event: Text | null; readonly when: DoubtfulDate | null };

/**
 * The last day on which it is in time; null when no calendar can tell. A month or a quarter lasts to its end, and so does
 * an event; what is to follow an event has no last day.
 */
export function lastDayOf(term: Term | null): PlainDate | null {
	if (term?.kind === 'date') return term.date.to;
	return term?.relation === 'before' || term?.relation === 'at' ? (term.when?.to ?? null) : null;
}

/** Has the last day gone by? The last day itself is still in time. */
export function isPast(term: Term | null, today: PlainDate): boolean {
	const last = lastDayOf(term);
	return last !== null && today > last;
}

/** Days from today to the last day: negative when it has gone by, 0 on the day itself, null when no calendar can tell. */
export function daysLeft(term: Term | null, today: PlainDate): number | null {
	const last = lastDayOf(term);
	return last && daysBetween(today, last);
}
