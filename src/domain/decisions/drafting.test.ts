import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aMember, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, aDraft, aDraftForm, adopted, type Taken } from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { aClosedMeeting, aMeeting, anItem, anOpenMeeting, aPlannedMeeting, aSecretaryAt, closed, type Meeting } from '#testing/meetings.ts';
import { anOrganization, inKyrgyz } from '#testing/people.ts';
import { withdrawDecision } from './adoption.server.ts';
import { draftDecision, editDecision } from './drafting.server.ts';
import { DraftForm, EditForm } from './forms.ts';
import { decisionsOf } from './queries.server.ts';

let council: Council;
let meeting: Meeting;
beforeAll(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
});

const read = (of: Meeting) => decisionsOf(db, of.municipalityId, { meetingId: of.id, drafts: true }, plainDate('2014-07-01'));
const addresses = async (of: Meeting) => (await read(of)).map(({ address }) => address);
const one = async ({ meeting: of, id }: Taken) => (await read(of)).find((each) => each.id === id);
const editForm = (decision: Taken, version: number, differing: Record<string, unknown> = {}) =>
	EditForm.parse({ decisionId: decision.id, version, text: inKyrgyz('Башка сөз'), ...differing });

describe('drafting', () => {
	test('decisions are typed one after the other, with the number that is printed and the place that is true', async () => {
		const may = await anOpenMeeting(council, '2014-05-28');
		const first = await aDraft(may, { label: '3', kinds: ['recommend', 'monitor'] });
		await aDraft(may, { force: 'binding', text: 'Жумушчу топ түзүлсүн' });

		expect(await addresses(may)).toEqual(['1', '2']);
		expect(await one(first)).toMatchObject({
			label: '3',
			position: 1,
			state: 'draft',
			kinds: ['recommend', 'monitor'],
			force: 'recommendation'
		});
	});

	test('parts stand under their container and answer its item', async () => {
		const august = await anOpenMeeting(council, '2014-08-21', []);
		const { id: itemId } = await anItem(august);
		const container = await aDraft(august, { isContainer: true, itemId });
		for (const text of ['Биринчи', 'Экинчи']) await aDraft(august, { parentId: container.id, text });
		await aDraft(august);

		expect(await addresses(august)).toEqual(['1', '1.1', '1.2', '2']);
		expect((await read(august)).map((each) => each.itemId)).toEqual([itemId, itemId, itemId, null]);
	});

	test('those it speaks to are named as it is typed, each once and somebody there is; a container names nobody', async () => {
		const enterprise = await anOrganization(council);
		const who = [`organization:${enterprise.id}`, '', `body:${council.id}`];
		const naming =
			(addressees: string[], differing = {}) =>
			(actor: Actor) =>
				draftDecision(
					actor,
					DraftForm.parse({ ...aDraftForm(meeting), ...differing, term: undefined, addressees: addressees.map((each) => ({ who: each })) })
				);
		const { id } = await doneTwice(aSecretaryAt(meeting), naming(who, { id: newId() }));
		expect((await read(meeting)).find((each) => each.id === id)?.asked).toMatchObject([
			{ addressee: { kind: 'organization', id: enterprise.id }, state: 'addressed' },
			{ addressee: { kind: 'body', id: council.id }, state: 'addressed' }
		]);
		const secretary = aSecretaryAt(meeting);
		await expectRefused(secretary, naming([...who, `body:${council.id}`]), 422, 'decisions.address.asked_already');
		await expectRefused(secretary, naming([`office:${newId()}`]), 422, 'platform.form.unknown_id');
		await expectRefused(secretary, naming(who, { isContainer: true }), 422, 'decisions.address.container');
		await expectRefused(await aMember(council), naming(who), 403);
	});

	test('no term is over before the decision is taken', async () => {
		const earlier = await aMeeting(council, '2014-03-05');
		const terms = [
			{ kind: 'date', date: '10.06.2014' },
			{ kind: 'date', date: 'май 2014' },
			{ kind: 'before', meetingId: earlier.id },
			{ kind: 'at', meetingId: meeting.id }
		];
		for (const term of terms)
			await expectRefused(
				aSecretaryAt(meeting),
				(actor) => draftDecision(actor, aDraftForm(meeting, { term })),
				422,
				'decisions.term.over_before'
			);
		await aDraft(meeting, { term: { kind: 'date', date: 'июнь 2014' } });
		await aDraft(meeting, { term: { kind: 'after', meetingId: meeting.id } });
	});

	test('a term is a day, a month, an event in words or a meeting, and is read back as it was given', async () => {
		const october = await aPlannedMeeting(council, '2014-10');
		const terms = [
			{ kind: 'date', date: '15.10.2014' },
			{ kind: 'date', date: 'октябрь 2014' },
			{ kind: 'after', event: inKyrgyz('долбоор аяктагандан кийин') },
			{ kind: 'before', meetingId: october.id },
			{ kind: 'later' },
			{ kind: 'none' }
		];
		const september = await anOpenMeeting(council, '2014-09-10');
		for (const term of terms) await aDraft(september, { term });

		expect((await read(september)).map(({ term }) => term)).toMatchObject([
			{ kind: 'date', date: { from: '2014-10-15', precision: 'day' } },
			{ kind: 'date', date: { from: '2014-10-01', to: '2014-10-31', precision: 'month' } },
			{ kind: 'event', relation: 'after', event: { ky: 'долбоор аяктагандан кийин' }, when: null },
			{ kind: 'event', relation: 'before', event: null, meetingId: october.id, when: { from: '2014-10-01', precision: 'month' } },
			{ kind: 'event', relation: 'later', event: null },
			null
		]);
	});

	test.each<[string, () => Promise<Meeting>]>([
		['called', () => aMeeting(council, '2015-01-14')],
		['closed', () => aClosedMeeting(council, '2014-03-12')]
	])('nothing is typed at a meeting that is %s', async (_state, there) => {
		const form = aDraftForm(await there());
		await expectRefused(aSecretary(council), (actor) => draftDecision(actor, form), 409, 'decisions.draft.meeting_not_open');
	});

	test.each<[string, () => Promise<Parameters<typeof aDraftForm>[1]>, string]>([
		[
			'an item of another meeting',
			async () => ({ itemId: (await anItem(await aMeeting(council, '2015-02-11'))).id }),
			'decisions.draft.item_elsewhere'
		],
		['a container that is none', async () => ({ parentId: (await aDraft(meeting)).id }), 'decisions.draft.not_a_container'],
		['a meeting nobody knows', async () => ({ term: { kind: 'before', meetingId: newId() } }), 'platform.form.unknown_id']
	])('it cannot name %s', async (_what, differing, key) => {
		const form = aDraftForm(meeting, await differing());
		await expectRefused(aSecretaryAt(meeting), (actor) => draftDecision(actor, form), 422, key);
	});

	test('an id is good for one decision', async () => {
		const { id } = await aDraft(meeting);
		const form = { ...aDraftForm(meeting), id };
		await expectRefused(aSecretaryAt(meeting), (actor) => draftDecision(actor, form), 409, 'platform.form.already_there');
	});

	test('sent twice it is one decision', async () => {
		const form = aDraftForm(meeting);
		await doneTwice(aSecretaryAt(meeting), (actor) => draftDecision(actor, form));
		expect((await read(meeting)).filter(({ id }) => id === form.id)).toHaveLength(1);
	});
});

