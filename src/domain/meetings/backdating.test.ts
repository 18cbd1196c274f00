import { beforeAll, expect, test } from 'vitest';
import { endBody } from '#domain/councils/constitution.server.ts';
import { unseatMember } from '#domain/councils/departure.server.ts';
import { ChangeQuorumForm, CorrectSeatForm, EndBodyForm, RenameBodyForm, SeatForm, UnseatForm } from '#domain/councils/forms.ts';
import { changeQuorum } from '#domain/councils/quorum.server.ts';
import { renameBody } from '#domain/councils/renaming.server.ts';
import { correctSeat } from '#domain/councils/seat-correction.server.ts';
import { seatMember } from '#domain/councils/seating.server.ts';
import { db } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { aChair, aCouncil, aSeat, aSecretary, type Council } from '#testing/councils.ts';
import { expectRefused } from '#testing/deeds.ts';
import { anAttendance, anOpenMeeting, closed, type Meeting } from '#testing/meetings.ts';
import { aPerson, inKyrgyz } from '#testing/people.ts';
import { openSubscriptions } from '../../subscriptions.ts';
import { attendanceOf } from './attendance.queries.server.ts';
import { CorrectAttendanceForm } from './correction.forms.ts';
import { correctionsOf } from './corrections.queries.server.ts';
import { meetingOf } from './queries.server.ts';
import { correctAttendance } from './roll-correction.server.ts';

beforeAll(openSubscriptions);

const because = 'Буйрук кеч келди';
const table = async ({ municipalityId, id }: Meeting) => attendanceOf(db, municipalityId, await meetingOf(db, municipalityId, id));
const corrections = ({ municipalityId, id }: Meeting) => correctionsOf(db, municipalityId, id);

/** Six sat on 28 May, four were there; the meeting is closed. */
async function aHeldMeeting(): Promise<{ council: Council; meeting: Meeting; seats: Id[] }> {
	const council = await aCouncil();
	const seats: Id[] = [];
	for (const name of ['А', 'Б', 'В', 'Г', 'Д', 'Е']) seats.push(await aSeat(council, { name }));
	const meeting = await anOpenMeeting(council);
	await anAttendance(
		meeting,
		seats.slice(0, 4).map((seat) => [seat, 'present'] as const)
	);
	return { council, meeting: await closed(meeting), seats };
}

const mended = (membershipId: Id, differing: object = {}) =>
	CorrectSeatForm.parse({
		membershipId,
		version: 1,
		category: 'civil_society',
		role: 'member',
		hasVote: 'yes',
		from: '2010-12-06',
		...differing
	});

test('who sat at a closed meeting is written down anew only with a reason, which stands beside the record', async () => {
	const { council, meeting, seats } = await aHeldMeeting();
	const [, , , , , never = ''] = seats;
	const later = mended(never, { from: '2014-05-29' });
	await expectRefused(aSecretary(council), (actor) => correctSeat(actor, later), 422, 'councils.because.missing');
	await expectRefused(aChair(council), (actor) => correctSeat(actor, { ...later, because }), 409, 'councils.because.secretary_only');
	expect((await table(meeting)).quorum).toMatchObject({ of: 6, present: 4 });

	await correctSeat(aSecretary(council), { ...later, because });
	expect((await table(meeting)).quorum).toMatchObject({ of: 5, present: 4 });
	expect(await corrections(meeting)).toMatchObject([
		{ subject: { kind: 'membership', id: never }, stood: { sat: true }, corrected: { sat: false }, reason: because, by: 'Катчы' }
	]);
});

test('nobody vanishes from a room they were in: what is recorded of them there is corrected first', async () => {
	const { council, meeting, seats } = await aHeldMeeting();
	const [there = ''] = seats;
	const later = mended(there, { from: '2014-05-29', because });
	const left = UnseatForm.parse({ membershipId: there, version: 1, to: '2014-05-27', because });
	await expectRefused(aSecretary(council), (actor) => correctSeat(actor, later), 409, 'councils.because.recorded_there');
	await expectRefused(aSecretary(council), (actor) => unseatMember(actor, left), 409, 'councils.because.recorded_there');
	const nothing = { id: newId(), meetingId: meeting.id, membershipId: there, status: '', because };
	await correctAttendance(aSecretary(council), CorrectAttendanceForm.parse(nothing));
	await unseatMember(aSecretary(council), left);
	expect((await table(meeting)).members).toHaveLength(5);
	expect(await corrections(meeting)).toHaveLength(2);
});

