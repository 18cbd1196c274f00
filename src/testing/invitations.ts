import type { Guest } from '#domain/people/account-acceptance.server.ts';
import { inviteAccount } from '#domain/people/account-invitation.server.ts';
import { AcceptInvitationForm, InviteForm } from '#domain/people/accounts.forms.ts';
import { grantRole } from '#domain/people/granting.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { anAccount, goodPassword } from './accounts.ts';
import { again, aMunicipality, anActor, moment, type Town } from './factories.ts';
import { anAdministrator } from './people.ts';

/** Somebody at the link, on the day the tests' clock shows. */
export const aGuest = (differing: Partial<Guest> = {}): Guest => ({
	now: moment('2014-06-12'),
	language: 'ky',
	userId: null,
	...differing
});

export const inviting = (town: Town, differing: Record<string, unknown> = {}) =>
	InviteForm.parse({
		email: `${newId()}@naryn.example`,
		name: 'Эркин кызы Айгүл',
		role: 'administrator',
		at: `municipality:${town.municipalityId}`,
		language: 'ky',
		...differing
	});

export const accepting = (link: string | null, password: string | undefined = goodPassword, _deed: Id = newId()) =>
	AcceptInvitationForm.parse({ _deed, token: link?.split('/').at(-1) ?? '', password });

/** An administrator who can sign in, so that the town always has one. */
export async function aTownWithAdministrator() {
	const town = await aMunicipality();
	const account = await anAccount(town);
	const actor = anActor({ ...anAdministrator(town), personId: account.personId });
	const at = { atKind: 'municipality', atId: town.municipalityId } as const;
	await grantRole(again(actor), { id: newId(), personId: account.personId, role: 'administrator', ...at, from: plainDate('2014-01-01') });
	return { ...town, account, administrator: (): Actor => again(actor) };
}

export async function invited(town: Awaited<ReturnType<typeof aTownWithAdministrator>>, differing: Record<string, unknown> = {}) {
	const form = inviting(town, differing);
	return { ...form, ...(await inviteAccount(town.administrator(), form)) };
}
