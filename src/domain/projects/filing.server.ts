import { writeShort } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import { enterFile } from '#platform/files/keeping.server.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectProjectDocumentForm, FileProjectDocumentForm } from './facts.forms.ts';
import { mayKeepProjects } from './policy.ts';
import { projectOf } from './queries.server.ts';

/**
 * Files a paper of the project: one of the register, a file, or only that it is there or is missing.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such project; 409 this paper is there already; 422 an unknown
 *   entry of the register, a missing paper that is at hand, or a file that is gone
 */
export function fileProjectDocument(actor: Actor, { id, projectId, ...form }: FileProjectDocumentForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		await projectOf(tx, actor.municipalityId, projectId);
		await insistNew(tx, 'project_document', actor.municipalityId, id);
		await insistPaper(tx, actor, form);

		await tx
			.insertInto('project_document')
			.values({ municipality_id: actor.municipalityId, id, project_id: projectId, ...columnsOf(form) })
			.execute();
		if (form.file) await attach(tx, actor, { kind: 'project_document', id }, form.file, 'file');
		await record(
			tx,
			actor,
			'project_document.filed',
			{ kind: 'project', id: projectId },
			{ paperId: id, kind: form.kind, state: form.state }
		);
		return { id };
	});
}

/**
 * Corrects what a paper is and how it stands; a file that comes with it is put beside those there are.
 *
 * @throws Refusal as for filing; 404 no such paper of this project; 409 somebody else corrected it meanwhile
 */
export function correctProjectDocument(actor: Actor, { projectId, paperId, version, ...form }: CorrectProjectDocumentForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepProjects(actor));
		const stands = await paperStanding(tx, actor, projectId, paperId);
		const t = translator(actor.language);
		insistFresh(stands, version, {
			kind: t(`projects.paper.kind.${stands.kind}`),
			state: t(`projects.paper.state.${stands.state}`),
			...fieldsOf('title', stands.title),
			dated: stands.dated ? writeShort(stands.dated, 'ky') : ''
		});
		await insistPaper(tx, actor, form);

		await tx
			.updateTable('project_document')
			.set({ ...columnsOf(form), version: version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', paperId)
			.execute();
		if (form.file) await attach(tx, actor, { kind: 'project_document', id: paperId }, form.file, 'file');
		const was = { kind: stands.kind, state: stands.state };
		await record(tx, actor, 'project_document.corrected', { kind: 'project', id: projectId }, { paperId, was });
		return { id: paperId };
	});
}

async function paperStanding(tx: Tx, { municipalityId }: Actor, projectId: Id, paperId: Id) {
	const row = await tx
		.selectFrom('project_document')
		.select(['kind', 'state', 'title', 'dated', 'version'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', '=', projectId)
		.where('id', '=', paperId)
		.executeTakeFirst();
	return insistFound(row);
}

type Said = Omit<FileProjectDocumentForm, 'id' | 'projectId'>;

const columnsOf = ({ kind, state, documentId, title, dated, isPublic }: Said) => ({
	kind,
	state,
	document_id: documentId ?? null,
	title: title ?? null,
	dated: dated ?? null,
	is_public: isPublic
});

async function insistPaper(tx: Tx, actor: Actor, { state, documentId, file }: Said): Promise<void> {
	await insistKnown(tx, 'document', actor.municipalityId, 'documentId', documentId);
	insistField(state !== 'missing' || !(documentId || file), 'state', 'projects.paper.not_missing');
}

/** Ties a file to a thing of the project, for everybody's eyes as far as the thing is. Refuses with 422 beside the field. */
export async function attach(tx: Tx, actor: Actor, to: { kind: string; id: Id }, receipt: string, field: string): Promise<void> {
	const file = await enterFile(tx, actor, receipt, field);
	await tx
		.insertInto('attachment')
		.values({
			municipality_id: actor.municipalityId,
			id: newId(),
			file_id: file.id,
			subject_kind: to.kind,
			subject_id: to.id,
			is_public: true,
			attached_at: actor.now
		})
		.execute();
}
