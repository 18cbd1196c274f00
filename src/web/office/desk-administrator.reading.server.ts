import { accountsHere } from '#domain/people/accounts.queries.server.ts';
import { nameOn } from '#domain/people/rules.ts';
import { organizationsWithoutEmail } from '#domain/people/unreached.queries.server.ts';
import { openInvitationsOf } from '#platform/auth/invitation.server.ts';
import { secondFactorOf } from '#platform/auth/rules.ts';
import { authSettings } from '#platform/auth/settings.server.ts';
import { db } from '#platform/db/database.server.ts';
import { verifyLately } from '#platform/diary/verification.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { undeliveredOf } from '#platform/mail/sending.server.ts';

/** Whether everything is in order: who has not come yet, who is let in too easily, what did not get through, does the diary stand. */
export async function administratorDesk({ municipality, now, today }: OfficeVisit) {
	const [accounts, invitations, unreached, undelivered, diary] = await Promise.all([
		accountsHere(db, municipality.id, today),
		openInvitationsOf(db, municipality.id, now),
		organizationsWithoutEmail(db, municipality.id),
		undeliveredOf(municipality.id),
		verifyLately(db, municipality.id)
	]);
	const { isDemo } = authSettings();
	return {
		invitations: invitations.map(({ id, name, state, expiresAt }) => ({ id, name, isExpired: state === 'expired', expiresAt })),
		withoutSecondFactor: accounts
			.filter(({ isSecondFactorOn: isOn, roles: holdings, isMarkedExempt }) => {
				const secondFactor = secondFactorOf({ isOn, holdings, isMarkedExempt, isDemo });
				return secondFactor === 'missing' || secondFactor === 'exempt';
			})
			.map(({ personId, name }) => ({ personId, name })),
		unreached: unreached.length,
		firstUnreached: unreached.slice(0, 8).flatMap(({ id, names }) => {
			const name = nameOn(names, today)?.name;
			return name ? [{ id, name }] : [];
		}),
		undelivered,
		diary
	};
}
export type AdministratorDesk = Awaited<ReturnType<typeof administratorDesk>>;
