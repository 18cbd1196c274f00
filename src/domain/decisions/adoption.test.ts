import { beforeAll, describe, expect, test } from 'vitest';
import { itemsNamed } from '#domain/meetings/lineage.queries.server.ts';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aMember, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, aDraft, adopted, type Taken } from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { anItem, anOpenMeeting, aSecretaryAt, aVote, closed, type Meeting } from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { openSubscriptions } from '../../subscriptions.ts';
import { adoptDecision, withdrawDecision } from './adoption.server.ts';
import { decisionsOf } from './queries.server.ts';

let council: Council;
let meeting: Meeting;
beforeAll(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
});

const read = (of: Meeting) => decisionsOf(db, of.municipalityId, { meetingId: of.id, drafts: true }, plainDate('2014-07-01'));
const statesOf = async (of: Meeting) => (await read(of)).map(({ address, state }) => `${address} ${state}`);
const stateOfItem = async (id: string) => (await itemsNamed(db, council.municipalityId, [id])).get(id)?.state;
const equal = { counts: { for: 2, against: 2, abstained: 1 }, present: 5 };
const adopting = (decision: Taken, voteId?: string) => (actor: Actor) => adoptDecision(actor, { decisionId: decision.id, voteId });
const withdrawing = (decision: Taken) => (actor: Actor) => withdrawDecision(actor, { decisionId: decision.id });

describe('adopting', () => {
	test('a decision is adopted by a vote, and its item is decided by it', async () => {
		const { id: itemId } = await anItem(meeting);
		const vote = await aVote(meeting, { itemId });
		const decision = await aDraft(meeting, { itemId });
		await adopted(decision, vote.id);

		expect((await read(meeting)).find(({ id }) => id === decision.id)).toMatchObject({ state: 'adopted', voteId: vote.id });
		expect(await stateOfItem(itemId)).toBe('decided');
		expect((await verbsOf(meeting)).slice(-2)).toEqual(['agenda_item.decided', 'decision.adopted']);
	});

	test('a container is adopted with all its parts, which are not adopted alone before', async () => {
		const august = await anOpenMeeting(council, '2014-08-21');
		const container = await aDraft(august, { isContainer: true });
		const part = await aDraft(august, { parentId: container.id });
		await expectRefused(aSecretaryAt(august), adopting(part), 409, 'decisions.adopt.with_container');
		const dropped = await aDraft(august, { parentId: container.id });
		await withdrawDecision(aSecretaryAt(august), { decisionId: dropped.id });
		await adopted(container);
		const late = await aDraft(august, { parentId: container.id });
		await adopted(late);

		expect(await statesOf(august)).toEqual(['1 adopted', '1.1 adopted', '1.2 withdrawn', '1.3 adopted']);
	});

	test('a decision to put an item off leaves it to be put off, and one on an item put off already leaves it so', async () => {
		const [choice, other] = [(await anItem(meeting)).id, (await anItem(meeting)).id];
		await aDecision(meeting, { itemId: choice, kinds: ['postpone'] });
		expect(await stateOfItem(choice)).toBe('listed');
		for (const itemId of [choice, other]) await postponeItem(aSecretaryAt(meeting), { itemId, reason: inKyrgyz('Тактоо керек') });
		await aDecision(meeting, { itemId: other });
		expect(await stateOfItem(other)).toBe('postponed');
	});

	test('a vote that was lost carries no decision, one of another meeting no decision of this', async () => {
		const decision = await aDraft(meeting);
		const lost = await aVote(meeting, { counts: { for: 2, against: 5, abstained: 0, notVoting: undefined } });
		await expectRefused(aSecretaryAt(meeting), adopting(decision, lost.id), 409, 'decisions.adopt.vote_lost');
		const elsewhere = await aVote(await anOpenMeeting(council, '2014-05-07'));
		await expectRefused(aSecretaryAt(meeting), adopting(decision, elsewhere.id), 422, 'decisions.adopt.vote_elsewhere');
	});

	test.each([
		['two hands of the four in the room', { counts: { for: 2, against: 0, abstained: 1 }, present: 4 }, 'decisions.adopt.vote_lost'],
		[
			'equal voices the chair decided against',
			{ ...equal, chairDecides: true, chairVoice: 'against' as const },
			'decisions.adopt.vote_lost'
		],
		['equal voices nobody decided', equal, 'decisions.adopt.vote_lost'],
		['equal voices the chair decided for', { ...equal, chairDecides: true, chairVoice: 'for' as const }, null]
	])('what the page calls lost adopts nothing: %s', async (_what, said, key) => {
		const decision = await aDraft(meeting);
		const vote = await aVote(meeting, said);
		if (key) await expectRefused(aSecretaryAt(meeting), adopting(decision, vote.id), 409, key);
		else await adopted(decision, vote.id);
	});

	test('once adopted or taken back it is no draft any more', async () => {
		const [one, another] = [await aDecision(meeting), await aDraft(meeting)];
		await withdrawDecision(aSecretaryAt(meeting), { decisionId: another.id });
		for (const decision of [one, another]) {
			await expectRefused(aSecretaryAt(meeting), adopting(decision), 409, 'decisions.adopt.not_a_draft');
			await expectRefused(aSecretaryAt(meeting), withdrawing(decision), 409, 'decisions.adopt.not_a_draft');
		}
	});

	test('after the meeting closed nothing is adopted, but a draft that was left is taken back', async () => {
		const april = await anOpenMeeting(council, '2014-04-09');
		const decision = await aDraft(april);
		await closed(april);
		await expectRefused(aSecretaryAt(april), adopting(decision), 409, 'decisions.draft.meeting_not_open');
		await withdrawDecision(aSecretaryAt(april), { decisionId: decision.id });
		expect(await statesOf(april)).toEqual(['1 withdrawn']);
	});

	test('sent twice each is done once', async () => {
		const [one, another] = [await aDraft(meeting), await aDraft(meeting)];
		await doneTwice(aSecretaryAt(meeting), adopting(one));
		await doneTwice(aSecretaryAt(meeting), withdrawing(another));
	});
});

test('the place of what was taken back is not given to another', async () => {
	const march = await anOpenMeeting(council, '2014-03-05');
	const decision = await aDraft(march);
	await withdrawDecision(aSecretaryAt(march), { decisionId: decision.id });
	await aDraft(march);
	expect(await statesOf(march)).toEqual(['1 withdrawn', '2 draft']);
});

test('a member, another council and another municipality neither adopt nor take back', async () => {
	const decision = await aDraft(meeting);
	const theirs = await aCouncil({ town: { municipalityId: council.municipalityId, slug: council.town } });
	const who: [Actor, number][] = [
		[await aMember(council), 403],
		[aSecretary(theirs), 403],
		[aSecretary(await aCouncil()), 404]
	];
	for (const [actor, status] of who) {
		await expectRefused(actor, adopting(decision), status);
		await expectRefused(actor, withdrawing(decision), status);
	}
});

test('a meeting does not close over drafts', async () => {
	openSubscriptions();
	const february = await anOpenMeeting(council, '2014-02-05');
	const draft = await aDraft(february);
	await expect(closed(february)).rejects.toMatchObject({ status: 409, key: 'decisions.drafts.left', args: { n: 1, addresses: '1' } });
	await adopted(draft);
	await closed(february);
	expect(await verbsOf(february)).toContain('meeting.closed');
});
