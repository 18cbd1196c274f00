import { expect, test } from 'vitest';
import { anAccount, cookiesAfter, openSignIn } from '#testing/accounts.ts';
import { again, aMunicipality, anActor } from '#testing/factories.ts';
import { aPerson } from '#testing/people.ts';
import { chooseLanguage } from './account-language.server.ts';
import { openDemoAccount } from './demo-account.server.ts';
import { sessionOf } from './session.server.ts';
import { signIn } from './signing-in.server.ts';

async function aDemoPerson(isDemo: boolean) {
	const town = await aMunicipality({ isDemo });
	const person = await aPerson(town);
	const form = {
		email: `${person.id}@demo.example`,
		password: 'naryn-2014',
		name: 'Көргөзмө',
		personId: person.id,
		language: 'ky'
	} as const;
	return { actor: anActor({ municipalityId: town.municipalityId }), form };
}

test('a demo lets its made-up people in without the second step, once each; the same database in production lets none of them in', async () => {
	openSignIn({ isDemo: true });
	const { actor, form } = await aDemoPerson(true);
	const opened = await openDemoAccount(actor, form);
	expect(await openDemoAccount(again(actor), form)).toEqual(opened);
	const session = await sessionOf({ cookie: cookiesAfter(await signIn({}, form, new Date())) });
	expect(session).toMatchObject({ accountId: opened.id, isMarkedExempt: true });

	openSignIn({ isDemo: false });
	await expect(signIn({}, form, new Date())).rejects.toMatchObject({ key: 'accounts.sign_in.ended' });
});

test.each([
	['a program that is no demo', false, true],
	['a real town in a demo program', true, false]
])('%s opens no such account', async (_what, isDemoProgram, isDemoTown) => {
	openSignIn({ isDemo: isDemoProgram });
	const { actor, form } = await aDemoPerson(isDemoTown);
	await expect(openDemoAccount(actor, form)).rejects.toMatchObject({ status: 403 });
	await expect(signIn({}, form, new Date())).rejects.toMatchObject({ key: 'accounts.sign_in.wrong' });
});

test('everybody chooses the language of their own mails, and of nobody else’s', async () => {
	openSignIn();
	const town = await aMunicipality();
	const [mine, yours] = [await anAccount(town), await anAccount(town)];
	const actor = anActor({ municipalityId: town.municipalityId, personId: mine.personId });
	await chooseLanguage(actor, { accountId: mine.accountId, language: 'ru' });
	const session = await sessionOf({ cookie: cookiesAfter(await signIn({}, mine, new Date())) });
	expect(session).toMatchObject({ language: 'ru' });
	await expect(chooseLanguage(again(actor), { accountId: yours.accountId, language: 'en' })).rejects.toMatchObject({ status: 403 });
});
