import { beforeAll, expect, test } from 'vitest';
import { naryn2014 } from '../src/commands/demo/naryn-2014.server.ts';
import { officePath, publicPath } from '../src/paths.ts';
import { aPhotograph } from '../src/testing/pictures.ts';
import { phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse({ as: 'demo' });
const town = 'naryn';

const secretaryOfTheCouncil = { email: 'katchy@demo.kenesh.invalid', password: 'demo-katchy-2014' };
const monitorOfTheCouncil = { email: 'monitoring@demo.kenesh.invalid', password: 'demo-monitoring-2014' };
const scan = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from('БУЙРУК №300-б\n') });

beforeAll(() => naryn2014.enter(() => {}), 60_000);

test('the secretary enters an order with its file, says what it does, and a stranger reads it to the letter', async () => {
	const secretary = await aVisitor(house, { language: 'ky' });
	const type = (name: string, value: string) => secretary.page.locator(`[name="${name}"]`).filter({ visible: true }).first().fill(value);
	await secretary.signInAs(secretaryOfTheCouncil);
	await secretary.open(officePath.documents);
	await secretary.press('Документти каттоо');
	await secretary.choose(/Документтин түрү/, 'Буйрук');
	await secretary.fill(/Каттоо номери/, '№300-б');
	await secretary.fill(/Документтин күнү/, '31.02.2015');
	await type('title.ky', 'Мониторинг тобунун курамын бекитүү жөнүндө');
	await secretary.press('Каттоого киргизүү', { answer: 422 });
	await secretary.fill(/Документтин күнү/, '03.02.2015');
	await secretary.attach(/Документтин файлы/, scan('Буйрук 300-б.txt'));
	await secretary.press('Каттоого киргизүү');
	await secretary.picture('document-office');

	await secretary.tap('Документтин таасирин жазуу');
	await secretary.choose(/Документ эмне кылат/, 'Курамын бекитет');
	await secretary.choose(/Эмнеге же кимге тиешелүү/, 'Мониторинг тобу');
	await secretary.press('Сактоо', { within: 'Документ эмне кылат' });
	await secretary.see('Документтин таасири жазылды');

	const citizen = await aVisitor(house, { language: 'ru', screen: phone, javaScript: 'off' });
	await citizen.open(publicPath.documents(town, { year: '2015' }));
	await citizen.press(/Мониторинг тобунун курамын/);
	await citizen.see('№300-б');
	await citizen.see('Утверждает состав');
	const href = await citizen.page.getByRole('link', { name: 'Буйрук 300-б.txt' }).getAttribute('href');
	const file = await citizen.fetch(href ?? '');
	expect([file.status(), await file.text()]).toEqual([200, 'БУЙРУК №300-б\n']);
}, 120_000);

test('a photograph laid beside a paper stands upright before a stranger without script, and tells only the office where it was taken', async () => {
	const secretary = await aVisitor(house, { language: 'ky', screen: phone });
	await secretary.signInAs(secretaryOfTheCouncil);
	await secretary.open(officePath.documents);
	await secretary.press('Документти каттоо');
	await secretary.choose(/Документтин түрү/, 'Кат');
	await secretary.fill(/Документтин күнү/, '12.03.2015');
	await secretary.page.locator('[name="title.ky"]').filter({ visible: true }).first().fill('Көчөнүн абалы жөнүндө кат');
	const telephone = { name: 'IMG_0612.jpg', mimeType: 'image/jpeg', buffer: await aPhotograph({ width: 2000, height: 1500 }) };
	await secretary.attach(/Документтин файлы/, telephone);
	await secretary.press('Каттоого киргизүү');
	await secretary.see('Тартылган: 12.06.2014, 14:05');

	const citizen = await aVisitor(house, { language: 'ru', screen: phone, javaScript: 'off' });
	await citizen.open(publicPath.documents(town, { year: '2015' }));
	await citizen.press(/Көчөнүн абалы/);
	const picture = citizen.page.getByRole('img', { name: 'IMG_0612.jpg' });
	await picture.scrollIntoViewIfNeeded();
	await expect.poll(async () => (await picture.boundingBox())?.height ?? 0).toBeGreaterThan(400);
	expect(await citizen.page.content()).not.toContain('14:05');
	const large = await citizen.fetch((await citizen.page.locator('.picture a').getAttribute('href')) ?? '');
	expect([large.status(), large.headers()['content-type'], (await large.body()).includes('Telephone')]).toEqual([200, 'image/jpeg', false]);
}, 120_000);

