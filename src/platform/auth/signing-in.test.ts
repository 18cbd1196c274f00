import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { anAccount, cookiesAfter, goodPassword, openSignIn } from '#testing/accounts.ts';
import { aMunicipality, anActor } from '#testing/factories.ts';
import { closeAccount } from './account.server.ts';
import { chooseMunicipality, sessionOf } from './session.server.ts';
import { browsersOf, signOut, signOutBrowser, signOutEverywhere } from './session-ending.server.ts';
import { signIn } from './signing-in.server.ts';

beforeAll(() => void openSignIn());

const browser = (address = '192.0.2.7') => ({ address, userAgent: 'Mozilla/5.0 (test)' });
const moment = new Date();

test('who knows e-mail and password is let in, and their browser is known from then on', async () => {
	const town = await aMunicipality();
	const account = await anAccount(town, { email: 'Secretary@Naryn.example' });
	const answer = await signIn(browser(), { email: 'secretary@naryn.EXAMPLE', password: goodPassword }, moment);
	expect(answer.isCodeNeeded).toBe(false);
	expect(await sessionOf({ cookie: cookiesAfter(answer) })).toMatchObject({
		accountId: account.accountId,
		personId: account.personId,
		municipalityId: town.municipalityId,
		language: 'ky',
		isSecondFactorOn: false
	});
});

test('the cookie is not for scripts, not for other sites, and leaves only over https where the house has it', async () => {
	const account = await anAccount(await aMunicipality());
	const { cookies } = await signIn(browser(), account, moment);
	const [cookie = ''] = cookies.filter((each) => each.startsWith('kenesh.session_token='));
	expect(cookie).toMatch(/HttpOnly/i);
	expect(cookie).toMatch(/SameSite=Lax/i);
	expect(cookie).toMatch(/Path=\//i);
	expect(cookie).not.toMatch(/Secure/i);

	openSignIn({ origin: 'https://kenesh.example' });
	const { cookies: secured } = await signIn(browser(), account, moment);
	expect(secured.filter((each) => each.startsWith('__Secure-kenesh.session_token='))).toHaveLength(1);
	for (const each of secured) expect(each).toMatch(/Secure;|; Secure$/i);
	openSignIn();
});

test('an unknown e-mail and a wrong password are one answer', async () => {
	const account = await anAccount(await aMunicipality());
	for (const email of [account.email, 'nobody@kenesh.example', 'not an e-mail']) {
		const answer = signIn(browser('192.0.2.20'), { email, password: 'not the password at all' }, moment);
		await expect(answer).rejects.toMatchObject({ status: 422, key: 'accounts.sign_in.wrong', problems: {} });
	}
});

test('guessing is stopped with the minutes to wait, and the owner still comes in from elsewhere', async () => {
	const account = await anAccount(await aMunicipality());
	const guess = (at: Date) => signIn(browser('192.0.2.30'), { email: account.email, password: 'guessing again' }, at);
	for (let times = 0; times < 8; times++) await expect(guess(moment)).rejects.toMatchObject({ status: 422 });
	await expect(guess(moment)).rejects.toMatchObject({ status: 429, key: 'platform.refused.too_often', args: { minutes: 15 } });
	await expect(signIn(browser('192.0.2.30'), account, moment)).rejects.toMatchObject({ status: 429 });
	await expect(signIn(browser('192.0.2.31'), account, moment)).resolves.toMatchObject({ isCodeNeeded: false });
	await expect(guess(new Date(moment.getTime() + 16 * 60_000))).rejects.toMatchObject({ status: 422 });
});

test('an unknown e-mail is stopped after as many guesses as a known one', async () => {
	const guess = () => signIn(browser('192.0.2.40'), { email: 'nobody.at.all@kenesh.example', password: 'guessing again' }, moment);
	for (let times = 0; times < 8; times++) await expect(guess()).rejects.toMatchObject({ status: 422 });
	await expect(guess()).rejects.toMatchObject({ status: 429 });
});

test('signed out is signed out, even for a copy of the cookie', async () => {
	const cookie = cookiesAfter(await signIn(browser(), await anAccount(await aMunicipality()), moment));
	const answer = await signOut({ cookie });
	expect(cookiesAfter({ cookies: [`kept=1`] }, answer)).toBe('kept=1');
	expect(await sessionOf({ cookie })).toBeNull();
	await expect(signOut({ cookie })).resolves.toBeDefined();
});

test('a cookie somebody made up is a stranger', async () => {
	expect(await sessionOf({ cookie: 'kenesh.session_token=made-up.signature' })).toBeNull();
	expect(await sessionOf({})).toBeNull();
});

test('signing out everywhere ends every browser at once', async () => {
	const account = await anAccount(await aMunicipality());
	const [here, there] = [
		cookiesAfter(await signIn(browser(), account, moment)),
		cookiesAfter(await signIn(browser('192.0.2.8'), account, moment))
	];
	expect(await browsersOf(account.userId, moment)).toMatchObject([
		{ userAgent: 'Mozilla/5.0 (test)' },
		{ userAgent: 'Mozilla/5.0 (test)' }
	]);
	await signOutEverywhere(db, account.userId);
	expect([await sessionOf({ cookie: here }), await sessionOf({ cookie: there })]).toEqual([null, null]);
});

test("one's own browser can be signed out from the list, another's is not there to be found", async () => {
	const [account, other] = [await anAccount(await aMunicipality()), await anAccount(await aMunicipality())];
	const cookie = cookiesAfter(await signIn(browser(), account, moment));
	const [listed] = await browsersOf(account.userId, moment);
	await signOutBrowser(other.userId, listed?.id ?? '');
	expect(await sessionOf({ cookie })).not.toBeNull();
	await signOutBrowser(account.userId, listed?.id ?? '');
	expect(await sessionOf({ cookie })).toBeNull();
});

test('who works for two towns chooses, and with the last account they are signed out for good', async () => {
	const [naryn, osh] = [await aMunicipality(), await aMunicipality()];
	const first = await anAccount(naryn);
	const second = await anAccount(osh, { userId: first.userId, email: first.email });
	const cookie = cookiesAfter(await signIn(browser(), first, moment));
	const session = await sessionOf({ cookie });
	expect(session).toMatchObject({ municipalityId: naryn.municipalityId, municipalityIds: [naryn.municipalityId, osh.municipalityId] });
	if (session) await chooseMunicipality(session, osh.municipalityId);
	expect(await sessionOf({ cookie })).toMatchObject({ municipalityId: osh.municipalityId, personId: second.personId });
	const elsewhere = (await aMunicipality()).municipalityId;
	if (session) await expect(chooseMunicipality(session, elsewhere)).rejects.toMatchObject({ status: 404 });
	expect(await sessionOf({ cookie })).toMatchObject({ municipalityId: osh.municipalityId });

	for (const [town, { accountId }] of [
		[osh, second],
		[naryn, first]
	] as const) {
		const actor = anActor({ municipalityId: town.municipalityId });
		await inTransaction(actor, (tx) => closeAccount(tx, actor, { id: accountId, userId: first.userId }));
	}
	expect(await sessionOf({ cookie })).toBeNull();
	await expect(signIn(browser(), first, moment)).rejects.toMatchObject({ status: 422, key: 'accounts.sign_in.ended' });
	expect(await browsersOf(first.userId, moment)).toEqual([]);
});
