import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { datesOf, moneyOf, partiesOf, placesOf, stagesOf, titlesOf } from './parts.queries.server.ts';
import type { Project } from './rules.ts';

/** Every project of the municipality, in the order they were written down. Seven queries however many there are. */
export const projectsOf = (from: Db, municipalityId: Id): Promise<Project[]> =>
	withParts(from, municipalityId, projectRows(from, municipalityId));

/** @throws Refusal 404 there is no such project in this municipality */
export const projectOf = async (from: Db, municipalityId: Id, projectId: Id): Promise<Project> =>
	insistFound((await withParts(from, municipalityId, projectRows(from, municipalityId).where('id', '=', projectId)))[0]);

/** The project at a public address. @throws Refusal 404 */
export const projectAt = async (from: Db, municipalityId: Id, slug: string): Promise<Project> =>
	insistFound((await withParts(from, municipalityId, projectRows(from, municipalityId).where('slug', '=', slug)))[0]);

/** A project as other pages name it. */
export type ProjectNamed = Pick<Project, 'id' | 'slug' | 'titles'>;

/** The projects of these ids, for pages that name some. Two queries; an id that names none is not in the answer. */
export async function projectsNamed(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, ProjectNamed>> {
	if (ids.length === 0) return new Map();
	const wanted = [...new Set(ids)];
	const [rows, titles] = await Promise.all([
		projectRows(from, municipalityId).where('id', 'in', wanted).execute(),
		titlesOf(from, municipalityId, wanted)
	]);
	return new Map(rows.map(({ id, slug }) => [id, { id, slug, titles: titles.get(id) ?? [] }]));
}

const projectRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('project')
		.select(['id', 'slug', 'kind', 'sector', 'note', 'women', 'men', 'version'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('id');

async function withParts(from: Db, municipalityId: Id, rows: ReturnType<typeof projectRows>): Promise<Project[]> {
	const projects = await rows.execute();
	if (projects.length === 0) return [];
	const ids = projects.map(({ id }) => id);
	const [titles, dates, places, parties, money, stages] = await Promise.all([
		titlesOf(from, municipalityId, ids),
		datesOf(from, municipalityId, ids),
		placesOf(from, municipalityId, ids),
		partiesOf(from, municipalityId, ids),
		moneyOf(from, municipalityId, ids),
		stagesOf(from, municipalityId, ids)
	]);
	return projects.map((project) => ({
		...project,
		titles: titles.get(project.id) ?? [],
		dates: Object.fromEntries((dates.get(project.id) ?? []).map(({ moment, when }) => [moment, when])),
		placeIds: (places.get(project.id) ?? []).map(({ placeId }) => placeId),
		parties: parties.get(project.id) ?? [],
		money: money.get(project.id) ?? [],
		stages: stages.get(project.id) ?? []
	}));
}
