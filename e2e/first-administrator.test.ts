import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstAdministratorToken } from '#platform/auth/first-administrator.server.ts';
import { accountPath, officePath } from '../src/paths.ts';
import { phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse();

/** What the authenticator app on the telephone shows, from the key as the page spells it out. */
async function codeFor({ page }: { page: Page }): Promise<string> {
	const key = (await page.locator('code').first().textContent()) ?? '';
	return createOTP(new TextDecoder().decode(base32.decode(key.replaceAll(' ', '')))).totp();
}

test('the first administrator opens an account by the printed link and proves themselves twice', async () => {
	const token = (await firstAdministratorToken(new Date())) ?? '';
	const first = await aVisitor(house, { language: 'ky', screen: phone, javaScript: 'off' });
	await first.open(accountPath.firstAdministrator(token));
	await first.picture('first-administrator');
	await first.fill('Муниципалитеттин аталышы', 'Нарын');
	await first.fill('Анын дареги ушул сайтта', 'naryn');
	await first.fill('Аты-жөнү', 'Асанов Бакыт');
	await first.fill('Электрондук почта', 'asanov@naryn.example');
	await first.fill('Жаңы сырсөз', 'naryn12345');
	await first.press('Аккаунтту ачуу', { answer: 422 });
	await first.see('Мындай сырсөздү биринчилерден болуп сынашат');
	await first.fill('Жаңы сырсөз', 'таза суу ар бир үйгө');
	await first.press('Аккаунтту ачуу');
	await first.see('Кош келиңиз!');

	await first.fill('Электрондук почта', 'asanov@naryn.example');
	await first.fill('Сырсөз', 'башка сырсөз');
	await first.press('Кирүү', { answer: 422 });
	await first.see('Почта менен сырсөз дал келбейт');
	await first.fill('Сырсөз', 'таза суу ар бир үйгө');
	await first.press('Кирүү');
	expect(first.at()).toBe(officePath.secondStep);
	await first.see('Сизге ишенилген кызмат экинчи кадамды талап кылат');
	await first.open(officePath.accounts);
	expect(first.at()).toMatch(new RegExp(`^${officePath.secondStep}`));
	await first.fill('Сырсөз', 'таза суу ар бир үйгө');
	await first.press('Орнотууну баштоо');
	await first.picture('second-step');
	await first.fill('Код', await codeFor(first));
	await first.press('Тастыктоо');
	await first.see('Экинчи кадам орнотулду');
	expect(first.at()).toMatch(new RegExp(`^${officePath.accounts}`));
	await first.open(officePath.account);
	await first.picture('account');

	await first.press('Чыгуу');
	await first.open(`${accountPath.signIn}?next=${encodeURIComponent(officePath.accounts)}`);
	await first.fill('Электрондук почта', 'asanov@naryn.example');
	await first.fill('Сырсөз', 'таза суу ар бир үйгө');
	await first.press('Кирүү');
	expect(first.at()).toBe(accountPath.signInCode);
	await first.fill('Код', '000000');
	await first.press('Улантуу', { answer: 422 });
	await first.see('Код туура эмес же мөөнөтү өттү');
}, 90_000);
