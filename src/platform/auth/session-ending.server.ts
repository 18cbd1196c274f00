import { type Db, db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { auth, type Client, headersOf } from './library.server.ts';

/** A browser somebody is signed in with, as they see it in their list. */
export type SignedInBrowser = { id: Id; userAgent: string; address: string; since: Date; until: Date };

/** Signs this browser out: the session ends in the database, the cookies in the browser. Harmless when already out. */
export async function signOut(client: Client): Promise<{ cookies: string[] }> {
	const { headers } = await auth().api.signOut({ headers: headersOf(client), returnHeaders: true });
	return { cookies: headers.getSetCookie() };
}

/** Every browser of this user, the newest first. */
export async function browsersOf(userId: Id, now: Date): Promise<SignedInBrowser[]> {
	const sessions = await db
		.selectFrom('auth_session')
		.select(['id', 'user_agent as userAgent', 'ip_address as address', 'created_at as since', 'expires_at as until'])
		.where('user_id', '=', userId)
		.where('expires_at', '>', now)
		.orderBy('created_at', 'desc')
		.execute();
	return sessions.map(({ userAgent, address, ...session }) => ({ ...session, userAgent: userAgent ?? '', address: address ?? '' }));
}

/** Signs the user out everywhere, at once: the next request of any of their browsers is a stranger's. */
export async function signOutEverywhere(from: Db, userId: Id): Promise<void> {
	await from.deleteFrom('auth_session').where('user_id', '=', userId).execute();
	await forgetFirstSteps(from, userId);
}

/** One browser of this user's own. Another user's is simply not theirs to find. */
export async function signOutBrowser(userId: Id, sessionId: Id): Promise<void> {
	await db.deleteFrom('auth_session').where('user_id', '=', userId).where('id', '=', sessionId).execute();
}

export async function endSession(token: string): Promise<void> {
	await db.deleteFrom('auth_session').where('token', '=', token).execute();
}

/** A first step already taken elsewhere, or a reset already asked for, must not bring anybody back in. */
async function forgetFirstSteps(from: Db, userId: Id): Promise<void> {
	await from.deleteFrom('auth_verification').where('value', '=', userId).execute();
}
