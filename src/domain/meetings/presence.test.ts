import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aSeat, aSecretary, type Council } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import {
	aClosedMeeting,
	aGuest,
	aMeeting,
	anAttendance,
	anItem,
	anOpenMeeting,
	aPlannedMeeting,
	aSecretaryAt,
	closed,
	type Meeting,
	opened
} from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { attendanceOf } from './attendance.queries.server.ts';
import { AttendanceForm, InviteForm } from './conduct.forms.ts';
import { inviteGuest, noteGuest, uninviteGuest } from './invitation.server.ts';
import { guestsOf } from './item-parts.queries.server.ts';
import { recordAttendance } from './presence.server.ts';
import { meetingOf } from './queries.server.ts';
import type { AttendanceStatus } from './quorum.rules.ts';
import { comeBack, standAside } from './recusal.server.ts';

const table = async (meeting: Meeting) => attendanceOf(db, meeting.municipalityId, await meetingOf(db, meeting.municipalityId, meeting.id));
const roll = (meetingId: string, ...seats: { membershipId: string; status: AttendanceStatus | ''; cameAt?: string; leftAt?: string }[]) =>
	AttendanceForm.parse({ meetingId, seats });

async function aSittingCouncil(): Promise<{ council: Council; a: string; b: string; c: string }> {
	const council = await aCouncil();
	return {
		council,
		a: await aSeat(council, { name: 'А' }),
		b: await aSeat(council, { name: 'Б' }),
		c: await aSeat(council, { name: 'В' })
	};
}

test('attendance is recorded member by member, and taken back when nothing is chosen', async () => {
	const { council, a, b, c } = await aSittingCouncil();
	const meeting = await anOpenMeeting(council);
	const form = roll(
		meeting.id,
		{ membershipId: a, status: 'present' },
		{ membershipId: b, status: 'late', cameAt: '10:30' },
		{ membershipId: c, status: '' }
	);
	await expectRefused(await aMember(council), (actor) => recordAttendance(actor, form), 403);
	await doneTwice(aSecretaryAt(meeting), (actor) => recordAttendance(actor, form));
	expect((await table(meeting)).attended).toMatchObject([{ status: 'present' }, { status: 'late', cameAt: '10:30', leftAt: null }]);

	await recordAttendance(aSecretaryAt(meeting), roll(meeting.id, { membershipId: b, status: '' }));
	expect((await table(meeting)).attended).toMatchObject([{ membershipId: a, status: 'present' }]);
});

test('nobody is there who was not in office that day, left before coming, or is named twice', async () => {
	const { council, a } = await aSittingCouncil();
	const later = await aSeat(council, { from: '2014-09-01' });
	const meeting = await anOpenMeeting(council);
	const refused = (form: AttendanceForm, key: string) =>
		expectRefused(aSecretaryAt(meeting), (actor) => recordAttendance(actor, form), 422, key);
	await refused(roll(meeting.id, { membershipId: later, status: 'present' }), 'meetings.attendance.not_in_office');
	await refused(roll(meeting.id, { membershipId: newId(), status: 'present' }), 'meetings.attendance.not_in_office');
	await refused(
		roll(meeting.id, { membershipId: a, status: 'present' }, { membershipId: a, status: 'absent' }),
		'meetings.attendance.not_in_office'
	);
	await refused(roll(meeting.id, { membershipId: a, status: 'left', cameAt: '11:00', leftAt: '10:00' }), 'platform.form.ends_before_start');
});

test('before the meeting only excuses, after it nothing', async () => {
	const { council, a } = await aSittingCouncil();
	const ahead = await aMeeting(council, '2014-07-01');
	await recordAttendance(aSecretary(council), roll(ahead.id, { membershipId: a, status: 'excused' }));
	await expectRefused(
		aSecretary(council),
		(actor) => recordAttendance(actor, roll(ahead.id, { membershipId: a, status: 'present' })),
		422,
		'meetings.attendance.only_excused'
	);
	for (const meeting of [await aClosedMeeting(council), await aPlannedMeeting(council, 'октябрь 2014')]) {
		await expectRefused(
			aSecretary(council),
			(actor) => recordAttendance(actor, roll(meeting.id, { membershipId: a, status: 'excused' })),
			409,
			'meetings.conduct.not_open'
		);
	}
});

