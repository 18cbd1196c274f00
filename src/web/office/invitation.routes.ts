import { acceptInvitation } from '#domain/people/account-acceptance.server.ts';
import { AcceptInvitationForm } from '#domain/people/accounts.forms.ts';
import { countAttempt, limits } from '#platform/auth/attempts.server.ts';
import { invitationBy } from '#platform/auth/invitation.server.ts';
import type { Client } from '#platform/auth/library.server.ts';
import { userOf } from '#platform/auth/session.server.ts';
import { findUser } from '#platform/auth/user.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { openPage } from '#platform/doors/page.ts';
import { serve } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import { accountPath, officePath } from '../../paths.ts';
import { withClient } from './client.ts';
import { InvitationPage, type InvitationShown } from './invitation.page.tsx';

/** An account opened by the link of an invitation. */
export const invitationDoors: Doors = (web) => {
	const page = (client: Client) => openPage((visit) => invitationAt(visit, client), InvitationPage);
	web.get(
		accountPath.invitation(':token'),
		withClient((client) => show(page(client)))
	);
	web.post(
		accountPath.invitation(':token'),
		withClient((client) =>
			serve(AcceptInvitationForm, (visit, form) => accept(visit, form, client), { page: page(client), then: () => accountPath.signIn })
		)
	);
};

async function invitationAt({ params, now }: Visit, client: Client): Promise<InvitationShown> {
	const token = params.token ?? '';
	await countAttempt(limits.linkAddress, client.address ?? '', now);
	const invitation = await invitationBy(db, token, now);
	const [present, user] = [await userOf(client), await findUser(db, invitation.email)];
	return {
		token,
		state: invitation.state,
		email: invitation.email,
		role: invitation.role,
		municipality: insistFound(await municipalityById(db, invitation.municipalityId)),
		user: !user ? 'new' : user.id === present?.user.id ? 'signed_in' : 'signed_out'
	};
}

async function accept({ now, language }: Visit, form: AcceptInvitationForm, client: Client) {
	const present = await userOf(client);
	const { isNewUser } = await acceptInvitation({ now, language, userId: present?.user.id ?? null }, form);
	return {
		to: isNewUser
			? `${accountPath.signIn}?done=accounts.invitation.accepted.done`
			: `${officePath.desk}?done=accounts.invitation.added.done`
	};
}
