import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aChair, aCouncil, aSeat, aSecretary } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import {
	aClosedMeeting,
	aGuest,
	anAttendance,
	anItem,
	anOpenMeeting,
	aSecretaryAt,
	aVote,
	closed,
	type Meeting
} from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { itemOf } from './agenda.queries.server.ts';
import { attendanceOf } from './attendance.queries.server.ts';
import {
	CorrectAttendanceForm,
	CorrectGuestForm,
	CorrectItemForm,
	CorrectMeetingForm,
	CorrectVoteForm,
	ForgottenItemForm
} from './correction.forms.ts';
import { correctMeeting } from './correction.server.ts';
import { correctionsOf } from './corrections.queries.server.ts';
import { addForgottenItem, correctItem } from './item-correction.server.ts';
import { postponeItem } from './postponement.server.ts';
import { meetingOf } from './queries.server.ts';
import { correctAttendance, correctGuest, correctVote } from './roll-correction.server.ts';
import { votesOf } from './votes.queries.server.ts';

const because = 'Протоколдо башкача жазылган';
const corrections = ({ municipalityId, id }: Meeting) => correctionsOf(db, municipalityId, id);

test('a closed meeting is corrected beside what stood, with the reason', async () => {
	const council = await aCouncil();
	const meeting = await aClosedMeeting(council);
	const form = CorrectMeetingForm.parse({
		id: newId(),
		meetingId: meeting.id,
		kind: 'ordinary',
		startsAt: '15:00',
		announcedItems: '4',
		because
	});
	await expectRefused(aChair(council), (actor) => correctMeeting(actor, form), 403);
	await expectRefused(
		aSecretary(council),
		(actor) => correctMeeting(actor, { ...form, kind: 'extraordinary' }),
		422,
		'meetings.plan.reason_missing'
	);
	await doneTwice(aSecretary(council), (actor) => correctMeeting(actor, form));

	expect(await meetingOf(db, council.municipalityId, meeting.id)).toMatchObject({ startsAt: '15:00', announcedItems: 4, state: 'closed' });
	expect(await corrections(meeting)).toMatchObject([
		{
			reason: because,
			by: 'Катчы',
			stood: { announced_items: null },
			corrected: { starts_at: '15:00', announced_items: 4 }
		}
	]);
	await expectRefused(
		aSecretary(council),
		(actor) => correctMeeting(actor, { ...form, id: newId() }),
		409,
		'meetings.correct.nothing_changed'
	);
	const open = await anOpenMeeting(council, '2014-06-01');
	await expectRefused(
		aSecretary(council),
		(actor) => correctMeeting(actor, { ...form, id: newId(), meetingId: open.id }),
		409,
		'meetings.correct.not_closed'
	);
});

test('corrections made at one moment stand in the order they were saved, whatever their ids', async () => {
	const council = await aCouncil();
	const meeting = await aClosedMeeting(council);
	const [earlier, later] = [newId(), newId()];
	for (const [id, announcedItems] of [
		[later, '4'],
		[earlier, '3']
	]) {
		const form = CorrectMeetingForm.parse({ id, meetingId: meeting.id, kind: 'ordinary', announcedItems, because });
		await correctMeeting(aSecretary(council), form);
	}
	expect(await corrections(meeting)).toMatchObject([
		{ id: later, stood: { announced_items: null }, corrected: { announced_items: 4 } },
		{ id: earlier, stood: { announced_items: 4 }, corrected: { announced_items: 3 } }
	]);
});

