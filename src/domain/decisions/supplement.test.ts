import { beforeAll, expect, test } from 'vitest';
import { correctionsOf } from '#domain/meetings/corrections.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aChair, aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision } from '#testing/decisions.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { moment } from '#testing/factories.ts';
import { anItem, anOpenMeeting, aVote, closed, type Meeting } from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { SupplementForm } from './forms.ts';
import { decisionsOf } from './queries.server.ts';
import { addForgottenDecision } from './supplement.server.ts';

let council: Council;
let meeting: Meeting;
let itemId: string;
let lost: string;
beforeAll(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11', []);
	itemId = (await anItem(meeting)).id;
	await aDecision(meeting, { itemId });
	lost = (await aVote(meeting, { itemId, counts: { for: 1, against: 5, abstained: 0, notVoting: undefined } })).id;
	await closed(meeting);
});

const aMonthLater = (actor: Actor): Actor => ({ ...actor, now: moment('2014-07-11') });
const form = (differing = {}) =>
	SupplementForm.parse({
		id: newId(),
		correctionId: newId(),
		meetingId: meeting.id,
		itemId,
		text: inKyrgyz('Агенттикке кат жолдонсун'),
		because: 'Протоколго көчүрүлбөй калган',
		...differing
	});
const adding =
	(differing = {}) =>
	(actor: Actor) =>
		addForgottenDecision(aMonthLater(actor), form(differing));
const read = () => decisionsOf(db, council.municipalityId, { meetingId: meeting.id }, plainDate('2014-08-01'));

test('a forgotten decision comes after the others, marked as added later, with who did it and why', async () => {
	const forgotten = form();
	await doneTwice(aMonthLater(aSecretary(council)), (actor) => addForgottenDecision(actor, forgotten));
	expect(await read()).toMatchObject([
		{ address: '1', addedAfterwards: false },
		{ id: forgotten.id, address: '2', state: 'adopted', itemId, text: { ky: 'Агенттикке кат жолдонсун' }, addedAfterwards: true }
	]);
	expect(await correctionsOf(db, council.municipalityId, meeting.id)).toMatchObject([
		{
			subject: { kind: 'decision', id: forgotten.id },
			stood: { text: null, state: null },
			reason: 'Протоколго көчүрүлбөй калган',
			by: 'Катчы'
		}
	]);
});

test('while the meeting is open nothing is added afterwards: it is drafted and adopted', async () => {
	const open = await anOpenMeeting(council, '2014-05-28');
	await expectRefused(aSecretary(council), adding({ meetingId: open.id, itemId: undefined }), 409, 'meetings.correct.not_closed');
});

test('it answers an item of its own meeting, and no lost vote took it', async () => {
	await expectRefused(aSecretary(council), adding({ itemId: newId() }), 422, 'decisions.draft.item_elsewhere');
	await expectRefused(aSecretary(council), adding({ voteId: newId() }), 422, 'decisions.adopt.vote_elsewhere');
	await expectRefused(aSecretary(council), adding({ voteId: lost }), 409, 'decisions.adopt.vote_lost');
	expect(() => form({ because: ' ' })).toThrow();
});

test('only the secretary adds what was forgotten', async () => {
	await expectRefused(aChair(council), adding(), 403);
	await expectRefused(aSecretary(await aCouncil()), adding(), 404);
	await expectRefused(aSecretary(await aCouncil({ parent: council, kind: 'working_group', name: 'Топ' })), adding(), 403);
});
