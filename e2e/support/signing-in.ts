import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { Page } from 'playwright-core';
import { accountPath } from '../../src/paths.ts';

/** What somebody knows who signs in; `key` is what their authenticator app was given, when they have one. */
export type Credentials = { email: string; password: string; key?: string };

/** Six digits as the authenticator app on the person's phone shows them now. */
export const codeOf = (key: string): Promise<string> => createOTP(new TextDecoder().decode(base32.decode(key))).totp();

/** Fills in what the sign-in pages ask, in whatever language they are, and presses on; `arrive` looks each page through. */
export async function signIn(page: Page, { email, password, key }: Credentials, arrive: () => Promise<void>): Promise<void> {
	const send = (name: string) =>
		page.locator(`form:has([name=${name}]) :is(button, input)[type=submit], form:has([name=${name}]) button:not([type])`).first();
	await page.locator('[name=email]').fill(email);
	await page.locator('[name=password]').fill(password);
	await Promise.all([page.waitForEvent('framenavigated'), send('password').click()]);
	await arrive();
	if (!page.url().includes(accountPath.signInCode)) return;
	if (!key) throw new Error(`${email} is asked for a code and has no authenticator app.`);
	await page.locator('[name=code]').fill(await codeOf(key));
	await Promise.all([page.waitForEvent('framenavigated'), send('code').click()]);
	await arrive();
}
