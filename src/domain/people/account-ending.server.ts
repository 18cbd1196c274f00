import { closeAccount } from '#platform/auth/account.server.ts';
import { lockAccount } from '#platform/auth/account-queries.server.ts';
import { removeSecondFactor } from '#platform/auth/second-factor.server.ts';
import { signOutEverywhere } from '#platform/auth/session-ending.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AccountForm } from './accounts.forms.ts';
import { mayKeepAccounts } from './accounts.policy.ts';

/**
 * Ends an account: its user can sign in here no more, from this moment. Person, roles and all they wrote stay in the
 * record. Somebody must stay who can let others in.
 *
 * @throws Refusal 403 not the administrator; 404 no such account here; 409 it has ended, or nobody else would administer
 */
export function endAccount(actor: Actor, { accountId }: AccountForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepAccounts(actor));
		const account = await lockAccount(tx, actor.municipalityId, accountId);
		insist(account.endedAt === null, 'accounts.end.ended_already');
		insist((await otherAdministrators(tx, actor.municipalityId, account.personId)) > 0, 'accounts.end.last_administrator');

		await closeAccount(tx, actor, account);
		await record(tx, actor, 'account.ended', { kind: 'account', id: accountId }, { personId: account.personId });
		return { id: accountId };
	});
}

/** Who administers and can sign in, beside this person. */
async function otherAdministrators(tx: Tx, municipalityId: Id, personId: Id): Promise<number> {
	const others = await tx
		.selectFrom('role_holding')
		.innerJoin('account', (on) =>
			on.onRef('account.municipality_id', '=', 'role_holding.municipality_id').onRef('account.person_id', '=', 'role_holding.person_id')
		)
		.select('account.id')
		.where('role_holding.municipality_id', '=', municipalityId)
		.where('role_holding.role', '=', 'administrator')
		.where('role_holding.to_day', 'is', null)
		.where('account.ended_at', 'is', null)
		.where('account.person_id', '!=', personId)
		.execute();
	return others.length;
}

/**
 * Takes the second step away from one who lost their telephone and the spare codes. They are signed out everywhere and,
 * if they hold an office, set it up anew before anything else.
 *
 * @throws Refusal 403 not the administrator; 404 no such account here; 409 it has ended
 */
export function takeSecondFactorAway(actor: Actor, { accountId }: AccountForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepAccounts(actor));
		const account = await lockAccount(tx, actor.municipalityId, accountId);
		insist(account.endedAt === null, 'accounts.end.ended_already');

		await removeSecondFactor(tx, account.userId);
		await signOutEverywhere(tx, account.userId);
		await record(tx, actor, 'second_factor.removed', { kind: 'account', id: accountId }, { personId: account.personId });
		return { id: accountId };
	});
}
