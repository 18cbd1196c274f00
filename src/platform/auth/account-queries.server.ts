import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { authSettings } from './settings.server.ts';
import { findUser } from './user.server.ts';

export type OpenAccount = {
	id: Id;
	municipalityId: Id;
	personId: Id;
	language: Language;
	demoWithoutSecondFactor: boolean;
};

/**
 * A reading across municipalities: every town this user works for at present, in the order the accounts were opened.
 * Accounts of made-up people, whose passwords everybody may read, are open in a demo only.
 */
export const openAccountsOf = (from: Db, userId: Id): Promise<OpenAccount[]> =>
	from
		.selectFrom('account')
		.select([
			'id',
			'municipality_id as municipalityId',
			'person_id as personId',
			'language',
			'demo_without_second_factor as demoWithoutSecondFactor'
		])
		.where('user_id', '=', userId)
		.where('ended_at', 'is', null)
		.where('demo_without_second_factor', 'in', authSettings().isDemo ? [true, false] : [false])
		.orderBy('opened_at')
		.orderBy('id')
		.execute();

/** A reading across municipalities: has anybody ever had an account here? */
export async function isAnyAccountHere(from: Db): Promise<boolean> {
	return Boolean(await from.selectFrom('account').select('id').limit(1).executeTakeFirst());
}

/** The account of this municipality, taken hold of until the deed is over. */
export async function lockAccount(tx: Db, municipalityId: Id, accountId: Id) {
	const account = await tx
		.selectFrom('account')
		.select(['id', 'user_id as userId', 'person_id as personId', 'ended_at as endedAt'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', accountId)
		.forUpdate()
		.executeTakeFirst();
	return insistFound(account);
}

type ByUser = { userId: Id } | { email: string };

/** The account a user has here at present, by their id or e-mail. */
export async function openAccountOfUser(from: Db, municipalityId: Id, user: ByUser): Promise<{ id: Id; personId: Id } | null> {
	const userId = 'userId' in user ? user.userId : (await findUser(from, user.email))?.id;
	if (!userId) return null;
	const account = await openAccountsHere(from, municipalityId).where('user_id', '=', userId).executeTakeFirst();
	return account ?? null;
}

/** The account this person has at present. */
export async function openAccountOfPerson(from: Db, municipalityId: Id, personId: Id): Promise<{ id: Id; personId: Id } | null> {
	const account = await openAccountsHere(from, municipalityId).where('person_id', '=', personId).executeTakeFirst();
	return account ?? null;
}

const openAccountsHere = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('account')
		.select(['id', 'person_id as personId'])
		.where('municipality_id', '=', municipalityId)
		.where('ended_at', 'is', null);
