import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { openAccountsOf } from './account-queries.server.ts';
import { auth, type Client, headersOf } from './library.server.ts';

/** Somebody signed in, with the account they work under at the moment. What they hold is for the people room to say. */
export type Session = {
	id: Id;
	userId: Id;
	email: string;
	/** The name the account was opened with. */
	userName: string;
	accountId: Id;
	municipalityId: Id;
	personId: Id;
	language: Language;
	isSecondFactorOn: boolean;
	/** The demo's mark; counts nowhere else. */
	isMarkedExempt: boolean;
	/** Every town this user may choose from. */
	municipalityIds: Id[];
};

/** The bare proof: whose browser this is, whatever they may do. Null for strangers and for sessions that ended. */
export async function userOf(client: Client) {
	if (!client.cookie) return null;
	return auth().api.getSession({ headers: headersOf(client) });
}

/**
 * Who this is and for which town (of several the one chosen last in this browser), or null. A user whose accounts have
 * all ended is a stranger.
 */
export async function sessionOf(client: Client): Promise<Session | null> {
	const known = await userOf(client);
	if (!known) return null;
	const { session, user } = known;
	const accounts = await openAccountsOf(db, user.id);
	const account = accounts.find(({ municipalityId }) => municipalityId === session.municipalityId) ?? accounts[0];
	return account
		? {
				id: session.id,
				userId: user.id,
				email: user.email,
				userName: user.name,
				accountId: account.id,
				municipalityId: account.municipalityId,
				personId: account.personId,
				language: account.language,
				isSecondFactorOn: user.twoFactorEnabled === true,
				isMarkedExempt: account.demoWithoutSecondFactor,
				municipalityIds: accounts.map(({ municipalityId }) => municipalityId)
			}
		: null;
}

/** From now on this browser works for another of the user's towns. @throws Refusal 404 a town that is not theirs */
export async function chooseMunicipality({ id, municipalityIds }: Session, municipalityId: Id): Promise<void> {
	insistFound(municipalityIds.find((each) => each === municipalityId));
	await db.updateTable('auth_session').set({ municipality_id: municipalityId }).where('id', '=', id).execute();
}
