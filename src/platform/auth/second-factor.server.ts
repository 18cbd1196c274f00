import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { symmetricDecrypt } from 'better-auth/crypto';
import { type Db, db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistField } from '#platform/errors/refusal.ts';
import { countAttempt, limits } from './attempts.server.ts';
import { auth, type Client, headersOf, refusalCode } from './library.server.ts';
import { insistPassword } from './password-change.server.ts';
import { authSettings } from './settings.server.ts';

/** What an authenticator app needs, shown until the first code proves that it has it. */
export type Pending = { address: string; key: string; spareCodes: string[] };

type Whose = { userId: Id; email: string };

/**
 * Draws up a new key and new spare codes, in place of earlier ones. Until a code confirms the new key the account has no
 * second factor: who holds an office can do nothing meanwhile.
 *
 * @throws Refusal 422 the password is not theirs; 429 tried too often
 */
export async function beginSecondFactor(client: Client, { userId }: Whose, password: string, now: Date): Promise<void> {
	await insistPassword(client, userId, password, now);
	await db.transaction().execute((tx) => removeSecondFactor(tx, userId));
	await auth().api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(client) });
}

/** The key that waits for its first code, or null when none does. */
export async function pendingSecondFactor({ userId, email }: Whose): Promise<Pending | null> {
	const waiting = await db
		.selectFrom('auth_two_factor')
		.select('secret')
		.where('user_id', '=', userId)
		.where('verified', '=', false)
		.executeTakeFirst();
	if (!waiting) return null;
	const secret = await symmetricDecrypt({ key: authSettings().secret, data: waiting.secret });
	const { backupCodes } = await auth().api.viewBackupCodes({ body: { userId } });
	return {
		address: createOTP(secret, { digits: 6, period: 30 }).url('Kenesh', email),
		key: base32.encode(secret, { padding: false }),
		spareCodes: backupCodes
	};
}

/**
 * The first code of the app: from now on every sign-in asks for one. The browser gets a new session.
 *
 * @throws Refusal 422 a wrong code; 429 tried too often
 */
export async function confirmSecondFactor(client: Client, { userId }: Whose, code: string, now: Date): Promise<{ cookies: string[] }> {
	await countAttempt(limits.passwordOfUser, userId, now);
	const { headers } = await auth()
		.api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers: headersOf(client), returnHeaders: true })
		.catch((fault) => {
			if (refusalCode(fault) === null) throw fault;
			insistField(false, 'code', 'accounts.code.wrong');
		});
	return { cookies: headers.getSetCookie() };
}

/** Takes the second factor away: for one who lost their telephone, or does not need it. */
export async function removeSecondFactor(tx: Db, userId: Id): Promise<void> {
	await tx.deleteFrom('auth_two_factor').where('user_id', '=', userId).execute();
	await tx.updateTable('auth_user').set({ two_factor_enabled: false }).where('id', '=', userId).execute();
}
