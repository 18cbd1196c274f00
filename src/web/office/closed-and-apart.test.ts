import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { findMunicipality } from '#platform/municipalities/queries.server.ts';
import { aCouncil, aSeat, type Council } from '#testing/councils.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { brokenTies } from '#testing/markup.ts';
import { aClosedMeeting, anOpenMeeting } from '#testing/meetings.ts';
import { officePath, publicPath } from '../../paths.ts';
import { decisionDoors } from '../public/decision.routes.ts';
import { meetingDoors } from '../public/meeting.routes.ts';
import { officeConductDoors } from './conduct.routes.ts';
import { officeCorrectionsDoors } from './corrections.routes.ts';

let council: Council;
let web: FastifyInstance;
const doors = [officeConductDoors, officeCorrectionsDoors, meetingDoors, decisionDoors];

beforeAll(async () => {
	council = await aCouncil();
	for (const name of ['Асанова Бермет', 'Эркинов Талант']) await aSeat(council, { name });
	const municipality = await findMunicipality(db, council.town);
	if (!municipality) throw new Error('no such town');
	const holdings = [{ role: 'secretary', at: council.id }];
	const caller: Caller = { municipality, personId: council.secretaryId, name: 'Катчы', holdings, language: 'ky' };
	web = await aHouseWith(doors, { caller, clock: () => moment('2014-07-11') });
});

const fill = (url: string, form: string, values: Record<string, string>) =>
	send(web, url, { _form: form, _deed: newId(), id: newId(), ...values }, { cookie: 'caller=1' });

async function page(url: string, cookie = 'caller=1'): Promise<string> {
	const { statusCode, body } = await look(web, url, { cookie });
	expect(statusCode, url).toBe(200);
	expect(brokenTies(body), url).toEqual([]);
	return body;
}

test('a vote on the agenda as a whole is written down beside the items, says on what, and is read by everybody', async () => {
	const meeting = await anOpenMeeting(council, '2014-06-11');
	const counts = { manner: 'show_of_hands', 'counts.for': '2', 'counts.against': '0', 'counts.abstained': '0' };
	const action = officePath.conductDeed(meeting.id, 'vote');
	const unsaid = await fill(action, 'vote-apart', counts);
	expect(unsaid.statusCode).toBe(422);
	expect(unsaid.body).toContain('value="2"');

	const question = { 'question.original': 'ky', 'question.ky': 'Күн тартиби толугу менен бекитилсин' };
	expect((await fill(action, 'vote-apart', { ...counts, ...question })).headers.location).toBe(
		`${officePath.conduct(meeting.id)}?done=platform.deed.saved.done#votes`
	);
	expect(await page(officePath.conduct(meeting.id))).toContain('Күн тартиби толугу менен бекитилсин');
	const read = await page(publicPath.meeting(council.town, meeting.slug), '');
	expect(read).toContain('Күн тартиби толугу менен бекитилсин');
	expect(read).toContain('макул – 2');
});

test('a decision forgotten at a closed meeting is added in the corrections room, and everybody sees that it was', async () => {
	const meeting = await aClosedMeeting(council, '2014-05-28');
	expect(await page(officePath.corrections(meeting.id))).toContain(officePath.forgottenDecision(meeting.id));
	const action = officePath.forgottenDecision(meeting.id);
	const words = { meetingId: meeting.id, correctionId: newId(), 'text.original': 'ky', 'text.ky': 'Агенттикке кат жолдонсун' };
	const silent = await fill(action, 'forgotten', { ...words, force: 'recommendation' });
	expect(silent.statusCode).toBe(422);
	expect(silent.body).toContain('Агенттикке кат жолдонсун');

	const because = 'Протоколго көчүрүлбөй калган';
	const added = await fill(action, 'forgotten', { ...words, force: 'recommendation', because });
	expect(added.headers.location).toContain(officePath.corrections(meeting.id));
	expect(await page(publicPath.meeting(council.town, meeting.slug), '')).toContain('кийин кошулган');
	const read = await page(publicPath.decision(council.town, meeting.slug, '1'), '');
	expect(read).toContain('отурум жабылгандан кийин кошулган');
	expect(read).toContain(because);
});
