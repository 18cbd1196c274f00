import { hashPassword } from 'better-auth/crypto';
import type { Db } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';

/** E-mails are compared, kept and asked for in one form. */
export const foldEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase();

export async function findUser(from: Db, email: string): Promise<{ id: Id } | null> {
	return (await from.selectFrom('auth_user').select('id').where('email', '=', foldEmail(email)).executeTakeFirst()) ?? null;
}

/** Takes a tenth of a second of one core on purpose: do it before a transaction, not in it. */
export const hashOf = (password: string): Promise<string> => hashPassword(password);

/**
 * Makes a user as the sign-in library would, but inside the transaction that opens the account, so that neither is ever
 * there alone. Who came by a link of a mail has proved the e-mail theirs.
 */
export async function makeUser(
	tx: Db,
	{ email, name, passwordHash }: { email: string; name: string; passwordHash: string },
	now: Date
): Promise<Id> {
	const id = newId();
	const stamps = { created_at: now, updated_at: now };
	await tx
		.insertInto('auth_user')
		.values({ id, name, email: foldEmail(email), email_verified: true, ...stamps })
		.execute();
	await tx
		.insertInto('auth_credential')
		.values({ id: newId(), user_id: id, account_id: id, provider_id: 'credential', password: passwordHash, ...stamps })
		.execute();
	return id;
}

/** Of these users what an administrator sees beside their names. */
export async function usersOf(from: Db, ids: readonly Id[]): Promise<ReadonlyMap<Id, { email: string; isSecondFactorOn: boolean }>> {
	if (ids.length === 0) return new Map();
	const users = await from
		.selectFrom('auth_user')
		.select(['id', 'email', 'two_factor_enabled as isSecondFactorOn'])
		.where('id', 'in', ids)
		.execute();
	return new Map(users.map(({ id, email, isSecondFactorOn }) => [id, { email, isSecondFactorOn }]));
}
