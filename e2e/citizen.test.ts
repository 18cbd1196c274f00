import { beforeAll, expect, test } from 'vitest';
import type { Language } from '#platform/i18n/languages.ts';
import { naryn2014 } from '../src/commands/demo/naryn-2014.server.ts';
import { accountPath, publicPath } from '../src/paths.ts';
import { phone } from './support/browser.ts';
import { aHouse } from './support/house.ts';
import { aVisitor } from './support/visitor.ts';

const house = await aHouse({ as: 'demo' });
const town = 'naryn';

beforeAll(() => naryn2014.enter(() => {}), 60_000);

test('a citizen reads on a phone without scripts what the council decided about the water, and who has to do it', async () => {
	const citizen = await aVisitor(house, { language: 'ky', screen: phone, javaScript: 'off' });
	await citizen.open(publicPath.home(town));
	await citizen.see('Мөөнөтү өткөндөр');
	await citizen.see('эсептөөгө негиз жок');

	await citizen.press('Меню');
	await citizen.press('Чечимдер');
	await citizen.see('17 чечим');
	await citizen.press(/хлордун сапатына/);
	await citizen.see('Мониторинг тобу');
	await citizen.see('СЭС');
	await citizen.see('Добуш берүү жазылган эмес.');
	await citizen.picture('decision-and-its-story', { from: '1.4-чечим', height: 1500 });

	await citizen.open(publicPath.meeting(town, '2014-06-11'));
	await citizen.see('2014-жылдын 11-июнундагы кезексиз отурум');
	await citizen.see('Күн тартибине кирбеген чечимдер');
	await citizen.press('Маселенин тарыхы');
	await citizen.see('Маселе 1 жолу, 14 күнгө кийинкиге калтырылды.');
}, 120_000);

test('a reader at a desk finds the first page, every decision, who was asked what, and the year as a paper', async () => {
	const reader = await aVisitor(house, { language: 'ky' });
	await reader.open(publicPath.home(town));
	await reader.picture('home', { height: 760 });
	await reader.press('Чечимдер');
	await reader.picture('decisions', { height: 760 });
	await reader.press('Кимге сунушталган');
	await reader.see('«Таза-Нарын» муниципалдык ишканасы');
	await reader.press('Отчёттор');
	await reader.press(/2014/);
	await reader.see('Жүктөп алуу');
	await reader.picture('yearly-report', { height: 823 });
}, 60_000);

const pages = [
	publicPath.home(town),
	publicPath.meetings(town),
	publicPath.meetings(town, { year: '2014', kind: 'extraordinary' }),
	publicPath.meeting(town, '2014-05-28'),
	publicPath.meeting(town, '2014-06-11'),
	publicPath.meeting(town, '2014-08-21'),
	publicPath.meeting(town, '2014-10'),
	publicPath.live(town, '2014-08-21'),
	publicPath.decisions(town),
	publicPath.decisions(town, { state: 'unaddressed' }),
	publicPath.decision(town, '2014-05-28', '1'),
	publicPath.decision(town, '2014-06-11', '4'),
	publicPath.decision(town, '2014-08-21', '1'),
	publicPath.decision(town, '2014-08-21', '1.4'),
	publicPath.decision(town, '2014-08-21', '1.5'),
	publicPath.addressees(town),
	publicPath.bodies(town),
	publicPath.body(town, 'council'),
	publicPath.body(town, 'council', '2014-05-28'),
	publicPath.body(town, 'working-group-on-local-standards'),
	publicPath.organizations(town),
	publicPath.organization(town, 'taza-naryn'),
	publicPath.people(town),
	publicPath.places(town),
	publicPath.documents(town),
	publicPath.reports(town),
	publicPath.report(town, 2014),
	publicPath.about(town),
	accountPath.signIn
];

test.each<Language>(['ky', 'ru', 'en'])(
	'every public page stands in %s, on a phone',
	async (language) => {
		const citizen = await aVisitor(house, { language, screen: phone });
		const faults: string[] = [];
		for (const page of pages) await citizen.open(page).catch((fault: Error) => faults.push(fault.message));
		expect(faults.join('\n')).toBe('');
	},
	240_000
);
