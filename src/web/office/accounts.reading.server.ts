import { bodiesOf } from '#domain/councils/queries.server.ts';
import { mayKeepAccounts } from '#domain/people/accounts.policy.ts';
import { accountsHere } from '#domain/people/accounts.queries.server.ts';
import { calledOn, organizationsOf } from '#domain/people/organizations.server.ts';
import { personsOf } from '#domain/people/persons.server.ts';
import { nameOn } from '#domain/people/rules.ts';
import { openInvitationsOf } from '#platform/auth/invitation.server.ts';
import { secondFactorOf } from '#platform/auth/rules.ts';
import { authSettings } from '#platform/auth/settings.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { wordsOf } from '#platform/i18n/text.ts';

/** Everybody who may come in, everybody invited, and what the form of an invitation offers. */
export async function accountsFor(visit: OfficeVisit) {
	const { actor, municipality, now, today, language } = visit;
	insistAllowed(mayKeepAccounts(actor));
	const [accounts, invitations, persons, places] = await Promise.all([
		accountsHere(db, municipality.id, today),
		openInvitationsOf(db, municipality.id, now),
		personsOf(db, municipality.id),
		placesFor(visit)
	]);
	const nameOf = (id: string): string => places.find((place) => place.id === id)?.label ?? '';
	const withAccount = new Set(accounts.map(({ personId }) => personId));
	return {
		accounts: accounts.map(({ roles, isSecondFactorOn: isOn, isMarkedExempt, ...account }) => ({
			...account,
			roles: roles.map(({ role, at }) => ({ role, at: nameOf(at) })),
			secondFactor: secondFactorOf({ isOn, holdings: roles, isMarkedExempt, isDemo: authSettings().isDemo })
		})),
		invitations: invitations.map((invitation) => ({ ...invitation, at: nameOf(invitation.at.id) })),
		persons: persons.filter(({ id }) => !withAccount.has(id)).map(({ id, name }) => ({ value: id, label: wordsOf(name, language) })),
		places
	};
}
export type Accounts = Awaited<ReturnType<typeof accountsFor>>;

/** Where a role can be held: the town itself, its bodies, its organizations. */
async function placesFor({ municipality, today, language }: OfficeVisit) {
	const [bodies, organizations] = await Promise.all([bodiesOf(db, municipality.id), organizationsOf(db, municipality.id)]);
	return [
		{ kind: 'municipality' as const, id: municipality.id, label: wordsOf(municipality.name, language) },
		...bodies.map(({ id, names }) => ({ kind: 'body' as const, id, label: labelOf(nameOn(names, today)?.name) })),
		...organizations
			.toSorted(byWords((organization) => calledOn(organization, today), language))
			.map(({ id, names }) => ({ kind: 'organization' as const, id, label: labelOf(calledOn({ names }, today)) }))
	];

	function labelOf(name: Parameters<typeof wordsOf>[0] | undefined): string {
		return name ? wordsOf(name, language) : '';
	}
}
