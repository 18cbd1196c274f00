import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type OrganizationNamed, organizationsNamed } from './queries.server.ts';
import type { ContactKind, Role, RolePlace, Span } from './rules.ts';

export type Person = { readonly id: Id; readonly slug: string; readonly name: Text; readonly isDemo: boolean; readonly version: number };

const personRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('person')
		.select(['id', 'slug', 'name', 'is_demo as isDemo', 'version'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('id');

/** Every person of the register. */
export const personsOf = (from: Db, municipalityId: Id): Promise<Person[]> => personRows(from, municipalityId).execute();

/** @throws Refusal 404 */
export const personOf = async (from: Db, municipalityId: Id, id: Id): Promise<Person> =>
	insistFound(await personRows(from, municipalityId).where('id', '=', id).executeTakeFirst());

/** The person at a public address. @throws Refusal 404 */
export const personAt = async (from: Db, municipalityId: Id, slug: string): Promise<Person> =>
	insistFound(await personRows(from, municipalityId).where('slug', '=', slug).executeTakeFirst());

export type OfficeHeld = Span & {
	readonly id: Id;
	readonly personId: Id;
	readonly officeId: Id;
	readonly title: Text;
	readonly organization: OrganizationNamed;
};

/** The offices people hold or held, of one person or of all. Two queries. */
export async function officesHeld(from: Db, municipalityId: Id, personId?: Id): Promise<OfficeHeld[]> {
	const all = heldRows(from, municipalityId);
	const rows = await (personId ? all.where('office_holding.person_id', '=', personId) : all).execute();
	const ids = rows.map(({ organizationId }) => organizationId);
	const organizations = await organizationsNamed(from, municipalityId, ids);
	return rows.flatMap(({ organizationId, ...held }) => {
		const organization = organizations.get(organizationId);
		return organization ? [{ ...held, organization }] : [];
	});
}

const heldRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('office_holding')
		.innerJoin('office', (on) =>
			on.onRef('office.municipality_id', '=', 'office_holding.municipality_id').onRef('office.id', '=', 'office_holding.office_id')
		)
		.select([
			'office_holding.id',
			'office_holding.person_id as personId',
			'office_holding.office_id as officeId',
			'office_holding.from_day as from',
			'office_holding.to_day as to',
			'office.title',
			'office.organization_id as organizationId'
		])
		.where('office_holding.municipality_id', '=', municipalityId)
		.orderBy('office_holding.from_day', (by) => by.asc().nullsFirst());

export type RoleHeld = Span & { readonly id: Id; readonly role: Role | 'operator'; readonly atKind: RolePlace; readonly atId: Id };

/** What a person may do or might do once, where, and in which days. For the office only. */
export const rolesOf = (from: Db, municipalityId: Id, personId: Id): Promise<RoleHeld[]> =>
	from
		.selectFrom('role_holding')
		.select(['id', 'role', 'at_kind as atKind', 'at_id as atId', 'from_day as from', 'to_day as to'])
		.where('municipality_id', '=', municipalityId)
		.where('person_id', '=', personId)
		.orderBy('from_day')
		.orderBy('id')
		.execute();

export type Contact = { readonly id: Id; readonly kind: ContactKind; readonly value: string };

/** How a person or an organization is reached. Private: asked for only where `maySeeContacts`. */
export const contactsOf = (from: Db, municipalityId: Id, of: { personId: Id } | { organizationId: Id }): Promise<Contact[]> =>
	from
		.selectFrom('contact')
		.select(['id', 'kind', 'value'])
		.where('municipality_id', '=', municipalityId)
		.where((is) => ('personId' in of ? is('person_id', '=', of.personId) : is('organization_id', '=', of.organizationId)))
		.orderBy('id')
		.execute();
