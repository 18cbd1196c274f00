import { atTheTable } from '#domain/decisions/projects.queries.server.ts';
import { agendaIsPublic } from '#domain/meetings/rules.ts';
import { whoIsMeant } from '#domain/people/naming.queries.server.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import { projectAt } from '#domain/projects/queries.server.ts';
import { milestonesOf, papersOf, progressOf } from '#domain/projects/story.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { asShown } from './projects.reading.server.ts';

export type ProjectStory = Awaited<ReturnType<typeof readProject>>;

/** One project with its whole story: what is known of it, what was decided of it, how it went. Items only of agendas that went out. */
export async function readProject({ municipality: { id, slug }, params, today }: PublicVisit) {
	const project = await projectAt(db, id, params.project ?? '');
	const [places, papers, milestones, progress, { decisions, items }] = await Promise.all([
		placesOf(db, id),
		papersOf(db, id, project.id, 'public', today),
		milestonesOf(db, id, project.id),
		progressOf(db, id, project.id, 'public'),
		atTheTable(db, id, project.id)
	]);
	const told = [...project.parties, ...progress].flatMap(({ organizationId }) => organizationId ?? []);
	const who = await whoIsMeant(db, id, told);
	return {
		town: slug,
		today,
		project: asShown(project, { places, who, today }),
		papers,
		milestones,
		progress: progress.map((each) => ({ ...each, organization: each.organizationId && who(each.organizationId, each.toldOn) })),
		decisions,
		items: items.filter(({ meeting }) => meeting && agendaIsPublic(meeting))
	};
}
