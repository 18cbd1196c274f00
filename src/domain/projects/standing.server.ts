import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistField } from '#platform/errors/refusal.ts';
import { todayOf } from '#platform/municipalities/zone.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { projectOf } from './queries.server.ts';
import { type Project, partyOrganizations } from './rules.ts';

export type StandingProject = { readonly project: Project; readonly organizations: readonly Id[]; readonly today: PlainDate };

/** The project as a deed finds it, and which organizations have a part in it on the day of the deed. @throws Refusal 404 */
export async function projectStanding(tx: Tx, actor: Actor, projectId: Id): Promise<StandingProject> {
	const project = await projectOf(tx, actor.municipalityId, projectId);
	const today = await todayOf(tx, actor);
	return { project, organizations: partyOrganizations(project, today), today };
}

/** What is told to have happened did not happen tomorrow. Refuses with 422. */
export function insistHappened(day: PlainDate | undefined, today: PlainDate, field: string): void {
	insistField(!day || day <= today, field, 'projects.day.not_yet');
}
