import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';

export const forces = ['recommendation', 'binding'] as const;
export type Force = (typeof forces)[number];

export const decisionStates = ['draft', 'adopted', 'withdrawn'] as const;
export type DecisionState = (typeof decisionStates)[number];

export const decisionKinds = [
	'adopt',
	'approve',
	'create',
	'postpone',
	'select',
	'recommend',
	'invite',
	'request',
	'amend',
	'agree',
	'letter',
	'add_item',
	'monitor',
	'assist',
	'activate',
	'inform'
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export const undertakingStates = [
	'addressed',
	'sent',
	'accepted',
	'declined',
	'in_progress',
	'claimed_done',
	'confirmed_done',
	'not_done'
] as const;
export type UndertakingState = (typeof undertakingStates)[number];

/** What the addressee may say of an undertaking, and from where. */
const answers: Readonly<Record<UndertakingState, readonly UndertakingState[]>> = {
	addressed: [],
	sent: ['accepted', 'declined', 'in_progress', 'claimed_done', 'not_done'],
	accepted: ['in_progress', 'claimed_done', 'not_done', 'declined'],
	declined: ['accepted'],
	in_progress: ['in_progress', 'claimed_done', 'not_done'],
	claimed_done: ['in_progress', 'claimed_done'],
	confirmed_done: [],
	not_done: ['in_progress', 'claimed_done']
};

export const canAnswer = (from: UndertakingState, to: UndertakingState): boolean => answers[from].includes(to);

export const answersFrom = (from: UndertakingState): readonly UndertakingState[] => answers[from];

/** Claimed is not confirmed: only what was claimed can be confirmed, by somebody else; or found not to be done. */
export const awaitsConfirmation = (state: UndertakingState): boolean => state === 'claimed_done';

/** What was said to be over can be taken up again; the addressee hears of it. */
export const canReopen = (state: UndertakingState): boolean =>
	state === 'claimed_done' || state === 'confirmed_done' || state === 'declined' || state === 'not_done';

/** Neither confirmed nor settled with a reason: still to be followed up. Silence is not an end. */
export const isUnresolved = (state: UndertakingState): boolean =>
	state !== 'confirmed_done' && state !== 'declined' && state !== 'not_done';

export const termRelations = ['by', 'before', 'at', 'after', 'later'] as const;
export type TermRelation = (typeof termRelations)[number];

/**
 * Until when: a day, month, quarter or year; or an event that may have no day yet (a meeting, the end of a project);
 * or «later», which names none. `meetingDays` is what is known of the day of a meeting it hangs on.
 */
export type Term =
	| { readonly kind: 'date'; readonly date: DoubtfulDate }
	| {
			readonly kind: 'event';
			readonly relation: Exclude<TermRelation, 'by'>;
			readonly event: Text | null;
			readonly meetingId: Id | null;
			readonly meetingDays: DoubtfulDate | null;
	  };

/** The last day of a term, or null when no calendar can tell: then nothing is overdue by it. */
export function lastDayOf(term: Term | null): PlainDate | null {
	if (!term) return null;
	if (term.kind === 'date') return term.date.to;
	return term.relation === 'before' || term.relation === 'at' ? (term.meetingDays?.to ?? null) : null;
}

/** Late is computed when it is read, never kept. What is claimed done is late no more: it waits for the one who confirms. */
export function isOverdue(state: UndertakingState, term: Term | null, today: PlainDate): boolean {
	const last = lastDayOf(term);
	return last !== null && last < today && isUnresolved(state) && state !== 'claimed_done';
}

export const addresseeKinds = ['organization', 'body', 'person', 'office'] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];
/** Exactly one thing that can be asked: an organization, a body, a person or an office. */
export type Addressee = { readonly kind: AddresseeKind; readonly id: Id };

/**
 * The readable end of a decision's address: its true place in its meeting, `3`, or `1.4` under a container. What was
 * printed beside it may be another number or none.
 */
export const addressOf = (position: number, parentPosition: number | null): string =>
	parentPosition === null ? String(position) : `${parentPosition}.${position}`;

/** How many of those asked came to an end that somebody else confirmed: always n of N, never a rate alone. */
export const confirmedOf = (states: readonly UndertakingState[]): { n: number; of: number } => ({
	n: states.filter((state) => state === 'confirmed_done').length,
	of: states.length
});
