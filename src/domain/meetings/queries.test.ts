import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { aCouncil, aMember, aSeat, aSecretary, type Council } from '#testing/councils.ts';
import {
	aClosedMeeting,
	aGuest,
	aMeeting,
	anAttendance,
	anItem,
	anOpenMeeting,
	aPlannedMeeting,
	aSecretaryAt,
	aVote,
	aWaitingItem,
	closed,
	type Meeting,
	opened
} from '#testing/meetings.ts';
import { anOffice, anOrganization, inKyrgyz } from '#testing/people.ts';
import { counted } from '#testing/queries.ts';
import { agendaOf, backlogOf } from './agenda.queries.server.ts';
import { attendanceOf, faithfulnessOf } from './attendance.queries.server.ts';
import { callMeeting } from './convening.server.ts';
import { CallForm } from './forms.ts';
import { chainOf } from './lineage.queries.server.ts';
import { postponeItem } from './postponement.server.ts';
import { meetingBySlug, meetingOf, meetingsOf, nextMeeting } from './queries.server.ts';
import { standAside } from './recusal.server.ts';
import { yearOf, yearsWithMeetings } from './year.queries.server.ts';

const today = plainDate('2014-06-30');
const read = (meeting: Meeting) => meetingOf(db, meeting.municipalityId, meeting.id);

test('the year of 2014 as its list: three held, one only planned, filtered by year, kind and state', async () => {
	const council = await aCouncil();
	await aClosedMeeting(council, '2014-05-28', ['A', 'B', 'C']);
	await closed(await opened(await aMeeting(council, '2014-06-11', { kind: 'extraordinary' })));
	await aPlannedMeeting(council, 'октябрь 2014');
	await aMeeting(council, '2015-02-03');
	await aClosedMeeting(await aCouncil(), '2014-05-28');

	const year = await meetingsOf(db, council.municipalityId, { year: 2014 });
	expect(year.map(({ slug, state, kind, items }) => [slug, state, kind, items.listed])).toEqual([
		['2014-10', 'planned', 'ordinary', 0],
		['2014-06-11', 'closed', 'extraordinary', 0],
		['2014-05-28', 'closed', 'ordinary', 3]
	]);
	expect(year[0]?.date).toEqual({ from: '2014-10-01', to: '2014-10-31', precision: 'month', asWritten: undefined });
	expect(await meetingsOf(db, council.municipalityId, { kind: 'extraordinary' })).toHaveLength(1);
	expect(await meetingsOf(db, council.municipalityId, { state: 'called', bodyId: council.id })).toHaveLength(1);
	expect(await yearsWithMeetings(db, council.municipalityId)).toEqual([2015, 2014]);
	expect(await nextMeeting(db, council.municipalityId, today)).toMatchObject({ slug: '2014-10' });
	expect(await nextMeeting(db, council.municipalityId, plainDate('2015-03-01'))).toBeNull();
});

test('a meeting is found under its address and under the one it had before', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council, '2014-06-11');
	expect((await meetingBySlug(db, council.municipalityId, '2014-06-11')).id).toBe(meeting.id);
	const october = await aPlannedMeeting(council, 'октябрь 2014');
	await callMeeting(aSecretary(council), CallForm.parse({ meetingId: october.id, version: 1, day: '21.10.2014' }));
	expect(await meetingBySlug(db, council.municipalityId, '2014-10')).toMatchObject({ id: october.id, slug: '2014-10-21' });
	await expect(meetingBySlug(db, council.municipalityId, '2014-11')).rejects.toMatchObject({ status: 404 });
	await expect(meetingBySlug(db, (await aCouncil()).municipalityId, '2014-10')).rejects.toMatchObject({ status: 404 });
});

