import { type DoubtfulDate, dateInColumns } from '#platform/dates/doubtful-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { type Moment, type Party, partyRoles, type StageFact, type Sum, type Title } from './rules.ts';

/** What hangs on projects, by project: one query for each kind of thing, however many projects there are. */
type ByProject<Part> = Promise<Map<Id, Part[]>>;

export async function titlesOf(from: Db, municipalityId: Id, projectIds: readonly Id[]): ByProject<Title> {
	const rows = await from
		.selectFrom('project_title')
		.select(['id', 'project_id as projectId', 'title', 'note', 'is_settled as isSettled'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', 'in', projectIds)
		.orderBy('position')
		.execute();
	return Map.groupBy(rows, ({ projectId }) => projectId);
}

export async function datesOf(from: Db, municipalityId: Id, projectIds: readonly Id[]): ByProject<{ moment: Moment; when: DoubtfulDate }> {
	const rows = await from
		.selectFrom('project_date')
		.select(['project_id', 'moment', 'from_day', 'to_day', 'day_precision', 'day_as_written'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', 'in', projectIds)
		.execute();
	const dates = rows.flatMap(({ project_id: projectId, moment, from_day, to_day, day_precision, day_as_written }) => {
		const when = dateInColumns(from_day, to_day, day_precision, day_as_written);
		return when ? [{ projectId, moment, when }] : [];
	});
	return Map.groupBy(dates, ({ projectId }) => projectId);
}

export async function placesOf(from: Db, municipalityId: Id, projectIds: readonly Id[]): ByProject<{ placeId: Id }> {
	const rows = await from
		.selectFrom('project_place')
		.select(['project_id as projectId', 'place_id as placeId'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', 'in', projectIds)
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ projectId }) => projectId);
}

/** Customer, contractor, funder and so on; those of one role by their first day. */
export async function partiesOf(from: Db, municipalityId: Id, projectIds: readonly Id[]): ByProject<Party> {
	const rows = await from
		.selectFrom('project_party')
		.select(['id', 'project_id as projectId', 'role', 'organization_id as organizationId', 'described'])
		.select(['from_day as from', 'to_day as to', 'version'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', 'in', projectIds)
		.orderBy('from_day', (by) => by.asc().nullsFirst())
		.orderBy('id')
		.execute();
	const byRole = rows.toSorted((a, b) => partyRoles.indexOf(a.role) - partyRoles.indexOf(b.role));
	return Map.groupBy(byRole, ({ projectId }) => projectId);
}

export async function moneyOf(from: Db, municipalityId: Id, projectIds: readonly Id[]): ByProject<Sum> {
	const rows = await from
		.selectFrom('project_money')
		.select(['id', 'project_id as projectId', 'kind', 'minor', 'currency', 'as_of as asOf', 'source'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', 'in', projectIds)
		.orderBy('as_of', (by) => by.desc().nullsLast())
		.orderBy('id', 'desc')
		.execute();
	return Map.groupBy(rows, ({ projectId }) => projectId);
}

export async function stagesOf(from: Db, municipalityId: Id, projectIds: readonly Id[]): ByProject<StageFact> {
	const rows = await from
		.selectFrom('project_stage')
		.select(['id', 'project_id', 'stage', 'from_day', 'to_day', 'day_precision', 'day_as_written', 'note'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', 'in', projectIds)
		.orderBy('position')
		.execute();
	const facts = rows.map(({ id, project_id: projectId, stage, from_day, to_day, day_precision, day_as_written, note }) => ({
		id,
		projectId,
		stage,
		when: dateInColumns(from_day, to_day, day_precision, day_as_written),
		note
	}));
	return Map.groupBy(facts, ({ projectId }) => projectId);
}
