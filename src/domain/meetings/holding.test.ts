import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aSeat, aSecretary } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { moment } from '#testing/factories.ts';
import { aMeeting, anItem, anOpenMeeting, aSecretaryAt, closed, opened, stateOf } from '#testing/meetings.ts';
import { itemOf } from './agenda.queries.server.ts';
import { closeMeeting } from './closing.server.ts';
import { DiscussionForm } from './conduct.forms.ts';
import { recordDiscussion, settleItem, takeUpItem } from './discussion.server.ts';
import { CloseForm, OpenForm } from './forms.ts';
import { openMeeting } from './opening.server.ts';
import { meetingOf } from './queries.server.ts';
import { sendAgenda } from './sending.server.ts';

const today = plainDate('2014-06-30');
const read = (id: string, council: { municipalityId: string }) => itemOf(db, council.municipalityId, id, today);

test('the agenda goes out once, with something on it, before the day has passed', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council, '2014-06-20');
	const send = { meetingId: meeting.id, version: 2 };
	await expectRefused(aSecretary(council), (actor) => sendAgenda(actor, send), 409, 'meetings.send.nothing_listed');
	await anItem(meeting);
	await expectRefused(await aMember(council), (actor) => sendAgenda(actor, send), 403);
	await expectRefused(
		{ ...aSecretary(council), now: moment('2014-06-21') },
		(actor) => sendAgenda(actor, send),
		409,
		'meetings.send.day_passed'
	);
	await doneTwice(aSecretary(council), (actor) => sendAgenda(actor, send));
	expect(await meetingOf(db, council.municipalityId, meeting.id)).toMatchObject({ state: 'sent', sentAt: moment('2014-06-11') });
	await expectRefused(aSecretary(council), (actor) => sendAgenda(actor, { ...send, version: 3 }), 409, 'meetings.send.not_called');
});

test('a meeting opens on its day with the clock; one of 2014 entered later keeps its hours unknown', async () => {
	const council = await aCouncil();
	const chair = await aSeat(council, { role: 'chair' });
	const meeting = await aMeeting(council, '2014-06-11');
	const open = OpenForm.parse({ meetingId: meeting.id, version: 2, chairedById: chair });
	await expectRefused(await aMember(council), (actor) => openMeeting(actor, open), 403);
	await expectRefused(
		{ ...aSecretary(council), now: moment('2014-06-10') },
		(actor) => openMeeting(actor, open),
		409,
		'meetings.open.day_not_come'
	);
	await expectRefused(
		aSecretary(council),
		(actor) => openMeeting(actor, { ...open, recordedById: newId() }),
		422,
		'meetings.attendance.not_in_office'
	);
	await doneTwice({ ...aSecretary(council), now: moment('2014-06-11', '15:05') }, (actor) => openMeeting(actor, open));
	expect(await meetingOf(db, council.municipalityId, meeting.id)).toMatchObject({
		state: 'open',
		openedAt: moment('2014-06-11', '15:05'),
		chairedById: chair
	});
	await expectRefused(aSecretary(council), (actor) => openMeeting(actor, { ...open, version: 3 }), 409, 'meetings.open.not_called');

	const may = await aMeeting(council, '2014-05-28');
	await openMeeting(aSecretary(council), OpenForm.parse({ meetingId: may.id, version: 2 }));
	await closeMeeting(aSecretary(council), CloseForm.parse({ meetingId: may.id, version: 3 }));
	expect(await meetingOf(db, council.municipalityId, may.id)).toMatchObject({
		state: 'closed',
		openedAt: null,
		closedAt: null,
		startsAt: null,
		endsAt: null
	});
});

test('a meeting called for half past two that begins at a quarter to three began at a quarter to three', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council, '2014-06-11', { startsAt: '14:30' });
	await openMeeting({ ...aSecretary(council), now: moment('2014-06-11', '14:45') }, OpenForm.parse({ meetingId: meeting.id, version: 2 }));
	expect(await meetingOf(db, council.municipalityId, meeting.id)).toMatchObject({ startsAt: '14:45' });
});

