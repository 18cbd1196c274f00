import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import type { TimedName } from './rules.ts';

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
