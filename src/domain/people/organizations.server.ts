import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import { organizationsNamed } from './queries.server.ts';
import { nameOn, type OrganizationKind, type Span, type TimedName } from './rules.ts';

export type Organization = {
	readonly id: Id;
	readonly slug: string;
	readonly kind: OrganizationKind;
	readonly note: Text | null;
	/** The oldest first. */
	readonly names: readonly (TimedName & { readonly spellings: readonly string[] })[];
	readonly version: number;
};

/** What an organization is called on a day. One always has a name: it was registered under it. */
export const calledOn = ({ names }: { names: readonly TimedName[] }, day: PlainDate): Text => insistFound(nameOn(names, day)).name;

/** Every organization of the register. Two queries however many there are. */
export const organizationsOf = (from: Db, municipalityId: Id): Promise<Organization[]> =>
	withNames(from, municipalityId, organizationRows(from, municipalityId));

/** @throws Refusal 404 */
export const organizationOf = async (from: Db, municipalityId: Id, id: Id): Promise<Organization> =>
	insistFound((await withNames(from, municipalityId, organizationRows(from, municipalityId).where('id', '=', id)))[0]);

/** The organization at a public address. @throws Refusal 404 */
export const organizationAt = async (from: Db, municipalityId: Id, slug: string): Promise<Organization> =>
	insistFound((await withNames(from, municipalityId, organizationRows(from, municipalityId).where('slug', '=', slug)))[0]);

const organizationRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('organization')
		.select(['id', 'slug', 'kind', 'note', 'version'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('id');

async function withNames(from: Db, municipalityId: Id, rows: ReturnType<typeof organizationRows>): Promise<Organization[]> {
	const organizations = await rows.execute();
	const ids = organizations.map(({ id }) => id);
	const named = await organizationsNamed(from, municipalityId, ids);
	return organizations.map((organization) => ({ ...organization, names: named.get(organization.id)?.names ?? [] }));
}

export type Holder = Span & {
	readonly id: Id;
	readonly person: { readonly id: Id; readonly slug: string; readonly name: Text; readonly isDemo: boolean };
};

export type Office = {
	readonly id: Id;
	readonly organizationId: Id;
	readonly title: Text;
	/** Everybody known to have held it, the oldest first. Nobody, where the record names no one. */
	readonly holders: readonly Holder[];
	readonly version: number;
};

/** The offices of one organization, or of all, in the order they were written down. Two queries. */
export function officesOf(from: Db, municipalityId: Id, organizationId?: Id): Promise<Office[]> {
	const rows = officeRows(from, municipalityId);
	return withHolders(from, municipalityId, organizationId ? rows.where('organization_id', '=', organizationId) : rows);
}

/** @throws Refusal 404 */
export const officeOf = async (from: Db, municipalityId: Id, id: Id): Promise<Office> =>
	insistFound((await withHolders(from, municipalityId, officeRows(from, municipalityId).where('id', '=', id)))[0]);

const officeRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('office')
		.select(['id', 'organization_id as organizationId', 'title', 'version'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('id');

async function withHolders(from: Db, municipalityId: Id, rows: ReturnType<typeof officeRows>): Promise<Office[]> {
	const offices = await rows.execute();
	if (offices.length === 0) return [];
	const ids = offices.map(({ id }) => id);
	const holders = Map.groupBy(await holdersOf(from, municipalityId, ids), ({ officeId }) => officeId);
	return offices.map((office) => ({ ...office, holders: holders.get(office.id) ?? [] }));
}

async function holdersOf(from: Db, municipalityId: Id, officeIds: readonly Id[]): Promise<(Holder & { officeId: Id })[]> {
	const rows = await from
		.selectFrom('office_holding')
		.innerJoin('person', (on) =>
			on.onRef('person.municipality_id', '=', 'office_holding.municipality_id').onRef('person.id', '=', 'office_holding.person_id')
		)
		.select([
			'office_holding.id',
			'office_holding.office_id as officeId',
			'office_holding.from_day as from',
			'office_holding.to_day as to',
			'person.id as personId',
			'person.slug',
			'person.name',
			'person.is_demo as isDemo'
		])
		.where('office_holding.municipality_id', '=', municipalityId)
		.where('office_holding.office_id', 'in', officeIds)
		.orderBy('office_holding.from_day', (by) => by.asc().nullsFirst())
		.execute();
	return rows.map(({ id, officeId, from: since, to, personId, slug, name, isDemo }) => ({
		id,
		officeId,
		from: since,
		to,
		person: { id: personId, slug, name, isDemo }
	}));
}
