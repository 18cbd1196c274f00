import { type DoubtfulDate, isSurelyBefore } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Money } from '#platform/i18n/money.ts';
import type { Text } from '#platform/i18n/text.ts';

export const projectKinds = ['public_works', 'service', 'small_grant', 'programme'] as const;
export type ProjectKind = (typeof projectKinds)[number];

export const sectors = ['water', 'waste', 'roads', 'park', 'building', 'governance', 'planning', 'other'] as const;
export type Sector = (typeof sectors)[number];

export const partyRoles = ['customer', 'contractor', 'funder', 'responsible', 'implementer'] as const;
export type PartyRole = (typeof partyRoles)[number];

export const stages = ['proposed', 'chosen', 'under_way', 'completed', 'stopped'] as const;
export type Stage = (typeof stages)[number];

export const moneyKinds = ['budget', 'own_contribution'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

/** The moments of a project that may be known, each as exactly as it is. */
export const moments = ['planned_start', 'planned_end', 'actual_start', 'actual_end'] as const;
export type Moment = (typeof moments)[number];

export const paperKinds = [
	'plan',
	'estimate',
	'contract',
	'bill_of_quantities',
	'schedule',
	'acceptance_act',
	'standard',
	'other'
] as const;
export type PaperKind = (typeof paperKinds)[number];

export const paperStates = ['draft', 'valid', 'superseded', 'missing'] as const;
export type PaperState = (typeof paperStates)[number];

/** One way the record calls a project, and where it does. */
export type Title = { readonly id: Id; readonly title: Text; readonly note: Text | null; readonly isSettled: boolean };

/** Somebody's part in a project: an organization of the register, or words where the record names none. */
export type Party = {
	readonly id: Id;
	readonly role: PartyRole;
	readonly organizationId: Id | null;
	readonly described: Text | null;
	readonly from: PlainDate | null;
	readonly to: PlainDate | null;
	readonly version: number;
};

/** A sum as somebody stated it; `asOf` and `source` are null where they are not known. */
export type Sum = Money & { readonly id: Id; readonly kind: MoneyKind; readonly asOf: PlainDate | null; readonly source: Text | null };

/** What stage a project was at, by a date where one is known. */
export type StageFact = { readonly id: Id; readonly stage: Stage; readonly when: DoubtfulDate | null; readonly note: Text | null };

/** A project as the record has it. What nobody said is null or missing; nothing is a zero that nobody counted. */
export type Project = {
	readonly id: Id;
	readonly slug: string;
	readonly kind: ProjectKind;
	readonly sector: Sector;
	readonly note: Text | null;
	readonly women: number | null;
	readonly men: number | null;
	/** In the order they were written down. */
	readonly titles: readonly Title[];
	readonly dates: Readonly<Partial<Record<Moment, DoubtfulDate>>>;
	readonly placeIds: readonly Id[];
	readonly parties: readonly Party[];
	/** The latest day first; sums without a day last. */
	readonly money: readonly Sum[];
	/** In the order they were written down. */
	readonly stages: readonly StageFact[];
	readonly version: number;
};

/**
 * What to call it: the title chosen as right, or the only one, or all of them side by side. Which is right is for people
 * to settle, as with the spellings of a place.
 */
export function titlesShown({ titles }: { titles: readonly Title[] }): readonly Title[] {
	const settled = titles.find(({ isSettled }) => isSettled);
	return settled ? [settled] : titles;
}

/** Did the second surely come after the first? One without a date comes after what was written down before it: whoever wrote it knew of that. */
function isFollowed(first: StageFact, second: StageFact, written: readonly StageFact[]): boolean {
	if (first.when && second.when) return isSurelyBefore(first.when, second.when);
	return second.when === null && written.indexOf(first) < written.indexOf(second);
}

/**
 * The stage of today, or null where nobody said any: that is not «not begun». It is the last by time; of those of which
 * nobody can tell which was later («chosen on 28 May», «under way in May») the one that is further on.
 */
export const presentStage = (project: { stages: readonly StageFact[] }): Stage | null => presentStageFact(project)?.stage ?? null;

/** The same with the time it was stated for: what was under way in 2010 may be long done. */
export function presentStageFact({ stages: facts }: { stages: readonly StageFact[] }): StageFact | null {
	const last = facts.filter((fact) => !facts.some((other) => isFollowed(fact, other, facts)));
	const furthest = stages.findLast((stage) => last.some((fact) => fact.stage === stage));
	return last.find(({ stage }) => stage === furthest) ?? null;
}

/** The latest statement of each kind of sum. One without a day counts only where no other is known. */
export const latestSums = ({ money }: { money: readonly Sum[] }): Sum[] =>
	moneyKinds.flatMap((kind) => money.find((sum) => sum.kind === kind) ?? []);

/** The organizations that have a part in it on that day; of ends nobody recorded the day is not shut out. */
export const partyOrganizations = ({ parties }: { parties: readonly Party[] }, day: PlainDate): Id[] =>
	parties.flatMap(({ organizationId, from, to }) =>
		organizationId && (from === null || from <= day) && (to === null || to >= day) ? [organizationId] : []
	);

/** A planned day that went by while nothing is known to have been reached. Computed when it is read, never kept. */
export const isLate = ({ planned, reachedOn }: { planned: DoubtfulDate | null; reachedOn: PlainDate | null }, today: PlainDate): boolean =>
	reachedOn === null && planned !== null && planned.to < today;
