import { sql } from 'kysely';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { nameOn } from './rules.ts';

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

/** How somebody was called on any day; null for an id that names nobody. */
export type NamedThen = (id: Id, day: PlainDate) => Named | null;

/**
 * The names of any organizations, offices and persons by their ids, through all of their time, in one query: addressees,
 * speakers, guests. What tells of a day names each as it was called on that day.
 */
export async function whoIsMeant(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<NamedThen> {
	if (ids.length === 0) return () => null;
	const wanted = [...new Set(ids)];
	const rows = await organizationRows(from, municipalityId, wanted)
		.unionAll(officeRows(from, municipalityId, wanted))
		.unionAll(personRows(from, municipalityId, wanted))
		.execute();
	const grouped = Map.groupBy(rows, ({ id }) => id);
	return (id, day) => named(grouped.get(id) ?? [], day);
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

function named(rows: readonly NamedRow[], day: PlainDate): Named | null {
	const row = nameOn(rows, day);
	if (!row) return null;
	const { id, kind, slug, name, shortName, ofId, ofSlug, ofName } = row;
	return { id, kind, slug, name, shortName, of: ofId && ofName ? { id: ofId, slug: ofSlug ?? '', name: ofName } : null };
}
