import type { PlainDate } from '#platform/dates/plain-date.ts';
import { isPast, type Term as PlainTerm, type TermRelation } from '#platform/dates/terms.ts';
import type { Id } from '#platform/db/id.ts';

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
	'not_done',
	'reopened'
] as const;
export type UndertakingState = (typeof undertakingStates)[number];

/**
 * What a step leads to: a state, or nowhere: that the council took note of a refusal leaves it a refusal.
 */
export type StepTo = Exclude<UndertakingState, 'addressed'> | 'noted';

/** How an answer reached whoever took it down, where the addressee did not write it here: by letter, by telephone, at the table. */
export const waysItCame = ['letter', 'phone', 'table'] as const;
export type WayItCame = (typeof waysItCame)[number];

/** What an addressee can say at all. */
export const answerStates = ['accepted', 'declined', 'in_progress', 'claimed_done', 'not_done'] as const;
export type AnswerState = (typeof answerStates)[number];

/** What the addressee may say of an undertaking, and from where. */
const answers: Readonly<Record<UndertakingState, readonly AnswerState[]>> = {
	addressed: [],
	sent: ['accepted', 'declined', 'in_progress', 'claimed_done', 'not_done'],
	accepted: ['in_progress', 'claimed_done', 'not_done', 'declined'],
	declined: ['accepted'],
	in_progress: ['in_progress', 'claimed_done', 'not_done'],
	claimed_done: ['in_progress', 'claimed_done'],
	confirmed_done: [],
	not_done: ['in_progress', 'claimed_done'],
	reopened: ['accepted', 'declined', 'in_progress', 'claimed_done', 'not_done']
};

export const canAnswer = (from: UndertakingState, to: AnswerState): boolean => answers[from].includes(to);

export const answersFrom = (from: UndertakingState): readonly AnswerState[] => answers[from];

/** To refuse, or to say that it was not done, takes a reason. */
export const needsReason = (state: UndertakingState): boolean => state === 'declined' || state === 'not_done';

/** Claimed is not confirmed: only what was claimed can be confirmed, by somebody else; or found not to be done. */
export const awaitsConfirmation = (state: UndertakingState): boolean => state === 'claimed_done';

/** What was said to be over can be taken up again; the addressee hears of it. */
export const canReopen = (state: UndertakingState): boolean =>
	state === 'claimed_done' || state === 'confirmed_done' || state === 'declined' || state === 'not_done';

/** Said with a reason that it will not be, or was not, done: the council's to look at again. */
export const isRefused = (state: UndertakingState): boolean => needsReason(state);

/** Neither confirmed nor settled with a reason: still to be followed up. Silence is not an end. */
export const isUnresolved = (state: UndertakingState): boolean =>
	state !== 'confirmed_done' && state !== 'declined' && state !== 'not_done';

/** It went out to the addressee, as far as the record tells: whatever they say of it presumes that. */
export const isSent = (state: UndertakingState): boolean => state !== 'addressed';

/** Still the addressee's to do: its days are counted. What is claimed done waits for the one who confirms. */
export const isOpen = (state: UndertakingState): boolean => isUnresolved(state) && !awaitsConfirmation(state);

/** How a term hangs on its event; `later` names none. */
export const termRelations = ['before', 'at', 'after', 'later'] as const satisfies readonly TermRelation[];

type Dated = Extract<PlainTerm, { kind: 'date' }>;
type Hung = Extract<PlainTerm, { kind: 'event' }>;

/** A term of a decision: its event may be a meeting known to the house, and `when` is then what is known of that day. */
export type Term = Dated | (Hung & { readonly meetingId: Id | null });

/**
 * Late is computed when it is read, never kept. What is claimed done is late no more, and nobody is late with what is not
 * known to have reached them.
 */
export const isOverdue = (state: UndertakingState, term: PlainTerm | null, today: PlainDate): boolean =>
	isSent(state) && isOpen(state) && isPast(term, today);

/**
 * Its last day went by, and the record holds neither that it was sent nor an answer: so it is with all of 2014. This
 * tells of the record, not of the addressee; who reads it learns that nothing is known to have followed.
 */
export const hasLapsed = (state: UndertakingState, term: PlainTerm | null, today: PlainDate): boolean =>
	!isSent(state) && isPast(term, today);

/** How an undertaking may stand by today's calendar, and a decision that asks nobody: looked for in lists, kept nowhere. */
export const computedStandings = ['overdue', 'lapsed', 'unaddressed'] as const;
export type ComputedStanding = (typeof computedStandings)[number];
export const isComputed = (standing: string): standing is ComputedStanding => computedStandings.some((each) => each === standing);

export const effectKinds = [
	...(['created', 'changed', 'adopted', 'postponed', 'put_on_agenda', 'invited', 'sent'] as const),
	...(['chosen', 'to_be_monitored', 'concerned'] as const)
] as const;
/** What a decision did to a thing of any room; `concerned` where it only speaks of it. */
export type EffectKind = (typeof effectKinds)[number];

/** To choose, to have monitored and to speak of: that is said of projects. What else a decision does, it may do to any thing. */
export const isEffectOn = (effect: EffectKind, thing: { readonly kind: string }): boolean =>
	thing.kind === 'project' || (effect !== 'chosen' && effect !== 'to_be_monitored' && effect !== 'concerned');

/** One that puts its item off leaves it to be put off; any other settles the item it answers. */
export const settlesItem = (kinds: readonly DecisionKind[]): boolean => !kinds.includes('postpone');

type Part = { readonly id: Id; readonly parentId: Id | null; readonly state: DecisionState };

/** A draft to be adopted by itself: parts go with their container, one typed after it was adopted does not. */
export const isTakenAlone = ({ parentId, state }: Part, all: readonly Part[]): boolean =>
	state === 'draft' && (parentId === null || all.some(({ id, state: of }) => id === parentId && of === 'adopted'));

export const addresseeKinds = ['organization', 'body', 'person', 'office'] as const;
export type AddresseeKind = (typeof addresseeKinds)[number];
/** Exactly one thing that can be asked: an organization, a body, a person or an office. */
export type Addressee = { readonly kind: AddresseeKind; readonly id: Id };

/** Who may answer for an addressee: these persons, and whoever holds one of the roles at one of the places. */
export type Answerers = { readonly persons: readonly Id[]; readonly at: readonly Id[]; readonly roles: readonly string[] };

/**
 * The readable end of a decision's address: its true place in its meeting, `3`, or `1.4` under a container. What was
 * printed beside it may be another number or none.
 */
export const addressOf = (position: number, parentPosition: number | null): string =>
	parentPosition === null ? String(position) : `${parentPosition}.${position}`;
