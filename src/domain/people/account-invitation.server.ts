import { openAccountOfPerson, openAccountOfUser } from '#platform/auth/account-queries.server.ts';
import { keepPlace, takeBackInvitation } from '#platform/auth/invitation.server.ts';
import { authSettings } from '#platform/auth/settings.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { sendMail } from '#platform/mail/sending.server.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { InviteForm, WithdrawInvitationForm } from './accounts.forms.ts';
import { mayKeepAccounts } from './accounts.policy.ts';
import { isHeldAt } from './rules.ts';

/**
 * Invites somebody by mail to a role: with their first acceptance they get an account. Of two invitations to the same
 * the newer counts. Sent again the deed answers the id alone; the link is known to the mail and to who called first.
 *
 * @throws Refusal 403 not the administrator; 422 the role is not held at such a place, or the e-mail and the person are not of one
 */
export async function inviteAccount(actor: Actor, form: InviteForm): Promise<{ id: Id; link: string | null }> {
	let link: string | null = null;
	const { id } = await inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepAccounts(actor));
		insistField(isHeldAt(form.role, form.at.kind), 'role', 'people.grant.not_held_there');
		await insistPlace(tx, actor.municipalityId, form.at);
		await insistKnown(tx, 'person', actor.municipalityId, 'personId', form.personId);
		await insistOnePerson(tx, actor.municipalityId, form);

		const kept = await keepPlace(tx, actor, { ...form, personId: form.personId ?? null });
		link = authSettings().links.invitation(kept.token, form.language);
		await mailInvitation(tx, actor, form, link);
		await record(tx, actor, 'account.invited', { kind: 'account_invitation', id: kept.id }, { role: form.role, at: form.at });
		return { id: kept.id };
	});
	return { id, link };
}

async function insistPlace(tx: Tx, municipalityId: Id, { kind, id }: InviteForm['at']): Promise<void> {
	if (kind !== 'municipality') return insistKnown(tx, kind, municipalityId, 'at', id);
	insistField(id === municipalityId, 'at', 'platform.form.unknown_id');
}

/** Whoever has an account here is one person here, and a person has one account. */
async function insistOnePerson(tx: Tx, municipalityId: Id, { email, personId }: InviteForm): Promise<void> {
	const ofEmail = await openAccountOfUser(tx, municipalityId, { email });
	insistField(!ofEmail || !personId || ofEmail.personId === personId, 'email', 'accounts.invitation.other_person');
	const ofPerson = personId && (await openAccountOfPerson(tx, municipalityId, personId));
	insistField(!ofPerson || ofPerson.id === ofEmail?.id, 'personId', 'accounts.invitation.person_has_account');
}

async function mailInvitation(tx: Tx, actor: Actor, { email, name, role, language }: InviteForm, link: string): Promise<void> {
	const t = translator(language);
	const municipality = insistFound(await municipalityById(tx, actor.municipalityId));
	const words = { municipality: wordsOf(municipality.name, language), role: t(`people.role.${role}`), name, link };
	await sendMail(tx, {
		to: email,
		municipalityId: actor.municipalityId,
		subject: t('accounts.invitation.mail_subject', words),
		text: t('accounts.invitation.mail_text', words),
		language
	});
}

/**
 * Takes an invitation back before it is accepted.
 *
 * @throws Refusal 403 not the administrator; 409 it is accepted or taken back already
 */
export function withdrawInvitation(actor: Actor, { invitationId }: WithdrawInvitationForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepAccounts(actor));
		await takeBackInvitation(tx, actor, invitationId);
		await record(tx, actor, 'account_invitation.withdrawn', { kind: 'account_invitation', id: invitationId });
		return { id: invitationId };
	});
}
