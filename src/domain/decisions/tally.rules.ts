import type { PlainDate } from '#platform/dates/plain-date.ts';
import { lastDayOf, type Term } from '#platform/dates/terms.ts';
import type { Share } from '#platform/i18n/shares.ts';
import { awaitsConfirmation, isSent, isUnresolved, type UndertakingState } from './rules.ts';

/** What is counted: how far one undertaking is, and whether its term went by. */
type Counted = { readonly state: UndertakingState; readonly overdue: boolean; readonly lapsed: boolean };

/**
 * How far those asked are. Each undertaking is counted once, in one of the bands from `confirmed` to `waiting`; `overdue`
 * tells how many of the open ones are late, `lapsed` of how many waiting ones the term went by. Claimed is a band of its own:
 * it is neither done nor open.
 */
export type Tally = {
	readonly of: number;
	/** All but the waiting: what a share is counted from. */
	readonly sent: number;
	readonly confirmed: number;
	readonly claimed: number;
	readonly open: number;
	/** Taken up again after it was said to be over, and not answered since. */
	readonly reopened: number;
	readonly declined: number;
	readonly notDone: number;
	/** Addressed, and nothing says that it was sent. */
	readonly waiting: number;
	readonly overdue: number;
	readonly lapsed: number;
};

/** In the order one reads them: how many, how many of these went out, what became of those, and what went past its term. */
export const tallyCounts = [
	'of',
	'sent',
	'open',
	'reopened',
	'claimed',
	'confirmed',
	'declined',
	'notDone',
	'waiting',
	'overdue',
	'lapsed'
] as const satisfies readonly (keyof Tally)[];

const bands = {
	addressed: 'waiting',
	sent: 'open',
	accepted: 'open',
	in_progress: 'open',
	claimed_done: 'claimed',
	confirmed_done: 'confirmed',
	declined: 'declined',
	not_done: 'notDone',
	reopened: 'reopened'
} as const satisfies Record<UndertakingState, keyof Tally>;

export function tallyOf(asked: readonly Counted[]): Tally {
	const count = (band: keyof Tally) => asked.filter(({ state }) => bands[state] === band).length;
	return {
		of: asked.length,
		sent: asked.filter(({ state }) => isSent(state)).length,
		confirmed: count('confirmed'),
		claimed: count('claimed'),
		open: count('open'),
		reopened: count('reopened'),
		declined: count('declined'),
		notDone: count('notDone'),
		waiting: count('waiting'),
		overdue: asked.filter(({ overdue }) => overdue).length,
		lapsed: asked.filter(({ lapsed }) => lapsed).length
	};
}

/**
 * So many of so many came to an end that somebody else confirmed: always n of N, never a rate alone. N is what was sent:
 * what is not known to have reached anybody could not be done, and is told beside it. Without anything sent there is no base.
 */
export const confirmedOf = ({ confirmed, sent }: Tally): Share => ({ n: confirmed, of: sent });

type Urgent = Counted & { readonly decision: { readonly term: Term | null; readonly meeting: { readonly day: PlainDate } } };

/** What presses first: what is late, then what went by unheard of, then by the last day; what no calendar presses last, the oldest decision first. */
export function byUrgency(a: Urgent, b: Urgent): number {
	return rankOf(a) - rankOf(b) || dayOf(a).localeCompare(dayOf(b)) || a.decision.meeting.day.localeCompare(b.decision.meeting.day);
}

function rankOf({ state, overdue, lapsed }: Urgent): number {
	if (overdue || lapsed) return overdue ? 0 : 1;
	if (awaitsConfirmation(state)) return 2;
	return isUnresolved(state) ? 3 : 4;
}

const dayOf = ({ decision }: Urgent): string => lastDayOf(decision.term) ?? '9999-12-31';
