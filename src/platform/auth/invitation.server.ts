import type { Db, Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insist, insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { invitationDays } from './rules.ts';
import { hashOfToken, newToken } from './token.server.ts';
import { foldEmail } from './user.server.ts';

export type Place = { kind: 'body' | 'organization' | 'municipality'; id: Id };

/** For whom a place is kept: a person of the records, or one who will be entered by this name when they accept. */
export type Invited = { email: string; name: string; personId: Id | null; language: Language; role: string; at: Place };

export type Invitation = Invited & { id: Id; municipalityId: Id; expiresAt: Date; state: 'open' | 'accepted' | 'withdrawn' | 'expired' };

/** Keeps the place and answers the token for the link. A newer invitation to the same takes the place of an older one. */
export async function keepPlace(
	tx: Tx,
	actor: Actor,
	{ email, name, personId, language, role, at }: Invited
): Promise<{ id: Id; token: string }> {
	const id = newId();
	const { token, hash } = newToken();
	await tx
		.updateTable('account_invitation')
		.set({ withdrawn_at: actor.now })
		.where('municipality_id', '=', actor.municipalityId)
		.where('email', '=', foldEmail(email))
		.where('role', '=', role)
		.where('at_id', '=', at.id)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.execute();
	await tx
		.insertInto('account_invitation')
		.values({
			municipality_id: actor.municipalityId,
			id,
			email: foldEmail(email),
			name,
			person_id: personId,
			language,
			role,
			at_kind: at.kind,
			at_id: at.id,
			token_hash: hash,
			invited_by: actor.personId,
			invited_at: actor.now,
			expires_at: new Date(actor.now.getTime() + invitationDays * 86_400_000)
		})
		.execute();
	return { id, token };
}

const invitations = (from: Db) =>
	from
		.selectFrom('account_invitation')
		.select([
			'id',
			'municipality_id as municipalityId',
			'email',
			'name',
			'person_id as personId',
			'language',
			'role',
			'at_kind as atKind',
			'at_id as atId',
			'expires_at as expiresAt',
			'accepted_at as acceptedAt',
			'withdrawn_at as withdrawnAt'
		]);

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['executeTakeFirstOrThrow']>>;

const told = ({ atKind, atId, acceptedAt, withdrawnAt, ...row }: Row, now: Date): Invitation => ({
	...row,
	at: { kind: atKind, id: atId },
	state: acceptedAt ? 'accepted' : withdrawnAt ? 'withdrawn' : row.expiresAt <= now ? 'expired' : 'open'
});

/** A reading across municipalities: only the link says which town it is for. Refuses with 404 a link nobody sent. */
export async function invitationBy(from: Db, token: string, now: Date): Promise<Invitation> {
	return told(insistFound(await invitations(from).where('token_hash', '=', hashOfToken(token)).executeTakeFirst()), now);
}

/** The places kept and not yet taken, the newest first. */
export async function openInvitationsOf(from: Db, municipalityId: Id, now: Date): Promise<Invitation[]> {
	const rows = await invitations(from)
		.where('municipality_id', '=', municipalityId)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.orderBy('invited_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map((row) => told(row, now));
}

/** Spends the invitation, once: of two who hold the same link the second is refused with 409. */
export async function spendInvitation(tx: Tx, actor: Actor, id: Id): Promise<void> {
	const spent = await settleInvitation(tx, actor, id, 'accepted_at');
	insist(spent, 'accounts.invitation.spent');
}

/** Takes the invitation back; its link opens nothing any more. */
export async function takeBackInvitation(tx: Tx, actor: Actor, id: Id): Promise<void> {
	const takenBack = await settleInvitation(tx, actor, id, 'withdrawn_at');
	insist(takenBack, 'accounts.invitation.settled');
}

async function settleInvitation(tx: Tx, { municipalityId, now }: Actor, id: Id, how: 'accepted_at' | 'withdrawn_at'): Promise<boolean> {
	const settled = await tx
		.updateTable('account_invitation')
		.set({ [how]: now })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.where('accepted_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.where('expires_at', '>', how === 'accepted_at' ? now : new Date(0))
		.returning('id')
		.executeTakeFirst();
	return settled !== undefined;
}
