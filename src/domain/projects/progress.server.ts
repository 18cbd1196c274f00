import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { ReportProgressForm } from './facts.forms.ts';
import { attach } from './filing.server.ts';
import { mayReport, mayReportFor } from './policy.ts';
import { insistHappened, projectStanding } from './standing.server.ts';

/**
 * Tells how a project goes, with pictures and papers: in the name of an organization that has a part in it, or taken down
 * by a keeper for anybody. What was told stays.
 *
 * @throws Refusal 403 neither a keeper nor answering for one of its organizations; 404 no such project; 409 this was told
 *   already; 422 the day is still to come, another's organization, or a file that is gone
 */
export function reportProgress(actor: Actor, { id, projectId, toldOn, words, organizationId, files }: ReportProgressForm) {
	return inTransaction(actor, async (tx) => {
		const { organizations, today } = await projectStanding(tx, actor, projectId);
		insistAllowed(mayReport(actor, { organizations }));
		await insistNew(tx, 'project_progress', actor.municipalityId, id);
		insistHappened(toldOn, today, 'toldOn');
		await insistKnown(tx, 'organization', actor.municipalityId, 'organizationId', organizationId);
		insistField(mayReportFor(actor, { organizations }, organizationId), 'organizationId', 'projects.progress.other_organization');

		await tx
			.insertInto('project_progress')
			.values({
				municipality_id: actor.municipalityId,
				id,
				project_id: projectId,
				told_on: toldOn,
				words,
				organization_id: organizationId ?? null,
				by_person_id: actor.personId,
				by_name: actor.name,
				said_at: actor.now
			})
			.execute();
		for (const file of files) await attach(tx, actor, { kind: 'project_progress', id }, file, 'files');
		const told = { progressId: id, toldOn, organizationId: organizationId ?? null, files: files.length };
		await record(tx, actor, 'project_progress.reported', { kind: 'project', id: projectId }, told);
		return { id };
	});
}
