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
import { type Text, wordsOf } from '#platform/i18n/text.ts';

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
	const nameOf = (id: string): string => places.find((place) => place.id === id)?.short ?? '';
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

/** Where a role can be held: the town itself, its bodies, its organizations; `short` is for a column. */
async function placesFor({ municipality, today, language }: OfficeVisit) {
	const [bodies, organizations] = await Promise.all([bodiesOf(db, municipality.id), organizationsOf(db, municipality.id)]);
	return [
		placed('municipality', municipality.id, municipality.name),
		...bodies.map(({ id, names }) => placed('body', id, nameOn(names, today)?.name, nameOn(names, today)?.shortName)),
		...organizations
			.toSorted(byWords((organization) => calledOn(organization, today), language))
			.map(({ id, names }) => placed('organization', id, calledOn({ names }, today)))
	];

	function placed(kind: 'municipality' | 'body' | 'organization', id: string, name: Text | undefined, shortName?: Text | null) {
		const label = name ? wordsOf(name, language) : '';
		return { kind, id, label, short: shortName ? wordsOf(shortName, language) : label };
	}
}