test('a meeting cannot end before it began', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council, '2014-05-28');
	await openMeeting(aSecretaryAt(meeting), OpenForm.parse({ meetingId: meeting.id, version: 2, startsAt: '15:00' }));
	const close = CloseForm.parse({ meetingId: meeting.id, version: 3, endsAt: '14:00' });
	await expectRefused(aSecretary(council), (actor) => closeMeeting(actor, close), 422, 'platform.form.ends_before_start');
	await closeMeeting(aSecretary(council), { ...close, endsAt: '17:30' });
});

test('items are taken up one after another, each with its hours', async () => {
	const council = await aCouncil();
	const meeting = await opened(await aMeeting(council, '2014-06-11'));
	const [a, b] = [await anItem(meeting, { title: 'A' }), await anItem(meeting, { title: 'B' })];
	await expectRefused(await aMember(council), (actor) => takeUpItem(actor, { itemId: a.id, at: undefined }), 403);
	await doneTwice({ ...aSecretary(council), now: moment('2014-06-11', '15:10') }, (actor) =>
		takeUpItem(actor, { itemId: a.id, at: undefined })
	);
	await takeUpItem({ ...aSecretary(council), now: moment('2014-06-11', '15:40') }, { itemId: b.id, at: undefined });

	expect(await read(a.id, council)).toMatchObject({ standing: 'discussed', takenUpAt: '15:10', finishedAt: '15:40' });
	expect(await read(b.id, council)).toMatchObject({ standing: 'under_discussion', takenUpAt: '15:40', finishedAt: null });
	expect((await meetingOf(db, council.municipalityId, meeting.id)).currentItemId).toBe(b.id);
	await closed(meeting);
	expect(await read(b.id, council)).toMatchObject({ standing: 'discussed' });
	await expectRefused(aSecretary(council), (actor) => takeUpItem(actor, { itemId: a.id, at: undefined }), 409, 'meetings.conduct.not_open');
});

test('what was heard and who spoke is written down while the meeting is open', async () => {
	const council = await aCouncil();
	const meeting = await anOpenMeeting(council, '2014-05-28', []);
	const { id } = await anItem(meeting);
	const words = { heard: { original: 'ky', ky: 'Мониторингдин жыйынтыгы' }, spoke: { original: 'ky', ky: 'Мүчөлөр' } };
	const form = DiscussionForm.parse({ itemId: id, version: 1, ...words });
	await expectRefused(await aMember(council), (actor) => recordDiscussion(actor, form), 403);
	await expectRefused(
		aSecretary(council),
		(actor) => recordDiscussion(actor, { ...form, takenUpAt: '16:00', finishedAt: '15:00' }),
		422,
		'platform.form.ends_before_start'
	);
	await doneTwice(aSecretaryAt(meeting), (actor) => recordDiscussion(actor, form));
	expect(await read(id, council)).toMatchObject({ state: 'discussed', takenUpAt: null, ...words });
	await expect(recordDiscussion(aSecretary(council), form)).rejects.toMatchObject({ standing: { 'heard.ky': 'Мониторингдин жыйынтыгы' } });
	await closed(meeting);
	await expectRefused(aSecretary(council), (actor) => recordDiscussion(actor, { ...form, version: 2 }), 409, 'meetings.conduct.not_open');
});

test('a decision settles its item, as often as several decisions answer it', async () => {
	const council = await aCouncil();
	const meeting = await anOpenMeeting(council, '2014-05-28', []);
	const { id } = await anItem(meeting);
	await expectRefused(await aMember(council), (actor) => settleItem(actor, { itemId: id }), 403);
	await doneTwice(aSecretary(council), (actor) => settleItem(actor, { itemId: id }));
	await settleItem(aSecretary(council), { itemId: id });
	expect(await read(id, council)).toMatchObject({ state: 'decided', version: 2 });
	expect((await stateOf(await closed(meeting))).state).toBe('closed');
	await expectRefused(aSecretary(council), (actor) => settleItem(actor, { itemId: id }), 409, 'meetings.conduct.not_open');
});