test('who stands aside is not counted for that item, until they come back', async () => {
	const { council, a, b, c } = await aSittingCouncil();
	const meeting = await anOpenMeeting(council, '2014-05-28', []);
	const { id: itemId } = await anItem(meeting);
	await anAttendance(meeting, [
		[a, 'present'],
		[b, 'present'],
		[c, 'absent']
	]);
	const aside = { itemId, membershipId: a, kind: 'recused' as const, reason: 'Ишкананын кызматкери' };
	await expectRefused(await aMember(council), (actor) => standAside(actor, aside), 403);
	await expectRefused(
		aSecretaryAt(meeting),
		(actor) => standAside(actor, { ...aside, reason: undefined }),
		422,
		'meetings.attendance.recusal_reason'
	);
	await expectRefused(
		aSecretaryAt(meeting),
		(actor) => standAside(actor, { ...aside, membershipId: newId() }),
		422,
		'meetings.attendance.not_in_office'
	);
	await doneTwice(aSecretaryAt(meeting), (actor) => standAside(actor, aside));
	await standAside(aSecretaryAt(meeting), { ...aside, kind: 'out_of_room', reason: undefined });
	expect(await absences(meeting)).toEqual([{ kind: 'out_of_room', reason: null }]);

	await expectRefused(await aMember(council), (actor) => comeBack(actor, { itemId, membershipId: a }), 403);
	await doneTwice(aSecretaryAt(meeting), (actor) => comeBack(actor, { itemId, membershipId: a }));
	expect(await absences(meeting)).toEqual([]);
	await closed(meeting);
	await expectRefused(aSecretaryAt(meeting), (actor) => comeBack(actor, { itemId, membershipId: a }), 409, 'meetings.conduct.not_open');
});

const absences = ({ municipalityId }: Meeting) =>
	db.selectFrom('item_absence').select(['kind', 'reason']).where('municipality_id', '=', municipalityId).execute();

test('guests are invited to a month not yet called, by a decision and with a purpose', async () => {
	const council = await aCouncil();
	const october = await aPlannedMeeting(council, 'октябрь 2014');
	const askedBy = { kind: 'decision', id: newId() };
	const invite = InviteForm.parse({
		id: newId(),
		meetingId: october.id,
		described: inKyrgyz('5 кварталдык комитеттин кызматкерлери'),
		purpose: inKyrgyz('База тууралуу'),
		askedBy
	});
	await expectRefused(await aMember(council), (actor) => inviteGuest(actor, invite), 403);
	await expectRefused(
		aSecretary(council),
		(actor) => inviteGuest(actor, { ...invite, described: undefined }),
		422,
		'meetings.guest.nobody'
	);
	await expectRefused(
		aSecretary(council),
		(actor) => inviteGuest(actor, { ...invite, who: { personId: null, officeId: newId(), organizationId: null } }),
		422,
		'platform.form.unknown_id'
	);
	await doneTwice(aSecretary(council), (actor) => inviteGuest(actor, invite));
	expect(await guestsOf(db, council.municipalityId, [{ id: october.id, date: { from: plainDate('2014-10-01') } }])).toMatchObject([
		{ askedBy, purpose: { ky: 'База тууралуу' }, named: null, came: null }
	]);
	await expectRefused(aSecretary(council), (actor) => inviteGuest(actor, invite), 409, 'meetings.refused.made_already');
	const other = await anItem(await aMeeting(council));
	await expectRefused(
		aSecretary(council),
		(actor) => inviteGuest(actor, { ...invite, id: newId(), itemId: other.id }),
		422,
		'meetings.item.other_meeting'
	);
	const past = await aClosedMeeting(council);
	await expectRefused(
		aSecretary(council),
		(actor) => inviteGuest(actor, { ...invite, id: newId(), meetingId: past.id }),
		409,
		'meetings.closed.does_not_change'
	);
});

test('an invitation is taken back before the meeting, and during it one writes who came', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	const [first, second] = [await aGuest(meeting), await aGuest(meeting)];
	await expectRefused(
		aSecretary(council),
		(actor) => noteGuest(actor, { guestId: first.id, came: 'yes' }),
		409,
		'meetings.conduct.not_open'
	);
	await expectRefused(await aMember(council), (actor) => uninviteGuest(actor, { guestId: first.id }), 403);
	await doneTwice(aSecretary(council), (actor) => uninviteGuest(actor, { guestId: first.id }));
	await expectRefused(aSecretary(council), (actor) => uninviteGuest(actor, { guestId: first.id }), 404);

	await opened(meeting);
	await expectRefused(aSecretary(council), (actor) => uninviteGuest(actor, { guestId: second.id }), 409, 'meetings.guest.too_late');
	await expectRefused(await aMember(council), (actor) => noteGuest(actor, { guestId: second.id, came: 'yes' }), 403);
	await doneTwice(aSecretary(council), (actor) => noteGuest(actor, { guestId: second.id, came: 'yes' }));
	const came = async () =>
		(await db.selectFrom('guest').select('came').where('municipality_id', '=', council.municipalityId).execute())[0]?.came;
	expect(await came()).toBe(true);
	await noteGuest(aSecretary(council), { guestId: second.id, came: null });
	expect(await came()).toBeNull();
});
