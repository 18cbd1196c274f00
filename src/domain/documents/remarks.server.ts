import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AnswerRemarkForm, RemarkForm } from './forms.ts';
import { mayKeepDocuments, mayRemarkOnDrafts } from './policy.ts';
import { versionStanding } from './standing.server.ts';

/**
 * A member says what a draft should say instead, of one article or of the whole.
 *
 * @throws Refusal 403 the actor sits on no body; 409 the draft is not laid open; 422 it has no such article
 */
export function remarkOnVersion(actor: Actor, { id, versionId, articleLabel, body, proposed }: RemarkForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayRemarkOnDrafts(actor));
		const version = await versionStanding(tx, actor.municipalityId, versionId);
		insist(version.state === 'remarks', 'documents.remark.not_open');
		await insistNew(tx, 'version_remark', actor.municipalityId, id);
		if (articleLabel) {
			const article = await tx
				.selectFrom('article')
				.select('id')
				.where('municipality_id', '=', actor.municipalityId)
				.where('version_id', '=', versionId)
				.where('label', '=', articleLabel)
				.executeTakeFirst();
			insistField(article, 'articleLabel', 'platform.form.unknown_choice');
		}

		await tx
			.insertInto('version_remark')
			.values({
				municipality_id: actor.municipalityId,
				id,
				version_id: versionId,
				article_label: articleLabel ?? null,
				author_person_id: actor.personId,
				author_name: actor.name,
				body,
				proposed: proposed ?? null,
				said_at: actor.now
			})
			.execute();
		await record(tx, actor, 'version_remark.made', { kind: 'document_version', id: versionId }, { remark: id });
		return { id };
	});
}

/**
 * The secretary answers a remark: taken over into the text, or declined with the reason.
 *
 * @throws Refusal 403 not a keeper; 409 answered already, or the text was adopted meanwhile; 422 declined without a reason
 */
export function answerVersionRemark(actor: Actor, { remarkId, state, answer }: AnswerRemarkForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const remark = insistFound(
			await tx
				.selectFrom('version_remark')
				.selectAll()
				.where('municipality_id', '=', actor.municipalityId)
				.where('id', '=', remarkId)
				.executeTakeFirst()
		);
		const version = await versionStanding(tx, actor.municipalityId, remark.version_id);
		insist(version.state === 'remarks', 'documents.remark.not_open');
		insist(remark.state === 'open', 'documents.remark.answered');
		insistField(state === 'taken' || answer, 'answer', 'documents.remark.reason_missing');

		await tx
			.updateTable('version_remark')
			.set({ state, answer: answer ?? null })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', remarkId)
			.execute();
		await record(tx, actor, 'version_remark.answered', { kind: 'document_version', id: version.id }, { remark: remarkId, state });
		return { id: remarkId };
	});
}
