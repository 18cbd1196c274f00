import type { ExpressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { organizationsNamed } from '#domain/people/queries.server.ts';
import { nameOn as nameAmong, toldOn } from '#domain/people/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { byWords } from '#platform/i18n/collation.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { DB } from '#tables';
import { type Body, bodyKinds, type Category, compositionOn, type Seat, type SeatRole } from './rules.ts';

/** Every body of the municipality with its names: councils first, then the groups; of a kind by the first name they bore. */
export const bodiesOf = (from: Db, municipalityId: Id): Promise<Body[]> => bodiesIn(bodyRows(from, municipalityId));

/** The bodies of these ids, for pages that name many. One query however many there are. */
export async function bodiesNamed(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, Body>> {
	if (ids.length === 0) return new Map();
	const bodies = await bodiesIn(bodyRows(from, municipalityId).where('id', 'in', [...new Set(ids)]));
	return new Map(bodies.map((body) => [body.id, body]));
}

/** @throws Refusal 404 there is no such body in this municipality */
export const bodyOf = async (from: Db, municipalityId: Id, bodyId: Id): Promise<Body> =>
	insistFound((await bodiesIn(bodyRows(from, municipalityId).where('id', '=', bodyId)))[0]);

/** The body at a public address. @throws Refusal 404 */
export const bodyAt = async (from: Db, municipalityId: Id, slug: string): Promise<Body> =>
	insistFound((await bodiesIn(bodyRows(from, municipalityId).where('slug', '=', slug)))[0]);

/** Bodies with all their names and quorum rules, the earliest first, in one query. */
const bodyRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('body')
		.selectAll()
		.select((body) => [jsonArrayFrom(namesOf(body)).as('names'), jsonArrayFrom(quorumRulesOf(body)).as('quorumRules')])
		.where('municipality_id', '=', municipalityId)
		.orderBy('id');

const namesOf = (body: ExpressionBuilder<DB, 'body'>) =>
	body
		.selectFrom('body_name')
		.select(['id', 'name', 'short_name as shortName', 'valid_from as from', 'valid_to as to', 'by_document_id as documentId'])
		.whereRef('body_name.municipality_id', '=', 'body.municipality_id')
		.whereRef('body_name.body_id', '=', 'body.id')
		.orderBy('valid_from', (by) => by.asc().nullsFirst());

const quorumRulesOf = (body: ExpressionBuilder<DB, 'body'>) =>
	body
		.selectFrom('quorum_rule')
		.select(['quorum_rule.kind', 'quorum_rule.number', 'quorum_rule.source', 'quorum_rule.valid_from as from'])
		.whereRef('quorum_rule.municipality_id', '=', 'body.municipality_id')
		.whereRef('quorum_rule.body_id', '=', 'body.id')
		.orderBy('valid_from', (by) => by.asc().nullsFirst());

const bodiesIn = async (rows: ReturnType<typeof bodyRows>): Promise<Body[]> => (await rows.execute()).map(asBody).toSorted(byKindAndName);

const byKindAndName = (a: Body, b: Body): number =>
	bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind) || byWords((body: Body) => body.names[0]?.name ?? null, 'ky')(a, b);

type BodyRow = Awaited<ReturnType<ReturnType<typeof bodyRows>['execute']>>[number];

const asBody = (row: BodyRow): Body => ({
	id: row.id,
	slug: row.slug,
	kind: row.kind,
	names: row.names,
	purpose: row.purpose,
	parentId: row.parent_id,
	underOrganizationId: row.under_organization_id,
	founded:
		row.founded_from && row.founded_to && row.founded_precision
			? { from: row.founded_from, to: row.founded_to, precision: row.founded_precision, asWritten: row.founded_as_written ?? undefined }
			: null,
	foundedByDocumentId: row.founded_by_document_id,
	foundedBy: row.founded_by_kind && row.founded_by_id ? { kind: row.founded_by_kind, id: row.founded_by_id } : null,
	quorumRules: row.quorumRules,
	endedOn: row.ended_on,
	version: row.version
});

/** A seat with the words to show for it. Names of organizations are those of the day that was asked for. */
export type Member = Seat & {
	readonly bodyId: Id;
	readonly person: { readonly id: Id; readonly slug: string; readonly name: Text; readonly isDemo: boolean } | null;
	readonly office: { readonly id: Id; readonly title: Text; readonly organizationId: Id; readonly organization: Text | null } | null;
	readonly described: Text | null;
	readonly category: Category;
	readonly onBehalfOf: { readonly id: Id; readonly name: Text } | null;
	readonly role: SeatRole;
	readonly byDocumentId: Id | null;
	readonly endedByDocumentId: Id | null;
	readonly version: number;
};

/** Who sat on a body on a day: the members in office of a meeting's own day, in the order of the composition. */
export const membersOn = async (from: Db, municipalityId: Id, bodyId: Id, day: PlainDate): Promise<Member[]> =>
	compositionOn(await seatsOf(from, municipalityId, [bodyId], day), day);

/** Every seat these bodies ever had, former members too. Two queries; `day` chooses the names of organizations. */
export const seatsOf = async (from: Db, municipalityId: Id, bodyIds: readonly Id[], day: PlainDate): Promise<Member[]> =>
	(await seatsThroughTime(from, municipalityId, bodyIds))(day);

/** The same for pages that tell of many days: the seats by the names of whichever day is asked for. Two queries. */
export async function seatsThroughTime(from: Db, municipalityId: Id, bodyIds: readonly Id[]): Promise<(day: PlainDate) => Member[]> {
	if (bodyIds.length === 0) return () => [];
	return namedByDay(from, municipalityId, await seatRows(from, municipalityId).where('membership.body_id', 'in', bodyIds).execute());
}

/** Every seat a person ever had, on any body. */
export async function seatsOfPerson(from: Db, municipalityId: Id, personId: Id, day: PlainDate): Promise<Member[]> {
	const rows = await seatRows(from, municipalityId).where('membership.person_id', '=', personId).execute();
	return (await namedByDay(from, municipalityId, rows))(day);
}

/** Every seat held for an organization or by one of its offices, on any body. */
export async function seatsOfOrganization(from: Db, municipalityId: Id, organizationId: Id, day: PlainDate): Promise<Member[]> {
	const rows = await seatRows(from, municipalityId)
		.where((is) => is.or([is('membership.on_behalf_of_id', '=', organizationId), is('office.organization_id', '=', organizationId)]))
		.execute();
	return (await namedByDay(from, municipalityId, rows))(day);
}

/** One seat, with the names of organizations as on that day. @throws Refusal 404 */
export async function seatOf(from: Db, municipalityId: Id, membershipId: Id, day: PlainDate): Promise<Member> {
	const rows = await seatRows(from, municipalityId).where('membership.id', '=', membershipId).execute();
	const [seat] = (await namedByDay(from, municipalityId, rows))(day);
	return insistFound(seat);
}

const seatRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('membership')
		.leftJoin('person', (on) =>
			on.onRef('person.municipality_id', '=', 'membership.municipality_id').onRef('person.id', '=', 'membership.person_id')
		)
		.leftJoin('office', (on) =>
			on.onRef('office.municipality_id', '=', 'membership.municipality_id').onRef('office.id', '=', 'membership.office_id')
		)
		.select([
			'membership.id',
			'membership.body_id as bodyId',
			'membership.person_id as personId',
			'person.slug as personSlug',
			'person.name as personName',
			'person.is_demo as isDemo',
			'membership.office_id as officeId',
			'office.title as officeTitle',
			'office.organization_id as organizationId',
			'membership.described',
			'membership.category',
			'membership.on_behalf_of_id as onBehalfOfId',
			'membership.role',
			'membership.has_vote as hasVote',
			'membership.from_day as fromDay',
			'membership.to_day as toDay',
			'membership.by_document_id as byDocumentId',
			'membership.ended_by_document_id as endedByDocumentId',
			'membership.version'
		])
		.where('membership.municipality_id', '=', municipalityId)
		.orderBy('membership.position')
		.orderBy('membership.id');

type SeatRow = Awaited<ReturnType<ReturnType<typeof seatRows>['execute']>>[number];

/** Who has left goes by the names of their last day: what an organization was called later is not whom they sat for. */
async function namedByDay(from: Db, municipalityId: Id, rows: readonly SeatRow[]): Promise<(day: PlainDate) => Member[]> {
	const ids = rows.flatMap(({ organizationId, onBehalfOfId }) => [organizationId, onBehalfOfId]).filter((id) => id !== null);
	const organizations = await organizationsNamed(from, municipalityId, ids);
	return (day) =>
		rows.map((row) => {
			const then = toldOn({ from: row.fromDay, to: row.toDay }, day);
			return asMember(row, (id) => nameAmong(organizations.get(id)?.names ?? [], then)?.name ?? null);
		});
}

function asMember(
	{ personSlug, personName, isDemo, officeTitle, organizationId, onBehalfOfId, ...seat }: SeatRow,
	called: (organizationId: Id) => Text | null
): Member {
	const behalf = onBehalfOfId && called(onBehalfOfId);
	return {
		...seat,
		person: seat.personId && personName ? { id: seat.personId, slug: personSlug ?? '', name: personName, isDemo: isDemo ?? false } : null,
		office:
			seat.officeId && officeTitle && organizationId
				? { id: seat.officeId, title: officeTitle, organizationId, organization: called(organizationId) }
				: null,
		onBehalfOf: onBehalfOfId && behalf ? { id: onBehalfOfId, name: behalf } : null
	};
}
