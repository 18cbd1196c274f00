import { globSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { diaryOf } from '#platform/diary/queries.server.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { languages } from '#platform/i18n/languages.ts';
import { isMessageKey, translator } from '#platform/i18n/messages.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { aMember } from '#testing/councils.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { aMeetingKeptInFull, type KeptInFull } from '#testing/kept-in-full.ts';
import { brokenTies } from '#testing/markup.ts';
import { aContact, anOrganization } from '#testing/people.ts';
import { counted } from '#testing/queries.ts';
import { officePath } from '../../paths.ts';
import { diaryDoors } from './diary.routes.ts';
import { subjectsOf } from './diary-names.server.ts';
import { deedWords } from './diary-words.server.ts';

let meeting: KeptInFull;
beforeAll(async () => {
	meeting = await aMeetingKeptInFull();
	await aContact(await anOrganization(meeting.council), 'organization', 'taza@naryn.example');
});

async function theHouseOf(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, council } = meeting;
	const municipality = { id, slug: council.town, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: council.secretaryId, name: 'Катчы', holdings, language: 'ky' };
	return aHouseWith([diaryDoors], { caller });
}
const theSecretarys = () => theHouseOf({ role: 'secretary', at: meeting.council.id });
const signedIn = { cookie: 'caller=1' };

test('every deed that is written in the diary has words in three languages', () => {
	const sources = globSync('src/**/*.server.ts').map((file) => readFileSync(file, 'utf8'));
	const written = sources.flatMap((source) => [...source.matchAll(/\brecord\(\s*tx,\s*\w+,\s*'([a-z_.]+)'/g)].map(([, verb = '']) => verb));
	expect(new Set(written).size).toBeGreaterThan(90);
	for (const verb of [...written, 'undertaking.confirmed', 'undertaking.refuted', 'vote.corrected']) {
		expect(isMessageKey(`diary.deed.${verb}`), verb).toBe(true);
		const said = languages.map((language) => deedWords(verb, translator(language)));
		expect(new Set(said).size, said.join(' | ')).toBe(3);
	}
	expect(deedWords('household.sold', translator('ru'))).toBe('другое действие');
});

test.each([
	['', 'маселенин талкуусун жазды', 'Таза суу жөнүндө'],
	['/ru', 'записано обсуждение вопроса', 'О чистой воде'],
	['/en', 'wrote down the discussion of an item', 'Таза суу жөнүндө']
])('the diary reads in sentences in language "%s", each leading to what it is about', async (language, words, title) => {
	const page = await look(await theSecretarys(), language + officePath.diary, signedIn);
	expect(page.body).toContain(words);
	expect(page.body).toContain(title);
	expect(page.body).toContain(`href="${language}${officePath.item(meeting.items[0] ?? '')}"`);
	expect(page.body).toContain(`href="${language}${officePath.meeting(meeting.id)}"`);
	expect(brokenTies(page.body)).toEqual([]);
	expect(page.body).not.toMatch(/agenda_item\.|diary\.(deed|kind)|zxx/);
	expect(page.body).not.toContain('taza@');
});

test('it is narrowed by what it is about, by whom, and by day, and taken away as exactly that, with its hashes', async () => {
	const web = await theSecretarys();
	const linesAt = async (query: string) => {
		const file = await web.inject({ method: 'GET', url: `${officePath.diary}.csv?${query}`, headers: signedIn });
		expect(file.headers['content-type']).toContain('text/csv');
		return file.body.trim().split('\r\n').slice(1);
	};
	const all = await linesAt('');
	expect(all).toHaveLength((await diaryOf(db, meeting.municipalityId)).length);
	expect(all.at(-1)).toMatch(/[0-9a-f]{64}/);
	const votes = await linesAt('kind=vote');
	expect(votes).toHaveLength(1);
	expect(votes[0]).toContain('добуш берүүнү жазды');
	expect((await linesAt('kind=nothing')).length).toBe(all.length);
	expect((await linesAt('who=КАТЧЫ')).every((line) => line.includes('Катчы'))).toBe(true);
	expect(await linesAt('who=жок+адам')).toEqual([]);
	expect((await linesAt('day=11.06.2014')).length).toBe(all.length);
	expect((await linesAt('day=июнь+2014')).length).toBe(all.length);
	expect(await linesAt('day=12.06.2014')).toEqual([]);
	const page = await look(web, `${officePath.diary}?kind=vote`, signedIn);
	expect(page.body).not.toContain('маселенин талкуусун жазды');
});

test('it is for the administrator and the secretary only', async () => {
	const administrators = await theHouseOf({ role: 'administrator', at: meeting.municipalityId });
	expect((await look(administrators, officePath.diary, signedIn)).statusCode).toBe(200);
	for (const role of ['member', 'chair', 'press', 'monitor']) {
		const web = await theHouseOf({ role, at: meeting.council.id });
		for (const ending of ['', '.csv', '.xlsx']) expect((await look(web, officePath.diary + ending, signedIn)).statusCode, role).toBe(403);
	}
});

test('naming what the lines are about asks as much for many lines as for few', async () => {
	const ask = async () => {
		const { from, asked } = counted();
		await subjectsOf(from, meeting.municipalityId, await diaryOf(db, meeting.municipalityId), plainDate('2014-07-01'));
		return asked();
	};
	const before = await ask();
	for (const name of ['Бир', 'Эки', 'Үч']) await aMember(meeting.council, { name });
	expect(await ask()).toBe(before);
});
