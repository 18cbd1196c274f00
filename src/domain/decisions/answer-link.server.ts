import { newToken } from '#platform/auth/token.server.ts';
import type { Db, Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { mailAnswerLink } from './answer-mail.server.ts';
import type { LinkForm, RevokeLinkForm } from './answers.forms.ts';
import { maySend } from './policy.ts';
import { undertakingStanding } from './standing.server.ts';

const validDays = 30;

/**
 * Mails a link by which this undertaking, and nothing else, is answered without signing in. It holds for 30 days; a newer
 * link to the same address takes its place. Only a hash of what it carries is kept.
 *
 * @throws Refusal 403 not the keeper; 409 nothing was sent yet
 */
export function sendAnswerLink(actor: Actor, { undertakingId, email, language }: LinkForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, undertakingId);
		insistAllowed(maySend(actor, undertaking));
		insist(undertaking.state !== 'addressed', 'decisions.link.not_sent_yet');
		const { id, token, expiresAt } = await makeAnswerLink(tx, actor, undertaking.id, { email, language, because: 'asked' });
		await mailAnswerLink(tx, undertaking, { email, language, token, expiresAt });
		return { id };
	});
}

/**
 * Takes a link back: it opens nothing any more.
 *
 * @throws Refusal 403 not the keeper; 404 no such link of this undertaking
 */
export function revokeAnswerLink(actor: Actor, { undertakingId, linkId }: RevokeLinkForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, undertakingId);
		insistAllowed(maySend(actor, undertaking));
		const revoked = await tx
			.updateTable('answer_link')
			.set({ revoked_at: actor.now })
			.where('municipality_id', '=', actor.municipalityId)
			.where('undertaking_id', '=', undertakingId)
			.where('id', '=', linkId)
			.where('revoked_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		insistFound(revoked);
		await record(tx, actor, 'answer_link.revoked', { kind: 'undertaking', id: undertakingId }, { link: linkId });
		return { id: undertakingId };
	});
}

/** The last link of an undertaking that was not taken back: whoever held it answers by it. Null when none was given. */
export async function lastLinkOf(from: Db, municipalityId: Id, undertakingId: Id): Promise<{ id: Id } | null> {
	const last = await from
		.selectFrom('answer_link')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('undertaking_id', '=', undertakingId)
		.where('revoked_at', 'is', null)
		.orderBy('made_at', 'desc')
		.orderBy('id', 'desc')
		.limit(1)
		.executeTakeFirst();
	return last ?? null;
}

type Given = { email: string; language: Language; because: 'asked' | 'sent' | 'reopened' };

/** Makes a link and answers what it carries, for the mail that is being written. Part of a deed that mails it. */
export async function makeAnswerLink(
	tx: Tx,
	actor: Actor,
	undertakingId: Id,
	{ email, language, because }: Given
): Promise<{ id: Id; token: string; expiresAt: Date }> {
	const id = newId();
	const { token, hash } = newToken();
	const expiresAt = new Date(actor.now.getTime() + validDays * 86_400_000);
	await revokeOlder(tx, actor, undertakingId, email);
	await tx
		.insertInto('answer_link')
		.values({
			municipality_id: actor.municipalityId,
			id,
			undertaking_id: undertakingId,
			token_hash: hash,
			sent_to: email,
			language,
			made_at: actor.now,
			expires_at: expiresAt
		})
		.execute();
	await record(tx, actor, 'answer_link.sent', { kind: 'undertaking', id: undertakingId }, { link: id, because });
	return { id, token, expiresAt };
}

async function revokeOlder(tx: Tx, actor: Actor, undertakingId: Id, email: string): Promise<void> {
	await tx
		.updateTable('answer_link')
		.set({ revoked_at: actor.now })
		.where('municipality_id', '=', actor.municipalityId)
		.where('undertaking_id', '=', undertakingId)
		.where('sent_to', '=', email)
		.where('revoked_at', 'is', null)
		.execute();
}
