import { sql } from 'kysely';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { nameOn, type TimedName } from './rules.ts';

/** What a person may do on that day, at which body, organization or municipality. The list an actor carries. */
export const holdingsOf = (from: Db, municipalityId: Id, personId: Id, day: PlainDate): Promise<Holding[]> =>
	from
		.selectFrom('role_holding')
		.select(['role', 'at_id as at'])
		.where('municipality_id', '=', municipalityId)
		.where('person_id', '=', personId)
		.where('from_day', '<=', day)
		.where((is) => is.or([is('to_day', 'is', null), is('to_day', '>=', day)]))
		.orderBy('id')
		.execute();

export type OrganizationNamed = {
	readonly id: Id;
	readonly slug: string;
	readonly names: readonly (TimedName & { readonly spellings: readonly string[] })[];
};

/** The organizations of these ids with all their names, oldest first: one query however many there are. */
export async function organizationsNamed(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, OrganizationNamed>> {
	if (ids.length === 0) return new Map();
	const rows = await nameRows(from, municipalityId)
		.where('organization_name.organization_id', 'in', [...new Set(ids)])
		.execute();
	const grouped = Map.groupBy(rows, ({ organizationId }) => organizationId);
	return new Map([...grouped].map(([id, names]) => [id, { id, slug: names[0]?.slug ?? '', names }]));
}

const nameRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('organization_name')
		.innerJoin('organization', (on) =>
			on
				.onRef('organization.municipality_id', '=', 'organization_name.municipality_id')
				.onRef('organization.id', '=', 'organization_name.organization_id')
		)
		.select([
			'organization_name.id',
			'organization.id as organizationId',
			'organization.slug',
			'organization_name.name',
			'organization_name.short_name as shortName',
			'organization_name.spellings',
			'organization_name.valid_from as from',
			'organization_name.valid_to as to'
		])
		.where('organization_name.municipality_id', '=', municipalityId)
		.orderBy('organization_name.valid_from', (by) => by.asc().nullsFirst());

/** An organization, an office or a person by the name to show. `of` is the organization an office belongs to. */
export type Named = {
	readonly id: Id;
	readonly kind: 'organization' | 'office' | 'person';
	/** Null for an office: its page is its organization's. */
	readonly slug: string | null;
	readonly name: Text;
	readonly shortName: Text | null;
	readonly of: { readonly id: Id; readonly slug: string; readonly name: Text } | null;
};

/**
 * The names of any organizations, offices and persons by their ids, in one query: addressees, speakers, guests. Names
 * of organizations are those of the day. An id that names nobody is not in the answer.
 */
export async function whoIsMeant(from: Db, municipalityId: Id, ids: readonly Id[], day: PlainDate): Promise<ReadonlyMap<Id, Named>> {
	if (ids.length === 0) return new Map();
	const wanted = [...new Set(ids)];
	const rows = await organizationRows(from, municipalityId, wanted)
		.unionAll(officeRows(from, municipalityId, wanted))
		.unionAll(personRows(from, municipalityId, wanted))
		.execute();
	const grouped = Map.groupBy(rows, ({ id }) => id);
	return new Map([...grouped].flatMap(([id, each]) => named(each, day).map((found) => [id, found] as const)));
}

const organizationRows = (from: Db, municipalityId: Id, ids: readonly Id[]) =>
	from
		.selectFrom('organization')
		.innerJoin('organization_name', (on) =>
			on
				.onRef('organization_name.municipality_id', '=', 'organization.municipality_id')
				.onRef('organization_name.organization_id', '=', 'organization.id')
		)
		.select([
			sql<Named['kind']>`'organization'`.as('kind'),
			'organization.id',
			sql<string | null>`organization.slug`.as('slug'),
			'organization_name.name',
			'organization_name.short_name as shortName',
			'organization_name.valid_from as from',
			'organization_name.valid_to as to',
			sql<Id | null>`null::uuid`.as('ofId'),
			sql<string | null>`null::text`.as('ofSlug'),
			sql<Text | null>`null::jsonb`.as('ofName')
		])
		.where('organization.municipality_id', '=', municipalityId)
		.where('organization.id', 'in', ids);

const officeRows = (from: Db, municipalityId: Id, ids: readonly Id[]) =>
	from
		.selectFrom('office')
		.innerJoin('organization', (on) =>
			on.onRef('organization.municipality_id', '=', 'office.municipality_id').onRef('organization.id', '=', 'office.organization_id')
		)
		.innerJoin('organization_name', (on) =>
			on
				.onRef('organization_name.municipality_id', '=', 'office.municipality_id')
				.onRef('organization_name.organization_id', '=', 'office.organization_id')
		)
		.select([
			sql<Named['kind']>`'office'`.as('kind'),
			'office.id',
			sql<string | null>`null::text`.as('slug'),
			'office.title as name',
			sql<Text | null>`null::jsonb`.as('shortName'),
			'organization_name.valid_from as from',
			'organization_name.valid_to as to',
			sql<Id | null>`organization.id`.as('ofId'),
			sql<string | null>`organization.slug`.as('ofSlug'),
			sql<Text | null>`organization_name.name`.as('ofName')
		])
		.where('office.municipality_id', '=', municipalityId)
		.where('office.id', 'in', ids);

const personRows = (from: Db, municipalityId: Id, ids: readonly Id[]) =>
	from
		.selectFrom('person')
		.select([
			sql<Named['kind']>`'person'`.as('kind'),
			'id',
			sql<string | null>`slug`.as('slug'),
			'name',
			sql<Text | null>`null::jsonb`.as('shortName'),
			sql<PlainDate | null>`null::date`.as('from'),
			sql<PlainDate | null>`null::date`.as('to'),
			sql<Id | null>`null::uuid`.as('ofId'),
			sql<string | null>`null::text`.as('ofSlug'),
			sql<Text | null>`null::jsonb`.as('ofName')
		])
		.where('municipality_id', '=', municipalityId)
		.where('id', 'in', ids);

type NamedRow = Awaited<ReturnType<ReturnType<typeof organizationRows>['execute']>>[number];

function named(rows: readonly NamedRow[], day: PlainDate): Named[] {
	const row = nameOn(rows, day);
	if (!row) return [];
	const { id, kind, slug, name, shortName, ofId, ofSlug, ofName } = row;
	return [{ id, kind, slug, name, shortName, of: ofId && ofName ? { id: ofId, slug: ofSlug ?? '', name: ofName } : null }];
}
