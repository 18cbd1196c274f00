import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aSecretary } from '#testing/councils.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import {
	aMeeting,
	anItem,
	anOpenMeeting,
	aPlannedMeeting,
	aSecretaryAt,
	aSentMeeting,
	cancelled,
	closed,
	type Meeting,
	sent,
	stateOf
} from '#testing/meetings.ts';
import { anOffice, anOrganization, inKyrgyz } from '#testing/people.ts';
import { agendaOf, backlogOf } from './agenda.queries.server.ts';
import { cancelMeeting } from './cancellation.server.ts';
import { closeMeeting } from './closing.server.ts';
import { CancelForm, CloseForm } from './forms.ts';
import { postponeItem } from './postponement.server.ts';
import { meetingOf } from './queries.server.ts';

const today = plainDate('2014-06-30');
const read = async (meeting: Meeting) =>
	agendaOf(db, meeting.municipalityId, await meetingOf(db, meeting.municipalityId, meeting.id), today);
const waiting = (meeting: Meeting) => backlogOf(db, meeting.municipalityId, meeting.council.id, today);
const reason = inKyrgyz('Тактоо иштери керек');

test('a postponed item stays in the old agenda and opens the next one', async () => {
	const council = await aCouncil();
	const june = await sent2(await aMeeting(council, '2014-06-11'));
	const may = await anOpenMeeting(council, '2014-05-28', []);
	const office = await anOffice(await anOrganization(council), { title: 'Директор' });
	const who = { personId: null, officeId: office.id, organizationId: null };
	const item = await anItem(may, {
		title: 'Долбоорду тандоо',
		speakers: [{ who, described: undefined }],
		fixedPosition: 4,
		fixedBy: { kind: 'decision', id: newId() }
	});

	const carried = await doneTwice(aSecretaryAt(may), (actor) => postponeItem(actor, { itemId: item.id, reason }));

	expect(carried.meetingId).toBe(june.id);
	expect(await read(may)).toMatchObject([{ id: item.id, position: 4, state: 'postponed', closingNote: reason }]);
	expect((await read(june)).at(-1)).toMatchObject({
		id: carried.id,
		firstId: item.id,
		position: 2,
		fixedPosition: null,
		addedAfterSending: true,
		speakers: [{ named: { name: { ky: 'Директор' } } }]
	});
	expect((await verbsOf(council)).at(-1)).toBe('agenda_item.postponed');
});

/** Sent with one item on it. */
async function sent2(meeting: Meeting): Promise<Meeting> {
	await anItem(meeting, { title: 'Жобо' });
	return sent(meeting);
}

test('when no later meeting of this body is called, the item waits in the backlog', async () => {
	const council = await aCouncil();
	await aPlannedMeeting(council, 'октябрь 2014');
	await aMeeting(await aCouncil({ parent: council, kind: 'working_group' }), '2014-06-11');
	await aMeeting(council, '2014-05-01');
	const may = await anOpenMeeting(council);
	const [item] = await read(may);

	const carried = await postponeItem(aSecretaryAt(may), { itemId: item?.id ?? '', reason });
	expect(carried.meetingId).toBeNull();
	expect(await waiting(may)).toMatchObject([
		{ id: carried.id, position: null, label: null, lineage: { times: 1, since: '2014-05-28', days: 33 } }
	]);
});

test('postponing: not by a member, not twice, not while the agenda is drawn, not after the meeting', async () => {
	const council = await aCouncil();
	const may = await anOpenMeeting(council);
	const itemId = (await read(may))[0]?.id ?? '';
	await expectRefused(await aMember(council), (actor) => postponeItem(actor, { itemId, reason }), 403);
	await expectRefused(aSecretary(await aCouncil()), (actor) => postponeItem(actor, { itemId, reason }), 404);
	const { id } = await postponeItem(aSecretaryAt(may), { itemId, reason });
	await expectRefused(aSecretary(council), (actor) => postponeItem(actor, { itemId, reason }), 409, 'meetings.item.already_closed');
	await expectRefused(aSecretary(council), (actor) => postponeItem(actor, { itemId: id, reason }), 409, 'meetings.item.in_backlog');
	const june = await anItem(await aMeeting(council, '2014-06-11'));
	await expectRefused(aSecretary(council), (actor) => postponeItem(actor, { itemId: june.id, reason }), 409, 'meetings.postpone.not_now');
	const over = await anOpenMeeting(council, '2014-05-29');
	const [left] = await read(await closed(over));
	await expectRefused(
		aSecretary(council),
		(actor) => postponeItem(actor, { itemId: left?.id ?? '', reason }),
		409,
		'meetings.postpone.not_now'
	);
});

test('a cancelled meeting loses nothing: its items are in the backlog, with the reason', async () => {
	const council = await aCouncil();
	const june = await aMeeting(council, '2014-06-11');
	const may = await aSentMeeting(council, '2014-05-28', ['A', 'B']);
	const cancel = CancelForm.parse({ meetingId: may.id, version: 3, reason });
	await expectRefused(await aMember(council), (actor) => cancelMeeting(actor, cancel), 403);
	await expectRefused(aSecretary(council), (actor) => cancelMeeting(actor, { ...cancel, version: 1 }), 409, 'platform.form.stale');

	await doneTwice(aSecretary(council), (actor) => cancelMeeting(actor, cancel));

	expect(await meetingOf(db, council.municipalityId, may.id)).toMatchObject({ state: 'cancelled', cancelledBecause: reason });
	expect((await read(may)).map(({ state }) => state)).toEqual(['postponed', 'postponed']);
	expect((await waiting(may)).map(({ title }) => title.ky)).toEqual(['A', 'B']);
	expect(await read(june)).toEqual([]);
	await expectRefused(aSecretary(council), (actor) => cancelMeeting(actor, { ...cancel, version: 4 }), 409, 'meetings.cancel.not_ahead');
});

test('October planned and never held can be called off too', async () => {
	const october = await aPlannedMeeting(await aCouncil(), 'октябрь 2014');
	await anItem(october, { title: 'Дарыянын жээги', fixedPosition: 4 });
	await cancelled(october);
	expect(await waiting(october)).toMatchObject([
		{ title: { ky: 'Дарыянын жээги' }, fixedPosition: null, lineage: { times: 1, since: null, days: null } }
	]);
});

test('what was not reached is carried on when the meeting closes, or stays without an outcome', async () => {
	const council = await aCouncil();
	const may = await anOpenMeeting(council, '2014-05-28', ['A', 'B']);
	const close = CloseForm.parse({ meetingId: may.id, version: 3, notReached: 'carry' });
	await expectRefused(await aMember(council), (actor) => closeMeeting(actor, close), 403);
	await expectRefused(aSecretary(council), (actor) => closeMeeting(actor, close), 422, 'platform.form.required');
	await doneTwice(aSecretaryAt(may), (actor) => closeMeeting(actor, { ...close, reason }));
	expect((await read(may)).map(({ state }) => state)).toEqual(['postponed', 'postponed']);
	expect(await waiting(may)).toHaveLength(2);
	await expectRefused(aSecretary(council), (actor) => closeMeeting(actor, { ...close, version: 4 }), 409, 'meetings.close.not_open');

	const june = await closed(await anOpenMeeting(council, '2014-06-11', ['C']));
	expect(await read(june)).toMatchObject([{ state: 'listed', after: null }]);
	expect((await stateOf(june)).state).toBe('closed');
});