describe('editing', () => {
	test('the words change while the meeting is open, adopted or not', async () => {
		const decision = await aDecision(meeting);
		await editDecision(aSecretaryAt(meeting), editForm(decision, 2, { kinds: 'adopt', reviewOn: '01.12.2014' }));
		expect(await one(decision)).toMatchObject({
			text: { ky: 'Башка сөз' },
			kinds: ['adopt'],
			reviewOn: '2014-12-01',
			state: 'adopted',
			version: 3
		});
		expect(await verbsOf(meeting)).toContain('decision.edited');
	});

	test('a container takes its parts along to another item', async () => {
		const { id: itemId } = await anItem(meeting);
		const container = await aDraft(meeting, { isContainer: true });
		const part = await aDraft(meeting, { parentId: container.id });
		await editDecision(aSecretaryAt(meeting), editForm(container, 1, { itemId }));
		expect(await one(part)).toMatchObject({ itemId });
	});

	test('the second of two is told what stands there, and nothing is overwritten', async () => {
		const decision = await aDraft(meeting, { label: '7' });
		await editDecision(aSecretaryAt(meeting), editForm(decision, 1));
		const late = editForm(decision, 1, { text: inKyrgyz('Кеч калган сөз') });
		await expect(editDecision(aSecretaryAt(meeting), late)).rejects.toMatchObject({
			status: 409,
			key: 'platform.form.stale',
			standing: { 'text.ky': 'Башка сөз', label: '' }
		});
		expect(await one(decision)).toMatchObject({ text: { ky: 'Башка сөз' } });
	});

	test('not after the meeting closed, nor when it was taken back', async () => {
		const april = await anOpenMeeting(council, '2014-04-09');
		const [withdrawn, stays] = [await aDraft(april), await aDraft(april)];
		await withdrawDecision(aSecretaryAt(april), { decisionId: withdrawn.id });
		await expectRefused(aSecretaryAt(april), (actor) => editDecision(actor, editForm(withdrawn, 2)), 409, 'decisions.draft.withdrawn');
		await adopted(stays);
		await closed(april);
		await expectRefused(aSecretaryAt(april), (actor) => editDecision(actor, editForm(stays, 2)), 409, 'decisions.draft.meeting_not_open');
	});

	test('sent twice it is one change', async () => {
		const decision = await aDraft(meeting);
		await doneTwice(aSecretaryAt(meeting), (actor) => editDecision(actor, editForm(decision, 1)));
		expect(await one(decision)).toMatchObject({ version: 2 });
	});
});

test('a member, another council and another municipality write nothing', async () => {
	const decision = await aDraft(meeting);
	const elsewhere = aSecretary(await aCouncil());
	const theirs = aSecretary(await aCouncil({ town: { municipalityId: council.municipalityId, slug: council.town } }));
	const who: [Actor, number][] = [
		[await aMember(council), 403],
		[theirs, 403],
		[elsewhere, 404]
	];
	for (const [actor, status] of who) {
		await expectRefused(actor, (each) => draftDecision(each, aDraftForm(meeting)), status);
		await expectRefused(actor, (each) => editDecision(each, editForm(decision, 1)), status);
	}
});

test('no such decision is not found', () =>
	expectRefused(aSecretaryAt(meeting), (actor) => editDecision(actor, editForm({ ...council, id: newId(), meeting }, 1)), 404));
