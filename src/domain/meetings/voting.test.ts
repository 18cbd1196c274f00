import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aSeat, aSecretary } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aMeeting, anAttendance, anItem, anOpenMeeting, aSecretaryAt, closed, type Meeting, opened } from '#testing/meetings.ts';
import { itemOf } from './agenda.queries.server.ts';
import { AmendVoteForm, VoteForm } from './conduct.forms.ts';
import { CorrectAttendanceForm, CorrectVoteForm } from './correction.forms.ts';
import { standAside } from './recusal.server.ts';
import { correctAttendance, correctVote } from './roll-correction.server.ts';
import { votesOf } from './votes.queries.server.ts';
import { amendVote, recordVote } from './voting.server.ts';

const today = plainDate('2014-06-30');
const hands = (inFavour: number, against: number, abstained = 0) => ({ for: inFavour, against, abstained, notVoting: undefined });

/** Three voting members there, one absent, one observer without a vote; one item. */
async function aRoom() {
	const council = await aCouncil();
	const seats = [];
	for (const name of ['А', 'Б', 'В', 'Г']) seats.push(await aSeat(council, { name, role: name === 'А' ? 'chair' : 'member' }));
	const [a = '', b = '', c = '', gone = ''] = seats;
	const observer = await aSeat(council, { name: 'Байкоочу', hasVote: false });
	const meeting = await opened(await aMeeting(council), { chairedById: a });
	const { id: itemId } = await anItem(meeting);
	await anAttendance(meeting, [
		[a, 'present'],
		[b, 'present'],
		[c, 'late'],
		[gone, 'absent'],
		[observer, 'present']
	]);
	const vote = (differing: object = {}) =>
		VoteForm.parse({ id: newId(), meetingId: meeting.id, itemId, manner: 'show_of_hands', counts: hands(2, 1), ...differing });
	return { council, meeting, itemId, a, b, c, gone, observer, vote };
}

const votes = ({ municipalityId, id }: Meeting) => votesOf(db, municipalityId, [id]);

test('a show of hands keeps its counts, and cannot count more hands than members in the room', async () => {
	const { council, meeting, itemId, vote } = await aRoom();
	const form = vote();
	await expectRefused(await aMember(council), (actor) => recordVote(actor, form), 403);
	await expectRefused(aSecretary(await aCouncil()), (actor) => recordVote(actor, form), 404);
	await expectRefused(aSecretary(council), (actor) => recordVote(actor, vote({ counts: hands(4, 1) })), 422, 'meetings.vote.too_many');
	await expectRefused(aSecretary(council), (actor) => recordVote(actor, vote({ counts: { for: '3' } })), 422, 'platform.form.required');
	await expect(recordVote(aSecretary(council), vote({ counts: { for: '3' } }))).rejects.toMatchObject({
		problems: { 'counts.against': {}, 'counts.abstained': {} }
	});
	await doneTwice(aSecretaryAt(meeting), (actor) => recordVote(actor, form));
	await expectRefused(aSecretary(council), (actor) => recordVote(actor, form), 409, 'meetings.refused.made_already');
	expect(await votes(meeting)).toMatchObject([
		{ manner: 'show_of_hands', counts: { for: 2, against: 1, abstained: 0, notVoting: null }, position: 1 }
	]);
	expect((await itemOf(db, council.municipalityId, itemId, today)).votes).toMatchObject([{ outcome: 'carried' }]);
});

test('where nobody recorded attendance, the hands are taken as they were counted', async () => {
	const meeting = await anOpenMeeting(await aCouncil());
	await recordVote(
		aSecretary(meeting.council),
		VoteForm.parse({ id: newId(), meetingId: meeting.id, manner: 'paper', counts: hands(40, 2) })
	);
	expect(await votes(meeting)).toMatchObject([{ manner: 'paper', takenAt: null, itemId: null }]);
});

test('by name: each voice once, of those in the room with a vote; the chair decides a tie', async () => {
	const { council, meeting, itemId, a, b, c, gone, observer, vote } = await aRoom();
	const byName = (...voices: [string, string][]) =>
		vote({ manner: 'by_name', voices: voices.map(([membershipId, choice]) => ({ membershipId, choice })), chairDecides: 'yes' });
	const refused = (form: VoteForm, key: string) => expectRefused(aSecretary(council), (actor) => recordVote(actor, form), 422, key);
	await refused(byName(), 'meetings.vote.no_voices');
	await refused(byName([observer, 'for']), 'meetings.vote.no_voice');
	await refused(byName([a, 'for'], [a, 'for']), 'meetings.vote.no_voice');
	await refused(byName([gone, 'for']), 'meetings.vote.not_in_room');
	await standAside(aSecretaryAt(meeting), { itemId, membershipId: c, kind: 'recused', reason: 'Жакыны' });
	await refused(byName([c, 'for']), 'meetings.vote.not_in_room');

	await recordVote(aSecretaryAt(meeting), byName([a, 'for'], [b, 'against'], [c, '']));
	expect(await votes(meeting)).toMatchObject([
		{ counts: { for: 1, against: 1, abstained: 0, notVoting: 0 }, chairVoice: 'for', voices: [{ membershipId: a }, { membershipId: b }] }
	]);
	expect((await itemOf(db, council.municipalityId, itemId, today)).votes).toMatchObject([{ outcome: 'carried' }]);
});