test('an item carried on shows both its ends, how often and how long it was put off', async () => {
	const council = await aCouncil();
	const june = await aMeeting(council, '2014-06-11');
	const may = await anOpenMeeting(council, '2014-05-28', []);
	const choice = await anItem(may, { title: 'Приоритеттүү долбоорду тандоо' });
	await postponeItem(aSecretaryAt(may), { itemId: choice.id, reason: inKyrgyz('Тактоо керек') });

	const [put] = await agendaOf(db, council.municipalityId, await read(may), today);
	const [carried] = await agendaOf(db, council.municipalityId, await read(june), today);
	expect(put).toMatchObject({
		state: 'postponed',
		closingNote: { ky: 'Тактоо керек' },
		lineage: { times: 0 },
		before: null,
		after: { meeting: { slug: '2014-06-11' } }
	});
	expect(carried).toMatchObject({
		state: 'listed',
		lineage: { times: 1, since: '2014-05-28', days: 14 },
		before: { meeting: { slug: '2014-05-28' } },
		after: null
	});
	expect((await chainOf(db, council.municipalityId, choice.id)).map(({ state }) => state)).toEqual(['postponed', 'listed']);
});

test('the table of a day: its own members, who was there, and whether they were enough', async () => {
	const council = await aCouncil();
	const [ai, be] = [await aMember(council, { name: 'Асанов' }), await aMember(council, { name: 'Бекова' })];
	const later = await aSeat(council, { name: 'Кийин келген', from: '2014-09-01' });
	const meeting = await anOpenMeeting(council);
	await anAttendance(meeting, [
		[ai.membershipId, 'present'],
		[be.membershipId, 'excused']
	]);

	const table = await attendanceOf(db, council.municipalityId, await read(meeting));
	expect(table.members.map(({ id }) => id)).not.toContain(later);
	expect(table.quorum).toEqual({ known: true, met: false, needed: 2, present: 1, of: 2 });
	await closed(meeting);
	const shares = await faithfulnessOf(db, council.municipalityId, { bodyId: council.id, year: 2014, today });
	expect(shares.find(({ member }) => member.id === be.membershipId)?.presence).toMatchObject({ attended: 0, excused: 1, of: 0 });
	expect(shares.find(({ member }) => member.id === later)?.presence).toMatchObject({ of: 0, unrecorded: 0 });
});

test('the backlog lists what waits, and nothing that stands on an agenda or was given up', async () => {
	const council = await aCouncil();
	const waiting = await aWaitingItem(council);
	await anItem(await aMeeting(council));
	expect((await backlogOf(db, council.municipalityId, council.id, today)).map(({ id }) => id)).toEqual([waiting.id]);
});

async function aFullMeeting(council: Council, day: string, size: number): Promise<Meeting> {
	const meeting = await anOpenMeeting(council, day, []);
	const office = await anOffice(await anOrganization(council));
	const member = await aMember(council);
	for (let at = 0; at < size; at += 1) {
		const who = { personId: null, officeId: office.id, organizationId: null };
		const { id } = await anItem(meeting, { title: `Маселе ${at}`, speakers: [{ who, described: undefined }] });
		await aGuest(meeting, { itemId: id });
		await aVote(meeting, { itemId: id });
		await standAside(aSecretaryAt(meeting), { itemId: id, membershipId: member.membershipId, kind: 'recused', reason: 'Жакыны' });
	}
	return meeting;
}

test('an agenda asks the same number of questions for 2 items as for 20, and a year for one meeting as for five', async () => {
	const council = await aCouncil();
	const [few, many] = [await aFullMeeting(council, '2014-05-28', 2), await aFullMeeting(council, '2014-06-11', 20)];
	const asked = async (meeting: Meeting) => {
		const counter = counted();
		const items = await agendaOf(counter.from, council.municipalityId, await read(meeting), today);
		expect(items.every(({ speakers, guests, votes, away }) => speakers[0]?.named && guests.length && votes.length && away.length)).toBe(
			true
		);
		return counter.asked();
	};
	const inAll = await asked(many);
	expect(await asked(few)).toBe(inAll);
	expect(inAll).toBeLessThanOrEqual(18);

	const year = counted();
	expect(await yearOf(year.from, council.municipalityId, 2014, today)).toHaveLength(2);
	const before = year.asked();
	for (const day of ['2014-07-01', '2014-08-01', '2014-09-01']) await aClosedMeeting(council, day);
	const again = counted();
	expect(await yearOf(again.from, council.municipalityId, 2014, today)).toHaveLength(5);
	expect(again.asked()).toBe(before);

	const list = counted();
	expect(await meetingsOf(list.from, council.municipalityId)).toHaveLength(5);
	expect(list.asked()).toBe(1);
});
