import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';

export const organizationKinds = [
	'city_hall',
	'municipal_enterprise',
	'state_agency',
	'civil_society',
	'donor',
	'contractor',
	'committee',
	'other'
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export const contactKinds = ['email', 'phone', 'address'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What a person may be entrusted with here. An operator is made by the one who runs the installation, not by a form. */
export const grantableRoles = ['secretary', 'chair', 'member', 'press', 'monitor', 'responsible', 'clerk', 'administrator'] as const;
export type Role = (typeof grantableRoles)[number];

/** Where a role is held. Its meaning ends at that door: a secretary of one body is a stranger to the next. */
export const placesOfRoles = ['body', 'organization', 'municipality'] as const;
export type RolePlace = (typeof placesOfRoles)[number];

const placesByRole: Readonly<Record<Role, readonly RolePlace[]>> = {
	secretary: ['body'],
	chair: ['body'],
	member: ['body'],
	press: ['body', 'municipality'],
	monitor: ['body'],
	responsible: ['organization', 'body'],
	clerk: ['organization', 'body'],
	administrator: ['municipality']
};

/** A body's secretary, an organization's responsible, a municipality's administrator: each role has its own kind of place. */
export const isHeldAt = (role: Role, place: RolePlace): boolean => placesByRole[role].includes(place);

/** Something that was so from a day until a day, both counted in. Null is an end the record does not tell. */
export type Span = { readonly from: PlainDate | null; readonly to: PlainDate | null };

/** Was it so on that day? An end nobody recorded does not shut the day out. */
export const lasts = ({ from, to }: Span, day: PlainDate): boolean => (from === null || from <= day) && (to === null || to >= day);

/** By the names of which day something is told: of its last, or of `day` while it lasts. What others were called later is not what it was. */
export const toldOn = ({ to }: Span, day: PlainDate): PlainDate => (to !== null && to < day ? to : day);

/** A name of a body or an organization, with the days it was valid. */
export type TimedName = Span & {
	readonly id: Id;
	readonly name: Text;
	readonly shortName: Text | null;
};

/** The oldest first; a name without a first day comes before all. */
export const byTime = (a: Span, b: Span): number => (a.from ?? '').localeCompare(b.from ?? '') || (a.to ?? '9').localeCompare(b.to ?? '9');

/**
 * What it was called on that day. Before its first name it goes by the first, between two names by the earlier one: a
 * thing is never nameless because the record has a gap.
 */
export function nameOn<Name extends Span>(names: readonly Name[], day: PlainDate): Name | null {
	const inOrder = names.toSorted(byTime);
	return inOrder.findLast(({ from }) => from === null || from <= day) ?? inOrder[0] ?? null;
}
