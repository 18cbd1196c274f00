import { usersOf } from '#platform/auth/user.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Holding } from '#platform/permissions/actor.ts';

export type AccountHere = {
	readonly id: Id;
	readonly personId: Id;
	readonly name: Text;
	readonly email: string;
	readonly isSecondFactorOn: boolean;
	readonly isMarkedExempt: boolean;
	/** What the person holds on the day. */
	readonly roles: readonly Holding[];
};

/** Everybody who may come in at present, with what they hold. E-mails are private: for the administrator only. Three queries. */
export async function accountsHere(from: Db, municipalityId: Id, day: PlainDate): Promise<AccountHere[]> {
	const accounts = await from
		.selectFrom('account')
		.innerJoin('person', (on) =>
			on.onRef('person.municipality_id', '=', 'account.municipality_id').onRef('person.id', '=', 'account.person_id')
		)
		.select([
			'account.id',
			'account.user_id as userId',
			'account.person_id as personId',
			'account.demo_without_second_factor as isMarkedExempt',
			'person.name'
		])
		.where('account.municipality_id', '=', municipalityId)
		.where('account.ended_at', 'is', null)
		.orderBy('account.opened_at')
		.orderBy('account.id')
		.execute();
	const [users, roles] = await Promise.all([
		usersOf(
			from,
			accounts.map(({ userId }) => userId)
		),
		rolesHeld(from, municipalityId, day)
	]);
	return accounts.flatMap(({ userId, ...account }) => {
		const user = users.get(userId);
		return user ? [{ ...account, ...user, roles: roles.get(account.personId) ?? [] }] : [];
	});
}

async function rolesHeld(from: Db, municipalityId: Id, day: PlainDate): Promise<Map<Id, Holding[]>> {
	const rows = await from
		.selectFrom('role_holding')
		.select(['person_id as personId', 'role', 'at_id as at'])
		.where('municipality_id', '=', municipalityId)
		.where('from_day', '<=', day)
		.where((is) => is.or([is('to_day', 'is', null), is('to_day', '>=', day)]))
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ personId }) => personId);
}
