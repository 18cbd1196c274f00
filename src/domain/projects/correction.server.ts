import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import type { Standing } from '#platform/errors/refusal.ts';
import { insistAllowed, insistFresh } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { factColumns, insistDatesInOrder, insistPlaces, writeDates, writePlaces } from './facts.server.ts';
import type { CorrectProjectForm } from './forms.ts';
import { mayKeepProjects } from './policy.ts';
import { projectOf } from './queries.server.ts';
import type { Moment, Project } from './rules.ts';

/**
 * Corrects what a project is, where it lies, whom it serves and when it is to be.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 somebody else corrected it meanwhile; 422 a
 *   place is unknown, or an end lies before its beginning
 */
export function correctProject(actor: Actor, form: CorrectProjectForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const project = await projectOf(tx, actor.municipalityId, form.projectId);
		insistFresh(project, form.version, standingOf(project, actor));
		insistDatesInOrder(form);
		await insistPlaces(tx, actor, form.places);

		await tx
			.updateTable('project')
			.set({ ...factColumns(form), version: form.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', project.id)
			.execute();
		await writeDates(tx, actor, project.id, form);
		await writePlaces(tx, actor, project.id, form.places);
		const { kind, sector, women, men, dates, placeIds } = project;
		await record(
			tx,
			actor,
			'project.corrected',
			{ kind: 'project', id: project.id },
			{ was: { kind, sector, women, men, dates, placeIds } }
		);
		return { id: project.id };
	});
}

/** What stands now, as its fields show it. */
function standingOf({ kind, sector, note, women, men, dates }: Project, { language }: Actor): Standing {
	const t = translator(language);
	const written = (moment: Moment) => (dates[moment] ? writeDoubtful(dates[moment], language) : '');
	return {
		...fieldsOf('note', note),
		kind: t(`projects.kind.${kind}`),
		sector: t(`projects.sector.${sector}`),
		women: women === null ? '' : String(women),
		men: men === null ? '' : String(men),
		plannedStart: written('planned_start'),
		plannedEnd: written('planned_end'),
		actualStart: written('actual_start'),
		actualEnd: written('actual_end')
	};
}
