import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { recordEffect } from '#domain/decisions/effects.server.ts';
import { EffectForm } from '#domain/decisions/forms.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aDecision } from '#testing/decisions.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { brokenTies } from '#testing/markup.ts';
import { aMeeting, anItem, anOpenMeeting, aSecretaryAt, closed } from '#testing/meetings.ts';
import { anOrganization, inKyrgyz } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { aMilestone, aPaper, aParty, aProgress, aProject, aStage, aSum } from '#testing/projects.ts';
import { decisionDoors } from './decision.routes.ts';
import { organizationsDoors } from './organizations.routes.ts';
import { placesDoors } from './places.routes.ts';
import { projectsDoors } from './projects.routes.ts';

let web: FastifyInstance;
let council: Council;

beforeAll(async () => {
	web = await aHouseWith([projectsDoors, placesDoors, organizationsDoors, decisionDoors]);
	council = await aCouncil();
	const city = await aPlace(council, { kind: 'city', spellings: ['Нарын шаары'], slug: 'naryn' });
	const park = await aPlace(council, {
		kind: 'park',
		spellings: ['Жеңиш паркы'],
		slug: 'park',
		parentId: city.id,
		coordinates: '41.4287, 75.9911'
	});
	const fund = await anOrganization(council, { name: 'MSDSP KG', kind: 'donor', slug: 'msdsp' });
	const project = await aProject(council, {
		...{ slug: 'park', places: park.id, women: '1200', plannedStart: '2014', titles: ['Паркты оңдоо', 'Паркты реконструкциялоо'] }
	});
	await aParty(project, { role: 'funder', organizationId: fund.id });
	await aParty(project, { role: 'customer', described: inKyrgyz('Буюртма берүүчү, аты жазылган эмес') });
	await aSum(project, { source: inKyrgyz('Келишим боюнча'), asOf: '01.05.2014' });
	await aStage(project, { stage: 'under_way', when: 'май 2014' });
	await aStage(project, { stage: 'chosen', when: '28.05.2014' });
	await aMilestone(project, { planned: 'апрель 2014' });
	await aProgress(project, { organizationId: fund.id, words: inKyrgyz('Пайдубал куюлду') });
	await aPaper(project, { kind: 'estimate', state: 'missing' });
	await aPaper(project, { kind: 'contract', isPublic: false, title: inKyrgyz('Ички келишим') });
	await aProject(council, { slug: 'quiet', titles: ['Тротуар жасоо'], sector: 'roads' });

	const meeting = await anOpenMeeting(council, '2014-05-28');
	const choosing = await aDecision(meeting, { text: 'Паркты оңдоо долбоору тандалсын' });
	const effect = EffectForm.parse({ id: newId(), decisionId: choosing.id, effect: 'chosen', thing: `project:${project.id}` });
	await recordEffect(aSecretaryAt(meeting), effect);
	const { id: itemId } = await anItem(meeting, { title: 'Паркты кароо', subject: { kind: 'project', id: project.id } });
	await aDecision(meeting, { itemId, text: 'Иш тездетилсин' });
	await closed(meeting);
	const called = await aMeeting(council, '2014-06-25');
	await anItem(called, { title: 'Али жарыяланбаган маселе', subject: { kind: 'project', id: project.id } });
});

const read = async (path: string, language = '') => {
	const { statusCode, body } = await look(web, `${language}/${council.town}/${path}`);
	expect(brokenTies(body)).toEqual([]);
	expect(body).not.toMatch(/>\s*(projects|decisions|platform|web)\.[a-z_.]+\s*</);
	return { statusCode, body };
};
const inOrder = (body: string, ...words: string[]) => words.map((each) => body.indexOf(each));

test.each(['', '/ru', '/en'])('the list and the story are readable in language "%s"', async (language) => {
	for (const page of ['projects', 'projects/park', 'projects/quiet']) expect((await read(page, language)).statusCode, page).toBe(200);
});

