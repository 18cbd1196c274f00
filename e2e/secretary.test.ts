import { beforeAll, test } from 'vitest';
import { tellAll } from '#domain/notices/telling.server.ts';
import { writeShort } from '#platform/dates/writing-dates.ts';
import { dayIn, homeZone } from '#platform/dates/zones.ts';
import { naryn2014 } from '../src/commands/demo/naryn-2014.server.ts';
import { officePath, publicPath } from '../src/paths.ts';
import { phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { linkIn } from './support/links.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse({ as: 'demo' });
const town = 'naryn';
const day = dayIn(homeZone, new Date());
const today = writeShort(day, 'ky');

const secretaryOfTheCouncil = { email: 'katchy@demo.kenesh.invalid', password: 'demo-katchy-2014' };
const responsibleAtTazaNaryn = { email: 'taza-naryn@demo.kenesh.invalid', password: 'demo-taza-naryn-2014' };

beforeAll(() => naryn2014.enter(() => {}), 60_000);

test('the secretary calls a meeting, conducts it, and brings its minutes to signature; what was decided is answered and confirmed', async () => {
	const secretary = await aVisitor(house, { language: 'ky' });
	const type = (name: string, value: string) => secretary.page.locator(`[name="${name}"]`).filter({ visible: true }).first().fill(value);
	await secretary.signInAs(secretaryOfTheCouncil);
	await secretary.picture('desk-of-the-secretary', { height: 700 });

	await secretary.open(officePath.newMeeting);
	await secretary.choose(
		'Кеңеш же топ',
		'Нарын шаардык мэриясынын алдындагы мамлекеттик жана муниципалдык кызматтардын сапатын жакшыртуу боюнча Координациялык кеңеш'
	);
	await secretary.fill('Качан', today);
	await secretary.press('Пландоо');
	const office = secretary.at();

	await type('startsAt', '10:00');
	await secretary.press('Отурумду чакыруу');
	await secretary.press('Маселе кошуу');
	await type('title.ky', 'Парктагы челектердин тазалыгы жөнүндө');
	await secretary.tick('талкуулоо');
	await secretary.press('Кошуу');
	await secretary.press('Маселе кошуу');
	await type('title.ky', 'Суунун сапаты тууралуу маалымат');
	await secretary.press('Кошуу');
	await secretary.press('Жогору жылдыруу', { within: 'Суунун сапаты' });
	await secretary.picture('agenda', { from: /^Күн тартиби$/, height: 440 });

	await secretary.press('Күн тартибин жөнөтүү');
	await secretary.press('Жөнөтүү');
	await secretary.press('Отурумду ачуу');
	await secretary.press('Ушул маселеге өтүү', { within: 'Парктагы челектердин' });
	await secretary.picture('conduct', { height: 975 });
	await type('heard.ky', '«Таза-Нарын» ишканасынын маалыматы угулду.');
	await secretary.press('Сактоо', { within: 'УГУЛДУ' });
	await secretary.tap('Добуш берүүнү жазуу');
	for (const [voice, voices] of Object.entries({ макул: '4', каршы: '0', калыс: '1' })) await secretary.fill(voice, voices);
	await secretary.picture('vote', { from: 'Кантип добуш берилди', height: 640 });
	await secretary.press('Жазуу', { within: 'Кантип добуш берилди' });

	const audience = await aVisitor(house, { language: 'ky', screen: phone });
	await audience.open(publicPath.live(town, day));
	await audience.see('Парктагы челектердин тазалыгы жөнүндө');

	await secretary.tap('Жаңы чечим жазуу');
	await type('text.ky', '«Таза-Нарын» ишканасы челектерди күн сайын бошотсун.');
	await secretary.choose(/^1-адресат/, '«Таза-Нарын» муниципалдык ишканасы');
	await secretary.press('Долбоорун сактоо');
	await secretary.picture('decision-being-taken', { from: 'Бул маселе боюнча чечимдер', height: 390 });
	await secretary.press('Кабыл алуу');
	await audience.see('«Таза-Нарын» ишканасы челектерди күн сайын бошотсун.');
	await audience.picture('screen-for-the-room', { height: 1245 });

	await secretary.tap('Отурумду жабуу');
	await type('reason.ky', 'Убакыт жетпей калды');
	await secretary.press('Жабуу');

	await secretary.open(officePath.decisions);
	await secretary.press(/челектерди күн сайын бошотсун/);
	await secretary.picture('sending-to-addressees', { from: 'Кимге жөнөтүлөт', height: 640 });
	await secretary.press('Жөнөтүлдү деп белгилөө');

	await secretary.open(`${office}/minutes`);
	await type('number', '1');
	await secretary.press('Протокол түзүү');
	await type('until', today);
	await secretary.press('Мүчөлөрдүн сын-пикирине берүү');
	await secretary.see('УГУЛДУ');
	await secretary.tap('Протоколду бекитүү');
	await secretary.press('Протоколду бекитүү', { within: 'Бекитилген күнү' });
	await secretary.attach('Кол коюлган нускасы', {
		name: 'protokol.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from('%PDF-1.4\n%%EOF\n')
	});
	await secretary.press('Кол коюлган нускасын сактоо');
	await secretary.see('кол коюлду');
	await secretary.picture('minutes', { from: /^Протокол$/, height: 1700 });

	await tellAll();
	const [mail] = await house.mailsTo(responsibleAtTazaNaryn.email);
	const responsible = await aVisitor(house, { language: 'ky', screen: phone, javaScript: 'off' });
	await responsible.open(linkIn(mail?.text));
	await responsible.page.getByLabel('Аткарып жатабыз').check();
	await responsible.page.locator('[name="sentence.ky"]').first().fill('Челектерди бошотуу тартиби түзүлдү.');
	await responsible.picture('answer-by-link', { height: 1325 });
	await responsible.press('Жоопту жөнөтүү');
	await responsible.see('Жообуңуз кабыл алынды.');

	await responsible.signInAs(responsibleAtTazaNaryn);
	await responsible.press(/челектерди күн сайын бошотсун/);
	await responsible.page.getByLabel('Аткардык').check();
	await responsible.page.locator('[name="sentence.ky"]').first().fill('Челектер күн сайын бошотулуп жатат.');
	await responsible.press('Жоопту жөнөтүү');

	await secretary.open(officePath.desk);
	await secretary.press(/челектерди күн сайын бошотсун/);
	await secretary.page.getByLabel('Аткарылганын тастыктайбыз').check();
	await secretary.picture('confirmation', { from: 'Тастыктоо', height: 540 });
	await secretary.press('Сактоо');
	await secretary.see('аткарылганы тастыкталды');

	const citizen = await aVisitor(house, { language: 'ky', screen: phone, javaScript: 'off' });
	await citizen.open(publicPath.meeting(town, day));
	await citizen.see('Протоколду окуу');
	await citizen.open(publicPath.addressees(town));
	await citizen.see('1/1 (100 %)');
}, 300_000);
