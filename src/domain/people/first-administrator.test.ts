import { beforeAll, expect, test } from 'vitest';
import { firstAdministratorToken } from '#platform/auth/first-administrator.server.ts';
import { sessionOf } from '#platform/auth/session.server.ts';
import { signIn } from '#platform/auth/signing-in.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { municipalitiesHere } from '#platform/municipalities/queries.server.ts';
import { cookiesAfter, goodPassword, openSignIn } from '#testing/accounts.ts';
import { now } from '#testing/factories.ts';
import { aGuest } from '#testing/invitations.ts';
import { FirstAdministratorForm } from './accounts.forms.ts';
import { becomeFirstAdministrator } from './first-administrator.server.ts';
import { holdingsOf } from './queries.server.ts';

beforeAll(() => void openSignIn());

const filledIn = (token: string | null, differing: Record<string, unknown> = {}) =>
	FirstAdministratorForm.parse({
		_deed: newId(),
		token: token ?? '',
		name: 'Асанов Бакыт',
		email: 'Administrator@naryn.example',
		password: goodPassword,
		townName: 'Нарын',
		townAddress: 'naryn',
		...differing
	});

test('the first administrator comes by the printed link, founds the town, and is the last to come that way', async () => {
	const [older, token] = [await firstAdministratorToken(now()), await firstAdministratorToken(now())];
	const guest = aGuest({ now: now() });
	const wrong = [
		[filledIn(older), { key: 'accounts.invitation.spent' }],
		[filledIn('made-up'), { key: 'accounts.invitation.spent' }],
		[filledIn(token, { password: 'naryn12345' }), { problems: { password: {} } }],
		[filledIn(token, { townAddress: '' }), { problems: { townAddress: { key: 'platform.form.required' } } }]
	] as const;
	for (const [form, refusal] of wrong) await expect(becomeFirstAdministrator(guest, form)).rejects.toMatchObject(refusal);
	const tomorrow = aGuest({ now: new Date(now().getTime() + 25 * 3_600_000) });
	await expect(becomeFirstAdministrator(tomorrow, filledIn(token))).rejects.toMatchObject({ status: 409 });
	expect(await municipalitiesHere(db)).toEqual([]);

	const form = filledIn(token);
	const answer = await becomeFirstAdministrator(guest, form);
	expect(await becomeFirstAdministrator(guest, form)).toEqual(answer);
	await expect(becomeFirstAdministrator(guest, filledIn(token))).rejects.toMatchObject({ status: 409, key: 'accounts.invitation.spent' });
	expect(await firstAdministratorToken(now())).toBeNull();

	const session = await sessionOf({ cookie: cookiesAfter(await signIn({}, form, new Date())) });
	const [town] = await municipalitiesHere(db);
	expect(town).toMatchObject({ slug: 'naryn', name: { original: 'ky', ky: 'Нарын' } });
	expect(session).toMatchObject({ accountId: answer.id, municipalityId: town?.id, email: 'administrator@naryn.example' });
	expect(await holdingsOf(db, town?.id ?? '', session?.personId ?? '', plainDate('2014-06-11'))).toEqual([
		{ role: 'administrator', at: town?.id }
	]);
});
