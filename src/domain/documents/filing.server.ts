import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { enterFile } from '#platform/files/keeping.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { FileForm, WithdrawFileForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';
import { documentStanding } from './standing.server.ts';

/** Puts a scan or another file to a paper. @throws Refusal 403 not a keeper; 404 no such paper; 422 the file is gone */
export function fileDocument(actor: Actor, form: FileForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		await documentStanding(tx, actor.municipalityId, form.documentId);
		const fileId = await attach(tx, actor, form);
		await record(tx, actor, 'document.filed', { kind: 'document', id: form.documentId }, { file: fileId });
		return { id: form.documentId };
	});
}

/**
 * Takes a file away from the public: it was the wrong one, or shows what is nobody's business. The office keeps it.
 *
 * @throws Refusal 403 not a keeper; 404 the paper shows no such file
 */
export function withdrawFile(actor: Actor, { documentId, attachmentId }: WithdrawFileForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const shown = insistFound(
			await tx
				.selectFrom('attachment')
				.select('file_id as fileId')
				.where('municipality_id', '=', actor.municipalityId)
				.where('id', '=', attachmentId)
				.where('subject_kind', '=', 'document')
				.where('subject_id', '=', documentId)
				.where('is_public', '=', true)
				.executeTakeFirst()
		);

		await tx
			.updateTable('attachment')
			.set({ is_public: false })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', attachmentId)
			.execute();
		await record(tx, actor, 'document_file.withdrawn', { kind: 'document', id: documentId }, { file: shown.fileId });
		return { id: documentId };
	});
}

type Filed = { documentId: Id; file: string; title?: Text | undefined };

/** Enters the file and ties it to the paper, as part of a deed; answers the file's id. */
export async function attach(tx: Tx, actor: Actor, { documentId, file, title }: Filed): Promise<Id> {
	const kept = await enterFile(tx, actor, file, 'file');
	await tx
		.insertInto('attachment')
		.values({
			municipality_id: actor.municipalityId,
			id: newId(),
			file_id: kept.id,
			subject_kind: 'document',
			subject_id: documentId,
			title: title ?? null,
			attached_at: actor.now
		})
		.execute();
	return kept.id;
}
