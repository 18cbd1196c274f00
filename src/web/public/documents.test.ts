import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { recordDocumentEffect } from '#domain/documents/effects.server.ts';
import { EffectForm } from '#domain/documents/forms.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aDocument, aDraft, anAdoptedVersion, aRegulation } from '#testing/documents.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { brokenTies } from '#testing/markup.ts';
import { anAdministrator, anOrganization, type Registered } from '#testing/people.ts';
import { aboutDoors } from './about.routes.ts';
import { documentsDoors } from './documents.routes.ts';
import { sitemapDoors } from './sitemap.routes.ts';

let web: FastifyInstance;
let council: Council;
let secret: Registered;

beforeAll(async () => {
	council = await aCouncil({ slug: 'council', name: 'Координациялык кеңеш' });
	const hall = await anOrganization(council, { name: 'Нарын шаардык мэриясы', kind: 'city_hall' });
	const order = await aDocument(council, { number: '№425-б', issuedOn: '2010-12-06', issuerId: hall.id });
	const regulation = await aRegulation(council, { slug: 'regulation' });
	secret = await aDocument(council, { title: 'Купуя кат', kind: 'letter', isPublic: false, issuedOn: '2013-01-01' });
	await anAdoptedVersion(regulation, { '1.': 'Айына бир жолу чогулат.', '2.': 'Курамы' }, '2010-12-06');
	await anAdoptedVersion(regulation, { '1.': 'Чейрегине бир жолу чогулат.', '2.': 'Курамы' });
	await anAdoptedVersion(regulation, {}, '2014-07-01');
	await aDraft(regulation, { '1.': 'Долбоордун купуя тексти' });
	const says = (documentId: string, effect: string, subject: string) =>
		recordDocumentEffect(anAdministrator(council), EffectForm.parse({ id: newId(), documentId, effect, subject }));
	await says(order.id, 'approves_composition', `body:${council.id}`);
	await says(order.id, 'amends', `document:${secret.id}`);
	await says(order.id, 'amends', `document:${regulation.id}`);
	web = await aHouseWith([documentsDoors, aboutDoors, sitemapDoors]);
});

const read = async (path: string, language = '') => {
	const { statusCode, body } = await look(web, `${language}/${council.town}/${path}`);
	expect(brokenTies(body)).toEqual([]);
	expect(body).not.toMatch(/>\s*(documents|about|ui|platform|web)\.[a-z_.]+\s*</);
	return { statusCode, body };
};

test.each(['', '/ru', '/en'])(
	'the register, a paper, its wordings, what changed and what this site is are read in language "%s"',
	async (language) => {
		const pages = [
			'documents',
			'documents/425-b-2010',
			'documents/regulation',
			'documents/regulation/1',
			'documents/regulation/1...2',
			'about'
		];
		for (const page of pages) expect((await read(page, language)).statusCode, page).toBe(200);
	}
);

test('a paper says its number to the letter, who issued it and what it did, under the names of its day', async () => {
	const { body } = await read('documents/425-b-2010');
	for (const said of ['№425-б', '2010-жылдын 6-декабры', 'Нарын шаардык мэриясы', 'Курамын бекитет', 'Координациялык кеңеш'])
		expect(body).toContain(said);
	expect(body).not.toContain('Купуя кат');
	expect((await read('documents/regulation')).body).toContain('Буйрук №425-б');
});

test('drafts and papers that are not public are nowhere', async () => {
	for (const page of ['documents', 'documents/regulation', 'documents.csv', 'documents/regulation/1...2']) {
		const { body } = await look(web, `/${council.town}/${page}`);
		expect(body).not.toMatch(/Купуя кат|купуя тексти|4-редакция/);
	}
	const nowhere = [
		`documents/${secret.slug}`,
		'documents/regulation/4',
		'documents/regulation/9',
		'documents/regulation/1...4',
		'documents/none'
	];
	for (const page of nowhere) expect((await look(web, `/${council.town}/${page}`)).statusCode, page).toBe(404);
});

test('a wording nobody has the text of says so, and is compared with nothing', async () => {
	expect((await read('documents/regulation/3')).body).toContain('бирок анын тексти каттоодо жок');
	expect((await look(web, `/${council.town}/documents/regulation/2...3`)).statusCode).toBe(404);
});

test('what changed is told article by article, in elements and in words', async () => {
	const { body } = await read('documents/regulation/1...2');
	expect(body).toContain('Өзгөртүлгөнү: 1. Кошулганы: 0. Алынып салынганы: 0. Өзгөрбөгөнү: 1.');
	expect(body).toMatch(/<del>.*Айына.*<\/del><ins>.*Чейрегине.*<\/ins>/s);
	expect((await read('documents/regulation/2...2')).body).toContain('Эки редакциянын тексти бирдей.');
});

test('the list taken away is the list that was filtered, in the language of the page', async () => {
	const { body } = await look(web, `/ru/${council.town}/documents.csv?kind=order`);
	expect(body.split('\r\n').slice(0, 2)).toEqual([
		'\uFEFFВид;Номер;Дата;Название документа;Кем издан;Примечание',
		'Приказ;№425-б;2010-12-06;Координациялык кеңештин курамын бекитүү жөнүндө;Нарын шаардык мэриясы;'
	]);
	expect((await read('documents?year=2013')).body).toContain('Эч нерсе табылган жок');
});

test('the map of the site names every page in three languages and nothing of the office; robots are sent to it', async () => {
	const { body } = await look(web, `/${council.town}/sitemap.xml`);
	const pages = [...body.matchAll(/<loc>http:\/\/kenesh\.test(.*?)<\/loc>/g)].map(([, page]) => page);
	expect(pages).toContain(`/${council.town}/documents/regulation`);
	expect(pages).toContain(`/ru/${council.town}/councils/council`);
	expect(pages).toContain(`/en/${council.town}/about`);
	expect(new Set(pages).size).toBe(pages.length);
	expect(body).not.toMatch(/office|kupuya/);
	expect((await look(web, '/sitemap.xml')).body).toContain(`<loc>http://kenesh.test/${council.town}/sitemap.xml</loc>`);
	const robots = (await look(web, '/robots.txt')).body;
	expect(robots).toContain('Disallow: /ru/office\n');
	expect(robots).toContain('Sitemap: http://kenesh.test/sitemap.xml\n');
});