test('a regulation goes from a draft through a member’s remark to its adoption, and everybody reads what changed', async () => {
	const secretary = await aVisitor(house, { language: 'ky', javaScript: 'off' });
	const type = (name: string, value: string) => secretary.page.locator(`[name="${name}"]`).fill(value);
	const adopt = async (day: string) => {
		await secretary.tap('Кабыл алынганын белгилөө');
		await secretary.fill(/Кабыл алынган күнү/, day);
		await secretary.press('Кабыл алынды');
	};
	await secretary.signInAs(secretaryOfTheCouncil);
	await secretary.open(officePath.documents);
	await secretary.press(/Координациялык кеңештин Жобосу/);
	await secretary.press('Жаңы редакция даярдоо');
	await type('articles.0.label', '1.');
	await type('articles.0.body.ky', 'Кеңеш айына бир жолу чогулат.');
	await type('articles.1.label', '2.');
	await type('articles.1.body.ky', 'Кеңештин чечимдери сунуш иретинде кабыл алынат.');
	await secretary.press('Дагы берене кошуу');
	expect(await secretary.page.locator('[name="articles.0.body.ky"]').inputValue()).toBe('Кеңеш айына бир жолу чогулат.');
	await type('articles.7.label', '3.');
	await secretary.press('Долбоорду сактоо', { answer: 422 });
	await type('articles.7.body.ky', 'Кеңештин төрагасы – биринчи вице-мэр.');
	await secretary.press('Долбоорду сактоо');
	await adopt('10.02.2015');

	await secretary.open(officePath.documents);
	await secretary.press(/Координациялык кеңештин Жобосу/);
	await secretary.press('Жаңы редакция даярдоо');
	await secretary.picture('version-draft');
	await type('articles.0.body.ky', 'Кеңеш чейрегине бир жолу чогулат.');
	await type('articles.2.label', '');
	await type('articles.2.body.ky', '');
	await secretary.press('Долбоорду сактоо');
	await secretary.press('Мүчөлөрдүн сын-пикирине берүү');
	const draft = secretary.at();

	const member = await aVisitor(house, { language: 'ru' });
	await member.signInAs(monitorOfTheCouncil);
	await member.open(draft);
	await member.see('Этот проект видят только члены совета и сотрудники. Он будет опубликован, когда его примут.');
	await member.choose(/К какой статье/, '1.');
	await member.fill(/Ваше замечание/, 'Раз в квартал – редко.');
	await member.press('Отправить замечание');
	const citizen = await aVisitor(house, { language: 'ky', screen: phone, javaScript: 'off' });
	await citizen.open(publicPath.documents(town));
	await citizen.press('Координациялык кеңештин Жобосу');
	const regulation = citizen.at();
	await citizen.notSee('3-редакция');
	await citizen.open(`${regulation}/3`, { answer: 404 });

	await secretary.open(draft);
	await secretary.tick('четке кагылды');
	await secretary.press('Жоопту сактоо', { answer: 422 });
	await secretary.fill(/Жооп/, 'Шашылыш маселелерге кезексиз отурум бар.');
	await secretary.press('Жоопту сактоо');
	await secretary.picture('version-remarks');
	await adopt('20.03.2015');

	await citizen.open(regulation);
	await citizen.press('3-редакция');
	await citizen.press('2-редакция менен салыштыруу');
	await citizen.see('Өзгөртүлгөнү: 1. Кошулганы: 0. Алынып салынганы: 1. Өзгөрбөгөнү: 1.');
	expect(await citizen.page.locator('ins, del').allInnerTexts()).toContainEqual(expect.stringContaining('чейрегине'));
	await citizen.picture('version-difference');
}, 180_000);
