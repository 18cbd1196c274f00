import { GrantRoleForm } from '#domain/people/forms.ts';
import { grantRole } from '#domain/people/granting.server.ts';
import type { RolePlace } from '#domain/people/rules.ts';
import type { Client } from '#platform/auth/library.server.ts';
import { signIn } from '#platform/auth/signing-in.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { anAccount, cookiesAfter } from '../accounts.ts';
import type { Town } from '../factories.ts';
import { anAdministrator } from '../people.ts';
import type { WholeTown } from './town.ts';

/** Everybody who may come to a door, in the order of the table's columns. */
export const callers = [
	'stranger',
	'member',
	'secretary',
	'chair',
	'press',
	'monitor',
	'responsible',
	'administrator',
	'another town’s administrator'
] as const;
export type CallerName = (typeof callers)[number];

/** Somebody at the door. `signIn` opens a session of their own, as a browser has it; a stranger has none. */
export type Caller = { readonly name: CallerName; readonly email: string; readonly signIn: () => Promise<string> };

/** One person with an account for each role; the other town's administrator holds everything there and nothing here. */
export async function callersOf(town: WholeTown, other: Town): Promise<readonly Caller[]> {
	const at = (name: CallerName): [Town, RolePlace, Id, string] => {
		if (name === 'responsible') return [town, 'organization', town.enterprise.id, name];
		if (name === 'administrator') return [town, 'municipality', town.municipalityId, name];
		if (name === 'another town’s administrator') return [other, 'municipality', other.municipalityId, 'administrator'];
		return [town, 'body', town.council.id, name];
	};
	return Promise.all(
		callers.map((name) => (name === 'stranger' ? { name, email: '', signIn: async () => '' } : someone(name, ...at(name))))
	);
}

async function someone(name: CallerName, town: Town, atKind: RolePlace, atId: Id, role: string): Promise<Caller> {
	const account = await anAccount(town, { withoutSecondFactorInDemo: true });
	const form = GrantRoleForm.parse({ id: newId(), personId: account.personId, role, atKind, atId, from: '2014-01-01' });
	await grantRole(anAdministrator(town), form);
	const client: Client = { cookie: undefined, userAgent: 'walk', address: newId() };
	return { name, email: account.email, signIn: async () => cookiesAfter(await signIn(client, account, new Date())) };
}
