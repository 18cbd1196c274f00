import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { aCouncil, aSeat, type Council } from '#testing/councils.ts';
import { aDecision } from '#testing/decisions.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { anAttendance, anItem, anOpenMeeting, aVote, closed } from '#testing/meetings.ts';
import { publicPath } from '../../paths.ts';
import { councilsDoors } from './councils.routes.ts';
import { decisionDoors } from './decision.routes.ts';
import { meetingDoors } from './meeting.routes.ts';

let council: Council;
let web: FastifyInstance;
beforeAll(async () => {
	council = await aCouncil();
	web = await aHouseWith([meetingDoors, decisionDoors, councilsDoors]);
});

async function read(url: string): Promise<string> {
	const { statusCode, body } = await look(web, url);
	expect(statusCode, url).toBe(200);
	return body;
}

test('a meeting of which nobody wrote down who came and how they voted says so, once', async () => {
	const meeting = await anOpenMeeting(council, '2014-05-28');
	await aDecision(meeting);
	await closed(meeting);
	const told = await read(publicPath.meeting(council.town, meeting.slug));
	expect(told.match(/жазылган эмес: катышкандар жана кворум, добуш берүүнүн жыйынтыгы, отурумду ким алып барганы\./g)).toHaveLength(1);
	expect(told).not.toContain('кворум белгисиз');
	expect(await read(`/ru${publicPath.meeting(council.town, meeting.slug)}`)).toContain('не записано: кто присутствовал');
});

test('what was written down is not said to be missing', async () => {
	const seat = await aSeat(council, { name: 'Асанова Бермет' });
	const meeting = await anOpenMeeting(council, '2014-06-11', []);
	const { id: itemId } = await anItem(meeting);
	await anAttendance(meeting, [[seat, 'present']]);
	await aVote(meeting, { itemId, counts: { for: 1, against: 0, abstained: 0, notVoting: undefined } });
	await aDecision(meeting, { itemId });
	await closed(meeting);
	const told = await read(publicPath.meeting(council.town, meeting.slug));
	expect(told).toContain('Асанова Бермет');
	expect(told).toContain('жазылган эмес: отурумду ким алып барганы.');
});

test('the way to a decision is told in words, and a group leads to the decision that created it', async () => {
	const meeting = await anOpenMeeting(council, '2014-08-21');
	const decision = await aDecision(meeting, { kinds: ['create'] });
	const group = await aCouncil({
		parent: council,
		kind: 'working_group',
		name: 'Жумушчу топ',
		foundedBy: { kind: 'decision', id: decision.id }
	});
	const page = await read(publicPath.decision(council.town, meeting.slug, '1'));
	expect(page).toContain('>2014-жылдын 21-августундагы кезектеги отурум</a>');
	expect(page).not.toContain(`>${meeting.slug}</a>`);
	expect(await read(publicPath.body(council.town, group.slug))).toContain(`href="${publicPath.decision(council.town, meeting.slug, '1')}"`);
});
