import { z } from 'zod';
import { appoint } from '#domain/people/appointment.server.ts';
import { AppointForm, GrantRoleForm, RegisterPersonForm } from '#domain/people/forms.ts';
import { grantRole } from '#domain/people/granting.server.ts';
import { registerPerson } from '#domain/people/registration.server.ts';
import { openDemoAccount } from '#platform/auth/demo-account.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Scribe } from '../record/scribe.server.ts';
import type { DemoPerson } from './people.ts';

/** The deed has no form of its own: no page offers it. */
const DemoAccountForm = z.object({
	email: z.string(),
	password: z.string(),
	name: z.string(),
	personId: z.string(),
	language: z.literal('ky')
});

/** Enters a demo person, marked as one, with the office and the roles they hold from this day on, and lets them sign in. */
export async function enterDemoPerson(scribe: Scribe, person: DemoPerson, today: PlainDate): Promise<void> {
	const { write, idOf, idFor } = scribe;
	const { key, name, email, password, holds, roles } = person;
	const personId = idOf('person', key);
	await write(`register the person ${key}`, registerPerson, RegisterPersonForm, { id: personId, slug: key, name, isDemo: true });
	if (holds) {
		const what = `appoint ${key} to ${holds}`;
		await write(what, appoint, AppointForm, { id: idFor(what), officeId: idOf('office', holds), personId, from: today });
	}
	for (const { role, at } of roles) {
		const what = `make ${key} ${role} at ${at}`;
		await write(what, grantRole, GrantRoleForm, { id: idFor(what), personId, role, ...placeOf(scribe, at), from: today });
	}
	const account = { email, password, name: name[name.original], personId, language: 'ky' };
	await write(`let ${key} sign in`, openDemoAccount, DemoAccountForm, account);
}

function placeOf({ municipalityId, idOf }: Scribe, at: string) {
	const [kind = '', key = ''] = at.split(':');
	if (kind === 'body' || kind === 'organization') return { atKind: kind, atId: idOf(kind, key) };
	return { atKind: 'municipality', atId: municipalityId };
}
