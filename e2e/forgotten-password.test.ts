import { expect, test } from 'vitest';
import { lookUpResets } from '#platform/auth/password-reset.server.ts';
import { anAccount } from '#testing/accounts.ts';
import { aMunicipality } from '#testing/factories.ts';
import { accountPath } from '../src/paths.ts';
import { aHouse } from './support/house.ts';
import { linkIn } from './support/links.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse();

test('who forgot the password gets a link by mail, in their own language', async () => {
	await anAccount(await aMunicipality(), { email: 'asanov@naryn.example' });
	const visitor = await aVisitor(house, { language: 'ru' });
	await visitor.open(accountPath.signIn);
	await visitor.press('Забыли пароль?');
	await visitor.fill('Электронная почта', 'asanov@naryn.example');
	await visitor.press('Прислать ссылку');
	await visitor.see('на него отправлена ссылка');
	await lookUpResets();
	const [mail] = await house.mailsTo('asanov@naryn.example');
	expect(mail?.language).toBe('ky');
	await visitor.open(linkIn(mail?.text));
	await visitor.fill('Новый пароль', 'три реки сходятся здесь');
	await visitor.press('Сохранить пароль');
	await visitor.see('Новый пароль сохранён');
	await visitor.open(linkIn(mail?.text));
	await visitor.fill('Новый пароль', 'другой хороший пароль');
	await visitor.press('Сохранить пароль', { answer: 422 });
	await visitor.see('Эта ссылка не действует');
}, 60_000);