test('the story tells in order of time what was spoken of, decided, stated and told, and that it was chosen once', async () => {
	const { body } = await read('projects/park');
	const told = inOrder(body, 'Паркты кароо', '1-чечим менен долбоор тандалды', 'Иш тездетилсин', 'Пайдубал куюлду</p>');
	expect(told.every((at) => at > 0)).toBe(true);
	expect(told).toEqual(told.toSorted((a, b) => a - b));
	expect(body).not.toContain('Али жарыяланбаган');
	expect(body.match(/тандалган/g)).toBeNull();
});

test('what is known stands there as officials write it, what is private does not', async () => {
	const { body } = await read('projects/park');
	for (const words of [
		'1\u00a0234\u00a0567,50\u00a0сом',
		'Буюртма берүүчү, аты жазылган эмес',
		'Келишим боюнча',
		'1\u00a0200 аял',
		'Смета'
	])
		expect(body).toContain(words);
	expect(body).toContain('мөөнөтү өттү, аткарылганы жазылган эмес');
	expect(body).toContain('Кайсынысы туура экени такталган эмес');
	expect(body).not.toContain('Ички келишим');
});

test('of a project of which nothing is known it says so, and shows no sum and no day', async () => {
	const { body } = await read('projects/quiet');
	for (const words of ['абалы белгисиз', 'жазылган эмес']) expect(body).toContain(words);
	for (const words of ['Бюджети', 'Пландалган башталышы', 'аял']) expect(body).not.toContain(words);
});

test('the list is narrowed by sector, kind, stage, place around and organization, and taken away just so', async () => {
	const found = async (query: string) => {
		const { body } = await read(`projects?${query}`);
		return [body.includes('Паркты оңдоо'), body.includes('Тротуар жасоо')];
	};
	expect(await found('')).toEqual([true, true]);
	expect(await found('sector=roads')).toEqual([false, true]);
	expect(await found('kind=programme')).toEqual([false, false]);
	expect(await found('stage=under_way')).toEqual([true, false]);
	expect(await found('stage=unknown')).toEqual([false, true]);
	expect(await found('place=naryn')).toEqual([true, false]);
	expect(await found('organization=msdsp')).toEqual([true, false]);
	expect(await found('place=nowhere')).toEqual([false, false]);
	const { body } = await look(web, `/en/${council.town}/projects.csv?place=park`);
	expect(body.trim().split('\r\n')).toHaveLength(2);
	expect(body).toContain('Паркты оңдоо / Паркты реконструкциялоо,Public works,Parks,under way,Жеңиш паркы');
	expect((await look(web, `/${council.town}/projects.xlsx`)).statusCode).toBe(200);
});

test('its place, the place around it, its organization and its decisions lead to it', async () => {
	const pages = ['places/park', 'places/naryn', 'organizations/msdsp', 'decisions/2014-05-28/1', 'decisions/2014-05-28/2'];
	for (const page of pages) expect((await read(page)).body, page).toContain(`/${council.town}/projects/park"`);
	expect((await read('organizations/msdsp')).body).toContain('Каржылоочу');
	expect((await read('decisions/2014-05-28/1')).body).not.toContain('Натыйжасы');
});

test.each(['projects/no', 'projects/%00', 'projects/no.csv'])('%s is not found', async (page) => {
	expect((await look(web, `/${council.town}/${page}`)).statusCode).toBe(404);
});

test('what lies somewhere is on the map with its number, and taken away as a layer; what lies nowhere yet is in the list only', async () => {
	const { body } = await read('projects');
	expect(body.match(/class="map-number"/g)).toHaveLength(1);
	expect(body).toMatch(/<span class="map-key">1<\/span> <a href="[^"]*\/projects\/park">/);
	expect((await read('projects/quiet')).body).not.toContain('class="map"');

	const { body: layer } = await look(web, `/${council.town}/projects.geojson`);
	expect(JSON.parse(layer)).toMatchObject({
		type: 'FeatureCollection',
		features: [
			{
				geometry: { type: 'Point', coordinates: [75.9911, 41.4287] },
				properties: { name: 'Паркты оңдоо / Паркты реконструкциялоо', place: 'Жеңиш паркы', page: `/${council.town}/projects/park` }
			}
		]
	});
	expect(JSON.parse((await look(web, `/${council.town}/projects.geojson?sector=roads`)).body).features).toEqual([]);
});
