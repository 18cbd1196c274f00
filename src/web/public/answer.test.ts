import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { sendAnswerLink } from '#domain/decisions/answer-link.server.ts';
import { openAnswering } from '#domain/decisions/answer-settings.server.ts';
import { undertakingOf } from '#domain/decisions/undertakings.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { openSignIn } from '#testing/accounts.ts';
import { aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, anUndertaking, type Undertaken } from '#testing/decisions.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { brokenTies } from '#testing/markup.ts';
import { anOpenMeeting } from '#testing/meetings.ts';
import { accountPath } from '../../paths.ts';
import { answerDoors } from './answer.routes.ts';

let council: Council;
let asked: Undertaken;
let token = '';
beforeAll(async () => {
	openSignIn();
	openAnswering({ linkTo: (made) => (token = made) });
	council = await aCouncil();
	asked = await anUndertaking(await aDecision(await anOpenMeeting(council, '2014-06-11'), { text: 'Челектер коюлсун' }));
	const form = { undertakingId: asked.id, email: 'taza@naryn.example', language: 'ky' as const };
	await sendAnswerLink({ ...aSecretary(council), now: moment('2014-06-12') }, form);
	return closeQueue;
});

const houseOn = (day: string): Promise<FastifyInstance> => aHouseWith([answerDoors], { clock: () => moment(day) });
const answer = (web: FastifyInstance, values: Record<string, string>, deed = newId()) =>
	send(web, accountPath.answer(token), { _form: 'answer', _deed: deed, ...values });
const stepsTaken = async () =>
	(await undertakingOf(db, council.municipalityId, asked.id, plainDate('2014-07-01'))).steps.map(({ to }) => to);

test.each(['', '/ru', '/en'])('the page says what is asked and asks for nothing else, in language "%s"', async (language) => {
	const { statusCode, body } = await look(await houseOn('2014-06-20'), `${language}${accountPath.answer(token)}`);
	expect(statusCode).toBe(200);
	expect(body).toContain('Челектер коюлсун');
	expect(brokenTies(body)).toEqual([]);
	expect(body).not.toContain('<script');
	expect(body).not.toContain('taza@naryn.example');
});

test('state and sentence, sent; sent twice it is one answer', async () => {
	const web = await houseOn('2014-06-20');
	const values = { state: 'in_progress', happenedOn: '20.06.2014', 'sentence.original': 'ky', 'sentence.ky': '6 челек коюлду' };
	const deed = newId();
	for (const sent of [await answer(web, values, deed), await answer(web, values, deed)]) {
		expect(sent.statusCode).toBe(303);
		expect(sent.headers.location).toContain('done=decisions.answer.done');
	}
	expect(await stepsTaken()).toEqual(['sent', 'in_progress']);
	expect((await look(web, accountPath.answer(token))).body).toContain('6 челек коюлду');
});

test('what is wrong comes back beside its field, with what was typed', async () => {
	const sent = await answer(await houseOn('2014-06-20'), { state: 'not_done', happenedOn: '2014', 'sentence.original': 'ky' });
	expect(sent.statusCode).toBe(422);
	expect(sent.body).toContain('value="2014"');
	const without = await answer(await houseOn('2014-06-20'), { state: 'not_done', happenedOn: '20.06.2014', 'sentence.original': 'ky' });
	expect(without.body).toContain('Себебин жазыңыз.');
	expect(brokenTies(without.body)).toEqual([]);
});

test('a wrong link, one that expired and a file behind it are not found', async () => {
	const web = await houseOn('2014-06-20');
	expect((await look(web, accountPath.answer('x'))).statusCode).toBe(404);
	expect((await send(web, accountPath.answer('x'), { state: 'accepted' })).statusCode).toBe(404);
	const late = await houseOn('2014-07-20');
	expect((await look(late, accountPath.answer(token))).statusCode).toBe(404);
	expect((await answer(late, { state: 'accepted', happenedOn: '20.06.2014' })).statusCode).toBe(404);
});

test('whoever tries too often waits', async () => {
	const web = await houseOn('2014-06-21');
	let status = 0;
	for (let tries = 0; tries < 130 && status !== 429; tries += 1) status = (await look(web, accountPath.answer('nobody'))).statusCode;
	expect(status).toBe(429);
});