test('the words of an item are corrected, and both wordings stay', async () => {
	const council = await aCouncil();
	const meeting = await anOpenMeeting(council, '2014-05-28', []);
	const { id: itemId } = await anItem(meeting, { title: 'тузулгон топ' });
	const form = CorrectItemForm.parse({ id: newId(), itemId, title: inKyrgyz('түзүлгөн топ'), label: '1', because });
	await expectRefused(aSecretary(council), (actor) => correctItem(actor, form), 409, 'meetings.correct.not_closed');
	await closed(meeting);
	await expectRefused(aChair(council), (actor) => correctItem(actor, form), 403);
	await doneTwice(aSecretary(council), (actor) => correctItem(actor, form));
	expect(await itemOf(db, council.municipalityId, itemId, plainDate('2014-06-30'))).toMatchObject({
		title: { ky: 'түзүлгөн топ' },
		label: '1'
	});
	expect(await corrections(meeting)).toMatchObject([
		{ subject: { kind: 'agenda_item', id: itemId }, stood: { title: { ky: 'тузулгон топ' } } }
	]);
	expect(Object.keys(Object((await corrections(meeting))[0]?.stood))).toEqual(['title']);
});

test('attendance and votes of a closed meeting are corrected under the same rules as they were written', async () => {
	const council = await aCouncil();
	const [a, b] = [await aSeat(council, { name: 'А' }), await aSeat(council, { name: 'Б' })];
	const meeting = await anOpenMeeting(council);
	await anAttendance(meeting, [
		[a, 'present'],
		[b, 'absent']
	]);
	const { id: voteId } = await aVote(meeting, { counts: { for: 1, against: 0, abstained: 0 } });
	await closed(meeting);

	const there = CorrectAttendanceForm.parse({ id: newId(), meetingId: meeting.id, membershipId: b, status: 'late', because });
	const two = CorrectVoteForm.parse({
		id: newId(),
		voteId,
		manner: 'show_of_hands',
		counts: { for: 2, against: 0, abstained: 0 },
		because
	});
	await expectRefused(aSecretary(council), (actor) => correctVote(actor, two), 422, 'meetings.vote.too_many');
	await expectRefused(aChair(council), (actor) => correctAttendance(actor, there), 403);
	await expectRefused(
		aSecretary(council),
		(actor) => correctAttendance(actor, { ...there, membershipId: newId() }),
		422,
		'meetings.attendance.not_in_office'
	);
	await doneTwice(aSecretary(council), (actor) => correctAttendance(actor, there));
	await expectRefused(aChair(council), (actor) => correctVote(actor, two), 403);
	await doneTwice(aSecretary(council), (actor) => correctVote(actor, two));

	const table = await attendanceOf(db, council.municipalityId, await meetingOf(db, council.municipalityId, meeting.id));
	expect(table.attended.find(({ membershipId }) => membershipId === b)).toMatchObject({ status: 'late' });
	expect(await votesOf(db, council.municipalityId, [meeting.id])).toMatchObject([{ counts: { for: 2 } }]);
	expect(await corrections(meeting)).toMatchObject([
		{ subject: { kind: 'attendance', id: b }, stood: { status: 'absent' }, corrected: { status: 'late' } },
		{ subject: { kind: 'vote', id: voteId }, stood: { votes_for: 1 }, corrected: { votes_for: 2 } }
	]);
});

