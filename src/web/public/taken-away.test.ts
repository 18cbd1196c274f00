import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { translator } from '#platform/i18n/messages.server.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aDecision } from '#testing/decisions.ts';
import { aDocument } from '#testing/documents.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { anOpenMeeting, closed, type Meeting } from '#testing/meetings.ts';
import { publicPath } from '../../paths.ts';
import { doors } from '../doors.ts';

let council: Council;
let meeting: Meeting;
let paper: string;
let web: FastifyInstance;
beforeAll(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-05-28');
	await aDecision(meeting);
	await closed(meeting);
	paper = (await aDocument(council)).slug;
	web = await aHouseWith(doors);
});

const lists: readonly [string, (town: string) => string][] = [
	['meetings', (town) => publicPath.meetings(town, { year: '2014' })],
	['decisions', (town) => publicPath.decisions(town, { year: '2014' })],
	['addressees', publicPath.addressees],
	['councils', publicPath.bodies],
	['composition', (town) => publicPath.body(town, council.slug, '28.05.2014')],
	['documents', (town) => publicPath.documents(town, { year: '2014' })],
	['organizations', publicPath.organizations],
	['people', publicPath.people],
	['places', publicPath.places]
];

const ended = (url: string, ending: string): string => url.replace(/(\?|$)/, `${ending}$1`);
const rowsOf = (csv: string): string[] => csv.replace('\ufeff', '').trimEnd().split('\r\n');

test.each(lists)('the list of %s is taken away as it is filtered, in its own language', async (_name, at) => {
	const url = at(council.town);
	const shown = (await look(web, `/ru${url}`)).body;
	for (const ending of ['.csv', '.xlsx']) expect(shown).toContain(`href="/ru${ended(url, ending).replaceAll('&', '&amp;')}"`);
	const [russian, kyrgyz] = [await look(web, `/ru${ended(url, '.csv')}`), await look(web, ended(url, '.csv'))];
	expect([russian.statusCode, russian.body.startsWith('\ufeff')]).toEqual([200, true]);
	expect(rowsOf(russian.body)[0]).not.toBe(rowsOf(kyrgyz.body)[0]);
	expect((await look(web, ended(url, '.xlsx'))).rawPayload.subarray(0, 2).toString()).toBe('PK');
});

test('what a filter leaves out is not in the file', async () => {
	const taken = async (year: string) =>
		rowsOf((await look(web, ended(publicPath.decisions(council.town, { year }), '.csv'))).body).length - 1;
	expect([await taken('2014'), await taken('2013')]).toEqual([1, 0]);
});

test('a page is passed on by its full public address in its language, to messengers and as text', async () => {
	const pages = [
		publicPath.meeting(council.town, meeting.slug),
		publicPath.decision(council.town, meeting.slug, '1'),
		publicPath.document(council.town, paper),
		publicPath.report(council.town, 2014)
	];
	for (const path of pages) {
		const address = `http://kenesh.test/ru${path}`;
		const { body } = await look(web, `/ru${path}`);
		expect(body, path).toMatch(new RegExp(`https://wa\\.me/\\?text=[^"]*${encodeURIComponent(address).replaceAll('.', '\\.')}"`));
		expect(body, path).toContain(`https://t.me/share/url?url=${encodeURIComponent(address)}`);
		expect(body, path).toContain(`>${address}<`);
		expect(body, path).toContain(translator('ru')('platform.button.share'));
	}
});