test('consensus counts nothing, and what was typed beside it is not kept', async () => {
	const { meeting, a, vote } = await aRoom();
	await recordVote(
		aSecretaryAt(meeting),
		vote({ manner: 'consensus', counts: hands(99, 0), voices: [{ membershipId: a, choice: 'for' }] })
	);
	expect(await votes(meeting)).toMatchObject([{ manner: 'consensus', counts: null, voices: [] }]);
});

test('a vote of another item, or after the meeting, is refused', async () => {
	const { council, meeting, vote } = await aRoom();
	const other = await anItem(await aMeeting(council, '2014-06-11'));
	await expectRefused(aSecretary(council), (actor) => recordVote(actor, vote({ itemId: other.id })), 422, 'meetings.item.other_meeting');
	await closed(meeting);
	await expectRefused(aSecretary(council), (actor) => recordVote(actor, vote()), 409, 'meetings.conduct.not_open');
});

test('a vote written down wrongly is written down again, by one person at a time', async () => {
	const { council, meeting, vote } = await aRoom();
	const { id } = await recordVote(aSecretaryAt(meeting), vote());
	const amend = AmendVoteForm.parse({ voteId: id, version: 1, manner: 'show_of_hands', counts: hands(1, 2) });
	await expectRefused(await aMember(council), (actor) => amendVote(actor, amend), 403);
	await expectRefused(aSecretary(council), (actor) => amendVote(actor, { ...amend, counts: hands(9, 0) }), 422, 'meetings.vote.too_many');
	await doneTwice(aSecretary(council), (actor) => amendVote(actor, amend));
	await expectRefused(aSecretary(council), (actor) => amendVote(actor, amend), 409, 'platform.form.stale');
	expect(await votes(meeting)).toMatchObject([{ counts: { for: 1, against: 2 }, version: 2 }]);
});

test('a vote keeps who was in the room: no coming or going written down later changes what came out of it', async () => {
	const { council, meeting, a, b, c, gone, vote } = await aRoom();
	await recordVote(aSecretaryAt(meeting), vote({ counts: hands(1, 0, 1) }));
	expect(await votes(meeting)).toMatchObject([{ room: { present: 3, members: 4 }, outcome: 'lost' }]);
	await anAttendance(meeting, [
		[b, 'absent'],
		[c, 'absent'],
		[gone, 'absent']
	]);
	expect(await votes(meeting)).toMatchObject([{ room: { present: 3 }, outcome: 'lost' }]);
	await closed(meeting);
	const because = 'Келген эмес экен';
	const correction = { id: newId(), meetingId: meeting.id, membershipId: a, status: 'absent', because };
	await correctAttendance(aSecretary(council), CorrectAttendanceForm.parse(correction));
	expect(await votes(meeting)).toMatchObject([{ room: { present: 3, members: 4 }, outcome: 'lost' }]);
});

test('how many were in the room may be typed; never fewer than voted, nor more than there are members', async () => {
	const { council, meeting, vote } = await aRoom();
	const refused = (form: VoteForm, key: string) => expectRefused(aSecretary(council), (actor) => recordVote(actor, form), 422, key);
	await refused(vote({ present: '2' }), 'meetings.vote.room_too_small');
	await refused(vote({ present: '5' }), 'meetings.vote.room_too_big');
	const { id: voteId } = await recordVote(aSecretaryAt(meeting), vote({ present: '4' }));
	expect(await votes(meeting)).toMatchObject([{ room: { present: 4, members: 4 }, outcome: 'lost' }]);
	await closed(meeting);
	const said = { manner: 'show_of_hands', counts: hands(2, 1), present: '3', members: '4', because: 'Залда үч мүчө болгон' };
	await correctVote(aSecretary(council), CorrectVoteForm.parse({ id: newId(), voteId, ...said }));
	expect(await votes(meeting)).toMatchObject([{ room: { present: 3, members: 4 }, outcome: 'carried' }]);
});

test('of a room nobody recorded nothing is kept, and it stays so when attendance follows', async () => {
	const council = await aCouncil();
	const seat = await aSeat(council, { name: 'А' });
	const meeting = await anOpenMeeting(council);
	await recordVote(aSecretaryAt(meeting), VoteForm.parse({ id: newId(), meetingId: meeting.id, manner: 'paper', counts: hands(2, 1) }));
	await anAttendance(meeting, [[seat, 'present']]);
	expect(await votes(meeting)).toMatchObject([{ room: { present: null, members: 1 }, outcome: 'carried' }]);
});
