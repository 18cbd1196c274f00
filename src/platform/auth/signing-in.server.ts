import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { openAccountsOf } from './account-queries.server.ts';
import { countAttempt, forgetAttempts, isFirst, limits, sweepAttempts } from './attempts.server.ts';
import { auth, type Client, headersOf, refusalCode } from './library.server.ts';
import { endSession } from './session-ending.server.ts';

/** What the browser is given, and whether it still has to show a code. */
export type SigningIn = { cookies: string[]; isCodeNeeded: boolean };

type Credentials = { email: string; password: string };

/**
 * The first step. An unknown e-mail and a wrong password are one answer, after the same work: nobody learns here who
 * has an account.
 *
 * @throws Refusal 422 not these two, or no account that is open; 429 tried too often
 */
export async function signIn(client: Client, { email, password }: Credentials, now: Date): Promise<SigningIn> {
	const address = client.address ?? '';
	await sweepAttempts(now);
	await countAttempt(limits.signInAddress, address, now);
	await countAttempt(limits.signInAccount, email, now);
	await countAttempt(limits.signInHere, `${email}\n${address}`, now);
	const { headers, response } = await auth()
		.api.signInEmail({ body: { email, password }, headers: headersOf(client), returnHeaders: true })
		.catch((fault) => refuse(fault, 'accounts.sign_in.wrong'));
	await forgetAttempts(limits.signInHere, `${email}\n${address}`);
	if (!('token' in response)) return { cookies: headers.getSetCookie(), isCodeNeeded: true };
	await insistAccount(response.user.id, response.token);
	return { cookies: headers.getSetCookie(), isCodeNeeded: false };
}

/**
 * The second step: six digits of the authenticator app, or one of the spare codes. Digits are good once, though the app
 * shows them for half a minute.
 *
 * @throws Refusal 422 the code is wrong, used, or the first step is too long ago; 429 tried too often
 */
export async function signInWithCode(client: Client, code: string, now: Date): Promise<SigningIn> {
	await countAttempt(limits.codeAddress, client.address ?? '', now);
	const digits = code.replace(/\s/g, '');
	const isDigits = /^\d{6}$/.test(digits);
	const asked = { headers: headersOf(client), returnHeaders: true } as const;
	const { headers, response } = await (isDigits
		? auth().api.verifyTOTP({ body: { code: digits }, ...asked })
		: auth().api.verifyBackupCode({ body: { code: code.trim() }, ...asked })
	).catch((fault) => refuse(fault, 'accounts.code.wrong'));
	const { token, user } = response;
	if (!token) throw new Error('A code was taken and no session came of it.');
	if (isDigits && !(await isFirst({ name: 'code of this user', minutes: 2 }, `${user.id}\n${digits}`, now))) {
		await endSession(token);
		throw wrong('accounts.code.used');
	}
	await insistAccount(user.id, token);
	return { cookies: headers.getSetCookie(), isCodeNeeded: false };
}

/** Whoever has no account left gets no session either. Told only to who knew the password. */
async function insistAccount(userId: Id, token: string): Promise<void> {
	const accounts = await openAccountsOf(db, userId);
	if (accounts.length > 0) return;
	await endSession(token);
	throw wrong('accounts.sign_in.ended');
}

type Sentence = 'accounts.sign_in.wrong' | 'accounts.sign_in.ended' | 'accounts.code.wrong' | 'accounts.code.used';

function refuse(fault: unknown, sentence: Sentence): never {
	const code = refusalCode(fault);
	if (code === null || code === 'FAILED_TO_CREATE_SESSION') throw fault;
	if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
		throw new Refusal(422, 'accounts.code.start_again');
	if (code === 'ACCOUNT_TEMPORARILY_LOCKED') throw new Refusal(429, 'platform.refused.too_often', { minutes: 15 });
	throw wrong(sentence);
}

const wrong = (sentence: Sentence): Refusal => new Refusal(422, sentence);
