import type { PlainDate } from '#platform/dates/plain-date.ts';
import { lastDayOf, type Term } from '#platform/dates/terms.ts';
import type { Share } from '#platform/i18n/shares.ts';
import { awaitsConfirmation, isUnresolved, type UndertakingState } from './rules.ts';

/** What is counted: how far one undertaking is, and whether it is late today. */
type Counted = { readonly state: UndertakingState; readonly overdue: boolean };

/**
 * How far those asked are. Each undertaking is counted once, in one of the bands from `confirmed` to `waiting`; `overdue`
 * tells how many of the open and waiting ones are late. Claimed is a band of its own: it is neither done nor open.
 */
export type Tally = {
	readonly of: number;
	readonly confirmed: number;
	readonly claimed: number;
	readonly open: number;
	readonly declined: number;
	readonly notDone: number;
	/** Addressed, but nothing was sent yet. */
	readonly waiting: number;
	readonly overdue: number;
};

const bands = {
	addressed: 'waiting',
	sent: 'open',
	accepted: 'open',
	in_progress: 'open',
	claimed_done: 'claimed',
	confirmed_done: 'confirmed',
	declined: 'declined',
	not_done: 'notDone'
} as const satisfies Record<UndertakingState, keyof Tally>;

export function tallyOf(asked: readonly Counted[]): Tally {
	const count = (band: keyof Tally) => asked.filter(({ state }) => bands[state] === band).length;
	return {
		of: asked.length,
		confirmed: count('confirmed'),
		claimed: count('claimed'),
		open: count('open'),
		declined: count('declined'),
		notDone: count('notDone'),
		waiting: count('waiting'),
		overdue: asked.filter(({ overdue }) => overdue).length
	};
}

/** So many of so many came to an end that somebody else confirmed: always n of N, never a rate alone. */
export const confirmedOf = ({ confirmed, of }: Tally): Share => ({ n: confirmed, of });

type Urgent = Counted & { readonly decision: { readonly term: Term | null; readonly meeting: { readonly day: PlainDate } } };

/** What presses first: what is late, then by the last day; what no calendar presses last, the oldest decision first. */
export function byUrgency(a: Urgent, b: Urgent): number {
	return rankOf(a) - rankOf(b) || dayOf(a).localeCompare(dayOf(b)) || a.decision.meeting.day.localeCompare(b.decision.meeting.day);
}

const rankOf = ({ state, overdue }: Urgent): number => (overdue ? 0 : awaitsConfirmation(state) ? 1 : isUnresolved(state) ? 2 : 3);

const dayOf = ({ decision }: Urgent): string => lastDayOf(decision.term) ?? '9999-12-31';