test('the right to vote and the role on that day are part of its record', async () => {
	const { council, meeting, seats } = await aHeldMeeting();
	const [a = '', b = ''] = seats;
	const silent = mended(a, { hasVote: undefined });
	await expectRefused(aSecretary(council), (actor) => correctSeat(actor, silent), 422, 'councils.because.missing');
	await correctSeat(aSecretary(council), { ...silent, because });
	await correctSeat(aSecretary(council), mended(b, { category: 'state' }));
	expect(await corrections(meeting)).toMatchObject([{ stood: { hasVote: true }, corrected: { hasVote: false } }]);
	expect((await table(meeting)).quorum).toMatchObject({ of: 5, present: 3 });
});

test('a seat forgotten in the register is given with the reason; one of other days needs none', async () => {
	const { council, meeting } = await aHeldMeeting();
	const forgotten = async (from: string, to?: string) => {
		const { id: personId } = await aPerson(council, 'Унутулган');
		return SeatForm.parse({ id: newId(), bodyId: council.id, personId, category: 'state', role: 'member', hasVote: 'yes', from, to });
	};
	await seatMember(aSecretary(council), await forgotten('2014-05-29'));
	await seatMember(aSecretary(council), await forgotten('2013-01-01', '2014-05-27'));
	const form = await forgotten('2013-01-01');
	await expectRefused(aSecretary(council), (actor) => seatMember(actor, form), 422, 'councils.because.missing');
	await seatMember(aSecretary(council), { ...form, because });
	expect((await table(meeting)).members).toHaveLength(7);
	expect(await corrections(meeting)).toMatchObject([{ stood: { sat: false }, corrected: { sat: true } }]);
});

test('a name and a quorum rule that reach back become corrections of each closed meeting they reach', async () => {
	const { council, meeting } = await aHeldMeeting();
	const june = await closed(await anOpenMeeting(council, '2014-06-11'));
	const rename = RenameBodyForm.parse({ id: newId(), bodyId: council.id, name: inKyrgyz('Сапат кеңеши'), from: '2014-06-11' });
	const rule = ChangeQuorumForm.parse({ bodyId: council.id, version: 1, kind: 'number', number: '3' });
	await expectRefused(aSecretary(council), (actor) => renameBody(actor, rename), 422, 'councils.because.missing');
	await expectRefused(aSecretary(council), (actor) => changeQuorum(actor, rule), 422, 'councils.because.missing');
	expect((await table(meeting)).quorum).toMatchObject({ needed: 4 });

	await renameBody(aSecretary(council), { ...rename, because });
	await changeQuorum(aSecretary(council), { ...rule, because });
	expect((await table(meeting)).quorum).toMatchObject({ needed: 3, met: true });
	const quorum = { stood: { quorum: { kind: 'more_than_half' } }, corrected: { quorum: { kind: 'number', number: 3 } } };
	expect(await corrections(meeting)).toMatchObject([quorum]);
	expect(await corrections(june)).toMatchObject([{ corrected: { name: { ky: 'Сапат кеңеши' } } }, quorum]);
});

test('a rule and a name of later days leave closed meetings alone, and need no reason', async () => {
	const { council, meeting } = await aHeldMeeting();
	await changeQuorum(
		aSecretary(council),
		ChangeQuorumForm.parse({ bodyId: council.id, version: 1, kind: 'two_thirds', from: '2014-05-29' })
	);
	const later = RenameBodyForm.parse({ id: newId(), bodyId: council.id, name: inKyrgyz('Сапат кеңеши'), from: '2014-05-29' });
	await renameBody(aSecretary(council), later);
	expect((await table(meeting)).quorum).toMatchObject({ needed: 4 });
	expect(await corrections(meeting)).toEqual([]);
});

test('a body does not end before its last meeting', async () => {
	const { council } = await aHeldMeeting();
	const end = (on: string) => EndBodyForm.parse({ bodyId: council.id, version: 1, on });
	await expectRefused(aSecretary(council), (actor) => endBody(actor, end('2014-05-27')), 422, 'councils.end.met_after');
	await endBody(aSecretary(council), end('2014-05-28'));
});
