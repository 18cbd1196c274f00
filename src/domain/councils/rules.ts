import { byTime, lasts, nameOn as nameAmong, type TimedName } from '#domain/people/rules.ts';
import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';

export const bodyKinds = ['council', 'working_group', 'monitoring_group', 'committee'] as const;
export type BodyKind = (typeof bodyKinds)[number];

export const categories = ['city_hall', 'utility', 'state', 'civil_society', 'other'] as const;
export type Category = (typeof categories)[number];

export const seatRoles = ['chair', 'deputy', 'secretary', 'member'] as const;
export type SeatRole = (typeof seatRoles)[number];

export const quorumKinds = ['more_than_half', 'at_least_half', 'two_thirds', 'number', 'none'] as const;
export type QuorumKind = (typeof quorumKinds)[number];

/** `source` says where the rule is written. Without one it is the product's own default and never passes for the record's. */
export type QuorumRule = { readonly kind: QuorumKind; readonly number: number | null; readonly source: Text | null };

/** A rule and the day since which it holds; null from the beginning. */
export type TimedQuorumRule = QuorumRule & { readonly from: PlainDate | null };

export type BodyName = TimedName & { readonly documentId: Id | null };

/** A council, a working group, a monitoring group or a committee: the same thing through all its names. */
export type Body = {
	readonly id: Id;
	readonly slug: string;
	readonly kind: BodyKind;
	/** The oldest first. */
	readonly names: readonly BodyName[];
	readonly purpose: Text | null;
	readonly parentId: Id | null;
	readonly underOrganizationId: Id | null;
	readonly founded: DoubtfulDate | null;
	readonly foundedByDocumentId: Id | null;
	/** What founded it when that was not a paper: a decision, by kind and id. */
	readonly foundedBy: { readonly kind: string; readonly id: Id } | null;
	/** The oldest first. */
	readonly quorumRules: readonly TimedQuorumRule[];
	readonly endedOn: PlainDate | null;
	readonly version: number;
};

/** What the council was called that day: on 28 May and 11 June 2014 still by its first name. */
export const nameOn = (body: { names: readonly BodyName[] }, day: PlainDate): BodyName | null => nameAmong(body.names, day);

/** Names it bore before that day's one, the oldest first. */
export function earlierNames(body: { names: readonly BodyName[] }, day: PlainDate): BodyName[] {
	const then = nameOn(body, day);
	const inOrder = body.names.toSorted(byTime);
	return inOrder.slice(
		0,
		Math.max(
			0,
			inOrder.findIndex(({ id }) => id === then?.id)
		)
	);
}

/** Those who keep a body's records: its own secretary and chair, and its parent's. For policies of all rooms. */
export const keepersOf = ({ id, parentId }: { id: Id; parentId: Id | null }): Id[] => (parentId ? [id, parentId] : [id]);

export const isEndedOn = ({ endedOn }: { endedOn: PlainDate | null }, day: PlainDate): boolean => endedOn !== null && endedOn < day;

/** A seat as the rules see it: a person, only an office, or only words («the relevant specialists»). */
export type Seat = {
	readonly id: Id;
	readonly personId: Id | null;
	readonly officeId: Id | null;
	readonly hasVote: boolean;
	readonly fromDay: PlainDate | null;
	readonly toDay: PlainDate | null;
};

/** Is the seat held on that day? A first day nobody recorded reaches back to the founding. */
export const isInOffice = ({ fromDay, toDay }: Seat, day: PlainDate): boolean => lasts({ from: fromDay, to: toDay }, day);

/** Who sat on that day, whenever one looks. */
export const compositionOn = <S extends Seat>(seats: readonly S[], day: PlainDate): S[] => seats.filter((seat) => isInOffice(seat, day));

/** Those who sat before that day and no longer did. */
export const formerOn = <S extends Seat>(seats: readonly S[], day: PlainDate): S[] =>
	seats.filter(({ toDay }) => toDay !== null && toDay < day);

/** What a seat is on the days it is held: as whom somebody sits, since when and until when. */
export type Held = {
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	readonly role: SeatRole;
	readonly hasVote: boolean;
	readonly onBehalfOfId: Id | null;
};

type Sits = {
	fromDay?: PlainDate | null | undefined;
	toDay?: PlainDate | null | undefined;
	role: SeatRole;
	hasVote: boolean;
	onBehalfOfId?: Id | null | undefined;
};

/** The same from a seat or from a form, as the diary keeps what was and what is. */
export const heldBy = ({ fromDay, toDay, role, hasVote, onBehalfOfId }: Sits): Held => ({
	from: fromDay ?? null,
	to: toDay ?? null,
	role,
	hasVote,
	onBehalfOfId: onBehalfOfId ?? null
});

type Term = Pick<Seat, 'fromDay' | 'toDay'>;

/** Is there a day on which both sat? */
export const overlaps = (a: Term, b: Term): boolean =>
	(a.fromDay === null || b.toDay === null || a.fromDay <= b.toDay) && (b.fromDay === null || a.toDay === null || b.fromDay <= a.toDay);

/** Does a seat's time lie within the body's? Of a founding known only by its year any day of that year will do. */
export const liesWithin = ({ fromDay, toDay }: Term, { founded, endedOn }: Pick<Body, 'founded' | 'endedOn'>): boolean =>
	(founded === null || ((fromDay === null || fromDay >= founded.from) && (toDay === null || toDay >= founded.from))) &&
	(endedOn === null || ((fromDay === null || fromDay <= endedOn) && toDay !== null && toDay <= endedOn));

/** A person or an office is one head; words alone may be any number of them. */
export const isNamed = ({ personId, officeId }: Seat): boolean => personId !== null || officeId !== null;

/** Until a record gives another, more than half is the practice, and no source is claimed for it. */
const usualRule: TimedQuorumRule = { kind: 'more_than_half', number: null, source: null, from: null };

/** The rule a meeting of that day is held under, whatever was decided later; for no day at all, the rule of the beginning. */
export const quorumRuleOn = ({ quorumRules }: Pick<Body, 'quorumRules'>, day: PlainDate | null): TimedQuorumRule =>
	quorumRules.findLast(({ from }) => from === null || (day !== null && from <= day)) ?? usualRule;

/** How many must be there, of how many; or why nobody can tell. */
export type Quorum =
	| { readonly is: 'computed'; readonly needed: number; readonly of: number }
	| { readonly is: 'not_required' }
	| { readonly is: 'unknown'; readonly because: 'members_not_named' | 'nobody_in_office' };

/** Counts the members with a vote among those given: hand it the composition of the meeting's own day. */
export function quorumOf(members: readonly Seat[], rule: QuorumRule): Quorum {
	if (rule.kind === 'none') return { is: 'not_required' };
	const voting = members.filter(({ hasVote }) => hasVote);
	if (voting.length === 0) return { is: 'unknown', because: 'nobody_in_office' };
	if (!voting.every(isNamed)) return { is: 'unknown', because: 'members_not_named' };
	return { is: 'computed', needed: neededOf(voting.length, rule), of: voting.length };
}

function neededOf(of: number, { kind, number }: QuorumRule): number {
	if (kind === 'number') return number ?? of;
	if (kind === 'two_thirds') return Math.ceil((of * 2) / 3);
	return kind === 'at_least_half' ? Math.ceil(of / 2) : Math.floor(of / 2) + 1;
}
