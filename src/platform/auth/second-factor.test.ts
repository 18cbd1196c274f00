import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { anAccount, cookiesAfter, openSignIn } from '#testing/accounts.ts';
import { aMunicipality, someone } from '#testing/factories.ts';
import { needsSecondFactor, secondFactorOf } from './rules.ts';
import { beginSecondFactor, confirmSecondFactor, pendingSecondFactor, removeSecondFactor } from './second-factor.server.ts';
import { sessionOf } from './session.server.ts';
import { signIn, signInWithCode } from './signing-in.server.ts';

beforeAll(() => void openSignIn());

const client = { address: '192.0.2.7', userAgent: 'Mozilla/5.0 (test)' };
const moment = new Date();

const codeOf = (key: string): Promise<string> => createOTP(new TextDecoder().decode(base32.decode(key))).totp();

/** An account whose owner has just scanned the key and typed its first code. */
async function withSecondFactor() {
	const account = await anAccount(await aMunicipality());
	const cookie = cookiesAfter(await signIn(client, account, moment));
	await beginSecondFactor({ ...client, cookie }, account, account.password, moment);
	const pending = await pendingSecondFactor(account);
	if (!pending) throw new Error('nothing waits for a code');
	const answer = await confirmSecondFactor({ ...client, cookie }, account, await codeOf(pending.key), moment);
	return { ...account, ...pending, cookie: cookiesAfter(answer) };
}

test('the key comes as an address for the app and as text, with ten spare codes, until a code proves it', async () => {
	const account = await anAccount(await aMunicipality());
	const cookie = cookiesAfter(await signIn(client, account, moment));
	expect(await pendingSecondFactor(account)).toBeNull();
	await beginSecondFactor({ ...client, cookie }, account, account.password, moment);
	const pending = await pendingSecondFactor(account);
	expect(pending?.address).toMatch(/^otpauth:\/\/totp\/Kenesh:.*secret=[A-Z2-7]{32,}/);
	expect(pending?.address).toContain(pending?.key);
	expect(new Set(pending?.spareCodes).size).toBe(10);
	await expect(confirmSecondFactor({ ...client, cookie }, account, '000000', moment)).rejects.toMatchObject({
		status: 422,
		problems: { code: { key: 'accounts.code.wrong' } }
	});
	expect(await sessionOf({ cookie })).toMatchObject({ isSecondFactorOn: false });
});

test('from the first code on, a password alone opens nothing', async () => {
	const account = await withSecondFactor();
	expect(await sessionOf({ cookie: account.cookie })).toMatchObject({ isSecondFactorOn: true });
	expect(await pendingSecondFactor(account)).toBeNull();
	const first = await signIn(client, account, moment);
	expect(first.isCodeNeeded).toBe(true);
	expect(await sessionOf({ cookie: cookiesAfter(first) })).toBeNull();
	const second = await signInWithCode({ ...client, cookie: cookiesAfter(first) }, await codeOf(account.key), moment);
	expect(await sessionOf({ cookie: cookiesAfter(first, second) })).toMatchObject({ accountId: account.accountId });
});

test('a code is good once, though the app still shows it', async () => {
	const account = await withSecondFactor();
	const code = await codeOf(account.key);
	const [first, again] = [await signIn(client, account, moment), await signIn(client, account, moment)];
	await signInWithCode({ ...client, cookie: cookiesAfter(first) }, code, moment);
	await expect(signInWithCode({ ...client, cookie: cookiesAfter(again) }, code, moment)).rejects.toMatchObject({
		status: 422,
		key: 'accounts.code.used'
	});
	expect(await db.selectFrom('auth_session').select('id').where('user_id', '=', account.userId).execute()).toHaveLength(2);
});

test('a spare code opens once', async () => {
	const account = await withSecondFactor();
	const [spare = ''] = account.spareCodes;
	const step = async () => ({ ...client, cookie: cookiesAfter(await signIn(client, account, moment)) });
	await expect(signInWithCode(await step(), ` ${spare} `, moment)).resolves.toMatchObject({ isCodeNeeded: false });
	await expect(signInWithCode(await step(), spare, moment)).rejects.toMatchObject({ status: 422, key: 'accounts.code.wrong' });
});

test('codes cannot be guessed: after five the sign-in begins anew, after ten the account rests', async () => {
	const account = await withSecondFactor();
	const guesses = async () => {
		const cookie = cookiesAfter(await signIn(client, account, moment));
		const keys: string[] = [];
		for (let times = 0; times < 6; times++) {
			keys.push(await signInWithCode({ ...client, cookie }, '000000', moment).then(String, (refusal) => refusal.key));
		}
		return keys;
	};
	expect(await guesses()).toEqual([...Array(5).fill('accounts.code.wrong'), 'accounts.code.start_again']);
	expect((await guesses()).slice(4)).toEqual(['accounts.code.wrong', 'platform.refused.too_often']);
});

test('without the first step there is no second', async () => {
	await expect(signInWithCode(client, '123456', moment)).rejects.toMatchObject({ status: 422, key: 'accounts.code.start_again' });
});

test('setting it up anew asks for the password and ends the former key', async () => {
	const account = await withSecondFactor();
	const here = { ...client, cookie: account.cookie };
	await expect(beginSecondFactor(here, account, 'not the password', moment)).rejects.toMatchObject({
		status: 422,
		problems: { password: { key: 'accounts.password.not_yours' } }
	});
	expect(await sessionOf(here)).toMatchObject({ isSecondFactorOn: true });
	await beginSecondFactor(here, account, account.password, moment);
	expect((await pendingSecondFactor(account))?.key).not.toBe(account.key);
	expect(await sessionOf(here)).toMatchObject({ isSecondFactorOn: false });
});

test('taken away for a lost telephone, the password alone opens again', async () => {
	const account = await withSecondFactor();
	await removeSecondFactor(db, account.userId);
	expect(await signIn(client, account, moment)).toMatchObject({ isCodeNeeded: false });
});

const town = '0190a5e4-0000-7000-8000-000000000001';

test.each([
	['a secretary', someone(town, 'secretary'), true],
	['a chair', someone(town, 'chair'), true],
	['the press', someone(town, 'press'), true],
	['an administrator', someone(town, 'member', 'administrator'), true],
	['a member', someone(town, 'member'), false],
	['a responsible', someone(town, 'responsible'), false],
	['nobody', someone(town), false]
])('%s needs the second step: %#', (_who, { holdings }, expected) => expect(needsSecondFactor(holdings)).toBe(expected));

const office = someone(town, 'secretary').holdings;

test.each([
	['set up', { isOn: true, holdings: office, isMarkedExempt: true, isDemo: true }, 'on'],
	['not set up by a secretary', { isOn: false, holdings: office, isMarkedExempt: false, isDemo: true }, 'missing'],
	['marked in the demo', { isOn: false, holdings: office, isMarkedExempt: true, isDemo: true }, 'exempt'],
	['marked, but in production', { isOn: false, holdings: office, isMarkedExempt: true, isDemo: false }, 'missing'],
	['not needed', { isOn: false, holdings: [], isMarkedExempt: false, isDemo: false }, 'off']
])('%s: %#', (_what, known, expected) => expect(secondFactorOf(known)).toBe(expected));