test('why an item was put off, who reported on it and who stood aside are corrected too', async () => {
	const council = await aCouncil();
	const [a, b] = [await aSeat(council, { name: 'А' }), await aSeat(council, { name: 'Б' })];
	const meeting = await anOpenMeeting(council, '2014-05-28', []);
	const { id: itemId } = await anItem(meeting, { title: 'Тариф' });
	await aVoteByName(meeting, itemId, b);
	await postponeItem(aSecretaryAt(meeting), { itemId, reason: inKyrgyz('Убакыт жетпеди') });
	await closed(meeting);
	const mended = (differing: object) =>
		CorrectItemForm.parse({
			id: newId(),
			itemId,
			label: '1',
			title: inKyrgyz('Тариф'),
			closingNote: inKyrgyz('Тактоо керек'),
			because,
			...differing
		});
	const refused = (differing: object, key: string) =>
		expectRefused(aSecretary(council), (actor) => correctItem(actor, mended(differing)), 422, key);
	await refused({ closingNote: undefined }, 'platform.form.required');
	await refused({ away: [{ membershipId: a, kind: 'recused' }] }, 'meetings.attendance.recusal_reason');
	await refused({ away: [{ membershipId: b, kind: 'out_of_room' }] }, 'meetings.correct.voted_on_it');
	await refused({ away: [{ membershipId: newId(), kind: 'out_of_room' }] }, 'meetings.attendance.not_in_office');

	const away = [
		{ membershipId: a, kind: 'recused', reason: 'Жакыны' },
		{ membershipId: b, kind: '' }
	];
	const speakers = [{ who: '', described: inKyrgyz('Ишкананын өкүлү') }];
	await doneTwice(aSecretary(council), (actor) => correctItem(actor, mended({ away, speakers })));
	expect(await itemOf(db, council.municipalityId, itemId, plainDate('2014-06-30'))).toMatchObject({
		closingNote: { ky: 'Тактоо керек' },
		speakers: [{ described: { ky: 'Ишкананын өкүлү' } }],
		away: [{ membershipId: a, kind: 'recused', reason: 'Жакыны' }]
	});
	const [correction] = await corrections(meeting);
	expect(correction).toMatchObject({ stood: { closing_note: { ky: 'Убакыт жетпеди' }, speakers: [], away: [] } });
	expect(Object.keys(Object(correction?.corrected)).toSorted()).toEqual(['away', 'closing_note', 'speakers']);
	await expectRefused(
		aSecretary(council),
		(actor) => correctItem(actor, mended({ away, speakers })),
		409,
		'meetings.correct.nothing_changed'
	);
});

const aVoteByName = (meeting: Meeting, itemId: string, membershipId: string) =>
	aVote(meeting, { itemId, manner: 'by_name', voices: [{ membershipId, choice: 'for' }] });

test('who led and who came among the guests are corrected, and a forgotten item is added openly', async () => {
	const council = await aCouncil();
	const a = await aSeat(council, { name: 'А' });
	const meeting = await anOpenMeeting(council);
	const guest = await aGuest(meeting);
	const theyCame = () => CorrectGuestForm.parse({ id: newId(), guestId: guest.id, came: 'yes', because });
	const forgotten = () => ({ id: newId(), meetingId: meeting.id, itemId: newId(), title: inKyrgyz('Унутулган маселе'), because });
	const open = 'meetings.correct.not_closed';
	await expectRefused(aSecretary(council), (actor) => correctGuest(actor, theyCame()), 409, open);
	await expectRefused(aSecretary(council), (actor) => addForgottenItem(actor, ForgottenItemForm.parse(forgotten())), 409, open);
	await closed(meeting);
	const led = (chairedById: string) =>
		CorrectMeetingForm.parse({ id: newId(), meetingId: meeting.id, kind: 'ordinary', chairedById, because });
	await expectRefused(aSecretary(council), (actor) => correctMeeting(actor, led(newId())), 422, 'meetings.attendance.not_in_office');
	await correctMeeting(aSecretary(council), led(a));
	const came = theyCame();
	await expectRefused(aChair(council), (actor) => correctGuest(actor, came), 403);
	await doneTwice(aSecretary(council), (actor) => correctGuest(actor, came));
	const item = forgotten();
	await expectRefused(aChair(council), (actor) => addForgottenItem(actor, ForgottenItemForm.parse(item)), 403);
	await doneTwice(aSecretary(council), (actor) => addForgottenItem(actor, ForgottenItemForm.parse(item)));

	expect(await meetingOf(db, council.municipalityId, meeting.id)).toMatchObject({ chairedById: a });
	expect(await itemOf(db, council.municipalityId, item.itemId, plainDate('2014-06-30'))).toMatchObject({ position: 2, state: 'discussed' });
	expect((await corrections(meeting)).map(({ subject, corrected }) => ({ kind: subject.kind, corrected }))).toMatchObject([
		{ kind: 'meeting', corrected: { chaired_by_id: a } },
		{ kind: 'guest', corrected: { came: true } },
		{ kind: 'agenda_item', corrected: { title: { ky: 'Унутулган маселе' } } }
	]);
});
