import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AddTitleForm, CorrectTitleForm, SettleTitleForm } from './forms.ts';
import { mayKeepProjects } from './policy.ts';
import { projectOf } from './queries.server.ts';
import { type Project, titlesShown } from './rules.ts';

/**
 * Adds another title the record gives the project. Where a right one was settled it stays the right one.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 this title is there already
 */
export function addTitle(actor: Actor, { id, projectId, title, note }: AddTitleForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const project = await projectOf(tx, actor.municipalityId, projectId);
		await insistNew(tx, 'project_title', actor.municipalityId, id);

		await tx
			.insertInto('project_title')
			.values({
				municipality_id: actor.municipalityId,
				id,
				project_id: projectId,
				title,
				note: note ?? null,
				position: project.titles.length
			})
			.execute();
		await passVersion(tx, actor.municipalityId, project);
		await record(tx, actor, 'project_title.added', { kind: 'project', id: projectId }, { titleId: id });
		return { id };
	});
}

/**
 * Mends a title that was taken down wrong, or adds its translation.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such title; 409 the project was changed meanwhile
 */
export function correctTitle(actor: Actor, { projectId, titleId, version, title, note }: CorrectTitleForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const project = await projectOf(tx, actor.municipalityId, projectId);
		const stands = insistFound(project.titles.find(({ id }) => id === titleId));
		insistFresh(project, version, { ...fieldsOf('title', stands.title), ...fieldsOf('note', stands.note) });

		await tx
			.updateTable('project_title')
			.set({ title, note: note ?? null })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', titleId)
			.execute();
		await passVersion(tx, actor.municipalityId, project);
		await record(tx, actor, 'project_title.corrected', { kind: 'project', id: projectId }, { titleId, was: stands.title });
		return { id: titleId };
	});
}

/**
 * Says which title is right, or opens the question again. The others stay: documents go on using them.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 the project was changed meanwhile; 422 the title is not one of this project
 */
export function settleTitle(actor: Actor, { projectId, version, titleId }: SettleTitleForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const project = await projectOf(tx, actor.municipalityId, projectId);
		const shown = titlesShown(project).map(({ title }) => wordsOf(title, actor.language));
		insistFresh(project, version, { titleId: shown.join(' / ') });
		const isOwn = titleId === undefined || project.titles.some(({ id }) => id === titleId);
		insistField(isOwn, 'titleId', 'platform.form.unknown_id');

		await settle(tx, actor.municipalityId, projectId, titleId);
		await passVersion(tx, actor.municipalityId, project);
		await record(tx, actor, 'project_title.settled', { kind: 'project', id: projectId }, { titleId: titleId ?? null });
		return { id: projectId };
	});
}

/** The one settled before is set back first: two at once the table does not take. */
async function settle(tx: Tx, municipalityId: Id, projectId: Id, titleId: Id | undefined): Promise<void> {
	const titles = tx.updateTable('project_title').where('municipality_id', '=', municipalityId).where('project_id', '=', projectId);
	await titles.set({ is_settled: false }).where('is_settled', '=', true).execute();
	if (titleId) await titles.set({ is_settled: true }).where('id', '=', titleId).execute();
}

async function passVersion(tx: Tx, municipalityId: Id, { id, version }: Project): Promise<void> {
	await tx
		.updateTable('project')
		.set({ version: version + 1 })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.execute();
}
