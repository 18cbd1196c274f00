import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { EffectForm, WithdrawEffectForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';
import { documentStanding } from './standing.server.ts';

/**
 * Says what a paper does to a thing: founds it, renames it, approves its composition …
 *
 * @throws Refusal 403 not a keeper; 404 no such paper; 409 this id is there already; 422 no such thing, the paper itself, or said already
 */
export function recordDocumentEffect(actor: Actor, { id, documentId, effect, subject, note }: EffectForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		await documentStanding(tx, actor.municipalityId, documentId);
		await insistNew(tx, 'document_effect', actor.municipalityId, id);
		insistField(subject.id !== documentId, 'subject', 'documents.effect.on_itself');
		await insistKnown(tx, subject.kind, actor.municipalityId, 'subject', subject.id);
		const said = await tx
			.selectFrom('document_effect')
			.select('id')
			.where('municipality_id', '=', actor.municipalityId)
			.where('document_id', '=', documentId)
			.where('effect', '=', effect)
			.where('subject_id', '=', subject.id)
			.executeTakeFirst();
		insistField(!said, 'subject', 'documents.effect.said_already');

		await tx
			.insertInto('document_effect')
			.values({
				municipality_id: actor.municipalityId,
				id,
				document_id: documentId,
				effect,
				subject_kind: subject.kind,
				subject_id: subject.id,
				note: note ?? null
			})
			.execute();
		await record(tx, actor, 'document_effect.recorded', { kind: 'document', id: documentId }, { effect, subject });
		return { id };
	});
}

/** Takes back what was said by mistake; the diary keeps that it was said. @throws Refusal 403 not a keeper; 404 nothing like it is said */
export function withdrawDocumentEffect(actor: Actor, { documentId, effectId }: WithdrawEffectForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const said = insistFound(
			await tx
				.selectFrom('document_effect')
				.select(['effect', 'subject_kind as kind', 'subject_id as id'])
				.where('municipality_id', '=', actor.municipalityId)
				.where('document_id', '=', documentId)
				.where('id', '=', effectId)
				.executeTakeFirst()
		);

		await tx.deleteFrom('document_effect').where('municipality_id', '=', actor.municipalityId).where('id', '=', effectId).execute();
		const { effect, ...subject } = said;
		await record(tx, actor, 'document_effect.withdrawn', { kind: 'document', id: documentId }, { effect, subject });
		return { id: documentId };
	});
}
