import { type Db, db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { insist } from '#platform/errors/refusal.ts';
import { isAnyAccountHere } from './account-queries.server.ts';
import { hashOfToken, newToken } from './token.server.ts';

const hours = 24;

/**
 * The token for the one-time link of the first administrator, or null when somebody has an account already. Each call
 * makes a new one and the earlier end: the program prints it once, at its start.
 */
export async function firstAdministratorToken(now: Date): Promise<string | null> {
	if (await isAnyAccountHere(db)) return null;
	const { token, hash } = newToken();
	await db.transaction().execute(async (tx) => {
		await tx.deleteFrom('first_administrator_link').execute();
		await tx
			.insertInto('first_administrator_link')
			.values({ id: newId(), token_hash: hash, expires_at: new Date(now.getTime() + hours * 3_600_000) })
			.execute();
	});
	return token;
}

export async function isFirstAdministratorLink(from: Db, token: string, now: Date): Promise<boolean> {
	const link = await from
		.selectFrom('first_administrator_link')
		.select('id')
		.where('token_hash', '=', hashOfToken(token))
		.where('expires_at', '>', now)
		.executeTakeFirst();
	return link !== undefined;
}

/** Spends the link inside the deed that opens the account. Of two at once the second is refused with 409. */
export async function spendFirstAdministratorLink(tx: Db, token: string, now: Date): Promise<void> {
	const spent = await tx
		.deleteFrom('first_administrator_link')
		.where('token_hash', '=', hashOfToken(token))
		.where('expires_at', '>', now)
		.returning('id')
		.executeTakeFirst();
	insist(spent, 'accounts.invitation.spent');
}
