import { test } from 'vitest';
import { grantRole } from '#domain/people/granting.server.ts';
import { openDemoAccount } from '#platform/auth/demo-account.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { newId } from '#platform/db/id.ts';
import { aMunicipality } from '#testing/factories.ts';
import { anAdministrator, aPerson } from '#testing/people.ts';
import { accountPath, officePath } from '../src/paths.ts';
import { phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { linkIn } from './support/links.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse({ as: 'demo' });

/** The administrator of a demo town, let in with a password alone. */
async function aDemoAdministrator() {
	const town = await aMunicipality({ isDemo: true });
	const { id: personId } = await aPerson(town, 'Асанов Бакыт', true);
	const at = { atKind: 'municipality', atId: town.municipalityId } as const;
	await grantRole(anAdministrator(town), { id: newId(), personId, role: 'administrator', ...at, from: plainDate('2014-01-01') });
	const credentials = { email: 'administrator@demo.example', password: 'naryn-2014' };
	await openDemoAccount(anAdministrator(town), { ...credentials, name: 'Асанов Бакыт', personId, language: 'ky' });
	return credentials;
}

test('the administrator invites a colleague, who opens an account, and ends it again', async () => {
	const { email, password } = await aDemoAdministrator();
	const administrator = await aVisitor(house, { language: 'ky', screen: phone, javaScript: 'off' });
	await administrator.open(`${accountPath.signIn}?next=${encodeURIComponent(officePath.accounts)}`);
	await administrator.see('экинчи кадам суралбайт');
	await administrator.fill('Электрондук почта', email);
	await administrator.fill('Сырсөз', password);
	await administrator.press('Кирүү');
	await administrator.fill('Аты-жөнү', 'Эркин кызы Айгүл');
	await administrator.fill('Электрондук почта', 'aigul@naryn.example');
	await administrator.choose('Милдети', 'катчы');
	await administrator.choose('Кайсы жерде', 'Нарын');
	await administrator.press('Чакыруу жөнөтүү', { answer: 422 });
	await administrator.choose('Милдети', 'басма сөз катчысы');
	await administrator.press('Чакыруу жөнөтүү');
	await administrator.see('aigul@naryn.example');
	await administrator.picture('accounts');

	const [mail] = await house.mailsTo('aigul@naryn.example');
	const invited = await aVisitor(house, { language: 'ky' });
	await invited.open(linkIn(mail?.text));
	await invited.fill('Жаңы сырсөз', 'суу челектери үч көчөдө');
	await invited.press('Чакырууну кабыл алуу');
	await invited.see('Кош келиңиз!');
	await invited.open(linkIn(mail?.text));
	await invited.see('Чакыруу мурда колдонулган');

	await administrator.open(officePath.accounts);
	await administrator.see('басма сөз катчысы (Нарын)');
	await administrator.tap('Аккаунтту жабуу', { within: 'aigul@naryn.example' });
	await administrator.press('Тастыктоо', { within: 'aigul@naryn.example' });
	await administrator.see('Аккаунт жабылды');
	await invited.open(accountPath.signIn);
	await invited.fill('Электрондук почта', 'aigul@naryn.example');
	await invited.fill('Сырсөз', 'суу челектери үч көчөдө');
	await invited.press('Кирүү', { answer: 422 });
	await invited.see('Аккаунтуңуз жабылган');
	await administrator.open(officePath.outbox);
	await administrator.see('Кимге:');
}, 90_000);
