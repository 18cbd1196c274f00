import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { aCouncil, aMember, aRenaming, aSeat, type Council } from '#testing/councils.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { brokenTies } from '#testing/markup.ts';
import { aContact, anOffice, anOrganization, aPerson, inKyrgyz } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { councilsDoors } from './councils.routes.ts';
import { organizationsDoors } from './organizations.routes.ts';
import { peopleDoors } from './people.routes.ts';
import { placesDoors } from './places.routes.ts';

let web: FastifyInstance;
let council: Council;

beforeAll(async () => {
	council = await aCouncil({ name: 'Миң жылдыкты өнүктүрүү максаттары боюнча кеңеш', slug: 'council' });
	const cityHall = await anOrganization(council, { name: 'Нарын шаардык мэриясы', kind: 'city_hall', spellings: ['мэрия'] });
	await aContact(cityHall, 'organization', 'meria@naryn.example');
	const person = await aPerson(council, 'Нурзада Мукашова');
	await anOffice(cityHall, { title: 'Басма сөз катчысы', heldBy: person.id });
	const office = await anOffice(cityHall);
	await aSeat(council, { officeId: office.id, category: 'city_hall', onBehalfOfId: cityHall.id });
	await aSeat(council, { described: inKyrgyz('Тиешелүү адистер'), category: 'other' });
	await aMember(council, { name: 'Кеткен Мүчө', to: '2014-05-31' });
	await aRenaming(council, '2014-06-19', 'Кызматтардын сапатын жакшыртуу боюнча кеңеш');
	await aPlace(council, { kind: 'city', spellings: ['Нарын шаары'], slug: 'naryn' });
	await aPlace(council, { spellings: ['Тош-Булак участогу', 'Төш-булак участогу'], slug: 'tosh-bulak' });
	web = await aHouseWith([councilsDoors, organizationsDoors, peopleDoors, placesDoors]);
});

const read = async (path: string, language = '') => {
	const { statusCode, body } = await look(web, `${language}/${council.town}/${path}`);
	expect(brokenTies(body)).toEqual([]);
	expect(body).not.toMatch(/>\s*(people|councils|places|ui|platform|documents)\.[a-z_.]+\s*</);
	return { statusCode, body };
};

test.each(['', '/ru', '/en'])('every register and each of its things is readable in language "%s"', async (language) => {
	const pages = [
		'councils',
		'councils/council',
		'organizations',
		'organizations/naryn-shaardyk-meriyasy',
		'people',
		'people/nurzada-mukashova',
		'places',
		'places/tosh-bulak'
	];
	for (const page of pages) expect((await read(page, language)).statusCode, page).toBe(200);
});

test('no contact is on any page a stranger reads', async () => {
	for (const page of ['organizations', 'organizations/naryn-shaardyk-meriyasy', 'organizations.csv']) {
		expect((await look(web, `/${council.town}/${page}`)).body).not.toContain('meria@naryn.example');
	}
});

test('on 28 May 2014 the council had its old name and the member who left since', async () => {
	const { body } = await read('councils/council?on=28.05.2014');
	expect(body).toMatch(/<h1>Миң жылдыкты өнүктүрүү максаттары боюнча кеңеш<\/h1>/);
	expect(body).toContain('Сиз курамдын өткөн күнгө карата абалын көрүп жатасыз.');
	expect(body.indexOf('Кеткен Мүчө')).toBeLessThan(body.indexOf('Тарыхы'));
	expect(body).not.toContain('Мурдагы мүчөлөр');
});

test('today it has its new name, the old one with its days, and the former member', async () => {
	const { body } = await read('councils/council');
	expect(body).toMatch(/<h1>Кызматтардын сапатын жакшыртуу боюнча кеңеш<\/h1>/);
	expect(body).toContain('2014-жылдын 18-июнуна чейин');
	expect(body).toContain('Мурдагы мүчөлөр');
	expect(body).toContain('Кворумду эсептөөгө болбойт: айрым мүчөлөр аты же кызматы менен аталган эмес');
	expect(body).toContain('Бул – программанын демейки эрежеси, ал документтен алынган эмес.');
});

test('before its founding it had nobody, and a day that is none is passed over', async () => {
	expect((await read('councils/council?on=2009-01-01')).body).toContain('Бул күнү орган али түзүлө элек болчу.');
	expect((await read('councils/council?on=кечээ')).body).toContain('Кызматтардын сапатын жакшыртуу боюнча кеңеш</h1>');
});

test('a question that cannot be asked of the database is passed over', async () => {
	for (const page of ['councils/council?on=%00', 'people?q=%00', 'places?kind=%00']) expect((await read(page)).statusCode, page).toBe(200);
});

test('a place with an unsettled spelling shows both', async () => {
	const { body } = await read('places/tosh-bulak');
	expect(body).toContain('Тош-Булак участогу');
	expect(body).toContain('Төш-булак участогу');
	expect(body).toContain('Кайсынысы туура экени такталган эмес');
});

test('a list is narrowed in its address, and taken away just so', async () => {
	expect((await read('places?kind=city')).body).not.toContain('Тош-Булак');
	expect((await read('people?q=мукашова')).body).not.toContain('Кеткен Мүчө');
	expect((await read('people?q=мукашова')).body).toContain('Басма сөз катчысы, Нарын шаардык мэриясы');
	const { body, headers } = await look(web, `/${council.town}/councils/council.csv?on=2014-05-28`);
	expect(headers['content-type']).toBe('text/csv; charset=utf-8');
	expect(body.split('\r\n')).toEqual([
		'\uFEFFКим;Категориясы;Кимдин атынан;Милдети;Добуш укугу;Башталышы;Аягы',
		'Биринчи вице-мэр, Нарын шаардык мэриясы;Мэрия;Нарын шаардык мэриясы;мүчө;Ооба;2010-12-06;',
		'Кеткен Мүчө;Жарандык коом;;мүчө;Ооба;2010-12-06;2014-05-31',
		'Тиешелүү адистер;Башкалар;;мүчө;Ооба;2010-12-06;',
		''
	]);
	expect((await look(web, `/en/${council.town}/places.csv?kind=area`)).body).toContain(
		'Тош-Булак участогу / Төш-булак участогу,Area,,,,,spelling not settled'
	);
});

test.each([
	'councils/no',
	'organizations/no',
	'people/no',
	'places/no',
	'councils/no.csv',
	'organizations/%00',
	'places/%F0%9F%8F%9E',
	`people/${'x'.repeat(99)}`
])('%s is not found', async (page) => {
	expect((await look(web, `/${council.town}/${page}`)).statusCode).toBe(404);
});
