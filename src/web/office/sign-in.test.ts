import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantRole } from '#domain/people/granting.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { newId } from '#platform/db/id.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { anAccount, goodPassword, openSignIn } from '#testing/accounts.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { aMunicipality } from '#testing/factories.ts';
import { anAdministrator } from '#testing/people.ts';
import { whoIs } from '../caller.server.ts';
import { accountDoors } from './account.routes.ts';
import { accountsDoors } from './accounts.routes.ts';
import { invitationDoors } from './invitation.routes.ts';
import { outboxDoors } from './outbox.routes.ts';
import { passwordResetDoors } from './password-reset.routes.ts';
import { secondStepDoors } from './second-step.routes.ts';
import { signInDoors } from './sign-in.routes.ts';

const doors = [signInDoors, passwordResetDoors, invitationDoors, accountDoors, secondStepDoors, accountsDoors, outboxDoors];
const house = () => aHouseWith(doors, { whoIs });

beforeAll(() => void openSignIn());
afterAll(closeQueue);

const cookieOf = (answer: { cookies: { name: string; value: string }[] }): string =>
	answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');

/** What the app shows for this key, as it is written on the page. */
const codeOf = (key: string): Promise<string> => createOTP(new TextDecoder().decode(base32.decode(key.replaceAll(' ', '')))).totp();

/** What is the same on two pages drawn with different deeds. */
const withoutIds = (html: string): string =>
	html.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replaceAll(/[^\s"<>]+@kenesh\.example/g, 'e-mail');

test('a form that stands on another site, or nowhere, signs nobody in', async () => {
	const account = await anAccount(await aMunicipality());
	const web = await house();
	for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
		const answer = await send(web, '/sign-in', account, headers);
		expect(answer.statusCode).toBe(403);
		expect(answer.cookies).toEqual([]);
	}
});

test('a known and an unknown e-mail get the same page', async () => {
	const { email } = await anAccount(await aMunicipality());
	const web = await house();
	const [known, unknown] = [
		await send(web, '/sign-in', { email, password: 'not the password' }),
		await send(web, '/sign-in', { email: 'nobody@kenesh.example', password: 'not the password' })
	];
	expect([known.statusCode, unknown.statusCode]).toEqual([422, 422]);
	expect(withoutIds(unknown.body)).toBe(withoutIds(known.body));
	const [asked, askedInVain] = [
		await send(web, '/sign-in/forgotten', { email }),
		await send(web, '/sign-in/forgotten', { email: 'nobody@kenesh.example' })
	];
	expect([asked.statusCode, asked.headers.location]).toEqual([askedInVain.statusCode, askedInVain.headers.location]);
});

test('who tries too often is told how long to wait, in their language', async () => {
	const web = await house();
	const guess = () => send(web, '/ru/sign-in', { email: 'guessed@kenesh.example', password: 'not the password' });
	for (let times = 0; times < 8; times++) await guess();
	const answer = await guess();
	expect(answer.statusCode).toBe(429);
	expect(answer.body).toContain('через 15 мин');
});

test.each([
	['/office/accounts', '/office/accounts'],
	['//elsewhere.example', '/office'],
	['/\\elsewhere.example', '/office'],
	['https://elsewhere.example', '/office'],
	['', '/office']
])('after signing in, %j leads to %j', async (next, leads) => {
	const account = await anAccount(await aMunicipality());
	const answer = await send(await house(), '/sign-in', { ...account, next });
	expect([answer.statusCode, answer.headers.location]).toEqual([303, leads]);
});

test('the password never comes back in a page', async () => {
	const web = await house();
	const answer = await send(web, '/sign-in', { email: 'nobody@kenesh.example', password: 'a very own secret' });
	expect(answer.body).not.toContain('a very own secret');
	expect(answer.headers['cache-control']).toContain('no-store');
	const lost = await send(web, '/office/account/password', { currentPassword: 'a very own secret', password: 'another own secret' });
	expect(lost.statusCode).toBe(403);
	expect(lost.body).not.toContain('own secret');
});

test('who holds an office and has no second step is led to set it up from wherever they meant to go, and on from there', async () => {
	const town = await aMunicipality();
	const { personId, ...account } = await anAccount(town);
	const at = { atKind: 'municipality', atId: town.municipalityId } as const;
	await grantRole(anAdministrator(town), { id: newId(), personId, role: 'administrator', ...at, from: plainDate('2014-01-01') });
	const web = await house();
	const entered = await send(web, '/sign-in', { ...account, next: '/office/accounts' });
	const there = '/office/account/second-step?next=%2Foffice%2Faccounts';
	expect(entered.headers.location).toBe(there);
	const cookie = cookieOf(entered);
	const led = await look(web, '/ru/office/accounts', { cookie });
	expect([led.statusCode, led.headers.location]).toEqual([303, `/ru${there}`]);

	const invited = await send(web, '/office/accounts/invite', { email: 'new@kenesh.example', name: 'Жаңы адам' }, { cookie });
	expect(invited.statusCode).toBe(403);
	expect(invited.body).toContain('href="/office/account/second-step"');
	expect(invited.body).toContain('value="new@kenesh.example"');
	expect((await look(web, '/office/account', { cookie })).body).toContain('экинчи кадамды талап кылат');

	const next = '/office/accounts';
	const begun = await send(web, '/office/account/second-step', { password: goodPassword, next }, { cookie });
	expect([begun.statusCode, begun.headers.location]).toEqual([303, there]);
	const scanned = await look(web, there, { cookie });
	expect(scanned.body).toContain('<svg viewBox="0 0 ');
	const wrong = await send(web, '/office/account/second-step/code', { code: '000000', _form: 'code' }, { cookie });
	expect(wrong.statusCode).toBe(422);
	expect(wrong.body).toContain('<svg viewBox="0 0 ');

	const code = await codeOf(/<code lang="zxx">([A-Z2-7 ]{32,})</.exec(scanned.body)?.[1] ?? '');
	const set = await send(web, '/office/account/second-step/code', { code, next, _form: 'code' }, { cookie });
	expect([set.statusCode, set.headers.location]).toEqual([303, '/office/accounts?done=accounts.second.set.done']);
	expect((await look(web, next, { cookie: cookieOf(set) })).statusCode).toBe(200);
});

test('the outbox is a page of demonstrations only', async () => {
	const account = await anAccount(await aMunicipality({ isDemo: true }));
	const web = await house();
	const cookie = cookieOf(await send(web, '/sign-in', account));
	expect((await look(web, '/office/outbox', { cookie })).statusCode).toBe(404);
});

test('signed out, the office is closed', async () => {
	const web = await house();
	const cookie = cookieOf(await send(web, '/sign-in', await anAccount(await aMunicipality())));
	expect((await look(web, '/office/account', { cookie })).statusCode).toBe(200);
	const left = await send(web, '/sign-out', {}, { cookie });
	expect([left.statusCode, left.headers.location]).toEqual([303, '/sign-in?done=accounts.account.left.done']);
	expect((await look(web, '/office/account', { cookie })).headers.location).toContain('/sign-in?next=');
});

test.each(['/sign-in/reset/made-up', '/invitation/made-up', '/sign-in/code', '/office/account', '/office/accounts'])(
	'%s takes bad input for what it is',
	async (url) => {
		const web = await house();
		for (const values of [{}, { password: 'x'.repeat(5000), code: '\u0000', email: '\ud800', token: 'a' }]) {
			const answer = await send(web, url, values);
			expect(answer.statusCode).toBeGreaterThanOrEqual(303);
			expect(answer.statusCode).toBeLessThan(500);
		}
	}
);
