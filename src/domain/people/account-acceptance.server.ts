import { type Invitation, invitationBy, spendInvitation } from '#platform/auth/invitation.server.ts';
import { passwordProblem } from '#platform/auth/password.ts';
import { findUser, hashOf, makeUser } from '#platform/auth/user.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { insist, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { takeUp } from './account-opening.server.ts';
import type { AcceptInvitationForm } from './accounts.forms.ts';
import { grantableRoles } from './rules.ts';

/** Somebody who follows a link: nobody yet, or a user who is signed in. */
export type Guest = { now: Date; language: Language; userId: Id | null };

/**
 * Takes up an invitation by its link: makes the user where there is none, opens the account and gives the role, all in
 * one transaction. Who has a user with that e-mail must be signed in as them: a link alone changes no password.
 *
 * @throws Refusal 404 nobody sent this link; 409 it is spent, or its user is not signed in; 422 the password is too easy
 */
export async function acceptInvitation(guest: Guest, { token, password, _deed }: AcceptInvitationForm) {
	const invitation = await invitationBy(db, token, guest.now);
	const present = invitation.state === 'open' ? await userFor(guest, invitation) : null;
	const passwordHash = invitation.state === 'open' && !present ? await newHash(password, invitation) : null;
	const actor = actorOf(guest, invitation, _deed);

	return inTransaction(actor, async (tx) => {
		await spendInvitation(tx, actor, invitation.id);
		const made = passwordHash && (await makeUser(tx, { ...invitation, passwordHash }, guest.now));
		const userId = insistFound(present ?? made);
		const role = insistFound(grantableRoles.find((each) => each === invitation.role));
		return { id: await takeUp(tx, actor, { ...invitation, userId, newPersonId: invitation.id, role }), isNewUser: made !== null };
	});
}

async function userFor({ userId }: Guest, { email }: Invitation): Promise<Id | null> {
	const user = await findUser(db, email);
	insist(!user || user.id === userId, 'accounts.invitation.has_user');
	return user?.id ?? null;
}

function newHash(password: string | undefined, { email, name }: Invitation): Promise<string> {
	const problem = password === undefined ? 'platform.form.required' : passwordProblem(password, [email, name]);
	if (problem) insistField(false, 'password', problem);
	return hashOf(password ?? '');
}

/** Who is not in the register yet will be entered under the invitation's id: sent twice, it is the same person. */
const actorOf = ({ now, language }: Guest, { id, municipalityId, personId, name }: Invitation, deedId: Id): Actor => ({
	municipalityId,
	personId: personId ?? id,
	name,
	holdings: [],
	language,
	now,
	deedId
});
