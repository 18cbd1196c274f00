import { beforeAll, expect, test } from 'vitest';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import {
	aDecision,
	aDraft,
	adopted,
	aHolder,
	anAddressee,
	answered,
	anUndertaking,
	type Taken,
	type Undertaken
} from '#testing/decisions.ts';
import { anItem, anOpenMeeting, aSecretaryAt, aVote } from '#testing/meetings.ts';
import { anOffice, anOrganization, aPerson, inKyrgyz, type Registered } from '#testing/people.ts';
import { byAddressee } from './addressees.queries.server.ts';
import { answeredBy } from './answerers.queries.server.ts';
import { ConfirmForm } from './answers.forms.ts';
import { confirmUndertaking } from './confirmation.server.ts';
import { decisionsOf } from './queries.server.ts';
import { unresolvedOf } from './register.queries.server.ts';
import { decisionAt } from './story.queries.server.ts';
import { claimedAt, undertakingsFor } from './undertakings.queries.server.ts';
import { yearOf } from './year.queries.server.ts';

const today = plainDate('2014-12-01');

let council: Council;
let enterprise: Registered;
let standard: Taken;
const asked: Record<string, Undertaken> = {};
const idOf = (name: string) => asked[name]?.id;

beforeAll(async () => {
	council = await aCouncil();
	enterprise = await anOrganization(council);
	const may = await anOpenMeeting(council, '2014-05-28', []);
	const { id: choice } = await anItem(may, { title: 'Долбоорду тандоо' });
	await aDecision(may, { itemId: choice, kinds: ['postpone'], text: 'Тандоо кийинкиге калтырылсын' });
	await postponeItem(aSecretaryAt(may), { itemId: choice, reason: inKyrgyz('Тактоо керек') });
	const toEnterprise = { kind: 'organization' as const, id: enterprise.id };
	asked.late = await anUndertaking(await aDecision(may, { term: { kind: 'date', date: '01.07.2014' } }), toEnterprise);
	asked.claimed = await anUndertaking(await aDecision(may), toEnterprise);
	asked.confirmed = await anUndertaking(await aDecision(may), toEnterprise);
	await answered(asked.claimed, 'claimed_done');
	await answered(asked.confirmed, 'claimed_done');
	const confirm = ConfirmForm.parse({ undertakingId: asked.confirmed.id, outcome: 'confirmed_done', happenedOn: '05.07.2014' });
	await confirmUndertaking(await aHolder(council, 'monitor'), confirm);

	const june = await anOpenMeeting(council, '2014-06-11', []);
	const { id: itemId } = await anItem(june);
	standard = await aDraft(june, { itemId, kinds: ['adopt'], force: 'binding', reviewOn: plainDate('2014-11-01') });
	await adopted(standard, (await aVote(june, { itemId })).id);
	asked.waiting = await anAddressee(await aDecision(june, { term: { kind: 'date', date: '01.08.2014' } }), toEnterprise);
	await aDraft(june);
});

test('a stranger reads what was adopted, the latest meeting first; drafts are for the office', async () => {
	const addresses = (await decisionsOf(db, council.municipalityId, {}, today)).map(({ meeting, address }) => `${meeting.slug} ${address}`);
	expect(addresses).toEqual(['2014-06-11 1', '2014-06-11 2', '2014-05-28 1', '2014-05-28 2', '2014-05-28 3', '2014-05-28 4']);
	expect(await decisionsOf(db, council.municipalityId, { drafts: true }, today)).toHaveLength(7);
});

test.each([
	['the late ones', { state: 'overdue' as const }, ['2014-05-28 2']],
	['those of which nothing was heard by their term', { state: 'lapsed' as const }, ['2014-06-11 2']],
	['those that speak to nobody', { state: 'unaddressed' as const }, ['2014-06-11 1', '2014-05-28 1']],
	['those confirmed', { state: 'confirmed_done' as const }, ['2014-05-28 4']],
	['of a kind', { kind: 'postpone' as const }, ['2014-05-28 1']],
	['of a year without any', { year: 2013 }, []]
])('narrowed to %s', async (_to, filter, expected) => {
	const found = await decisionsOf(db, council.municipalityId, { year: 2014, ...filter }, today);
	expect(found.map(({ meeting, address }) => `${meeting.slug} ${address}`)).toEqual(expected);
});

test('a decision is found at its address with its item, its vote and what was said of it', async () => {
	const { decision, item, vote, body, parts } = await decisionAt(
		db,
		council.municipalityId,
		{ meeting: '2014-06-11', address: '1' },
		today
	);
	expect({ id: decision.id, item: item?.title.ky, vote: vote?.manner, body: body.slug, parts }).toEqual({
		id: standard.id,
		item: 'Таза суу маселеси',
		vote: 'show_of_hands',
		body: council.slug,
		parts: []
	});
	const choice = await decisionAt(db, council.municipalityId, { meeting: '2014-05-28', address: '1' }, today);
	expect(choice.item).toMatchObject({ state: 'postponed', chain: [{ day: '2014-05-28' }, { meeting: null }] });
	const claimed = await decisionAt(db, council.municipalityId, { meeting: '2014-05-28', address: '3' }, today);
	expect(claimed.steps.get(idOf('claimed') ?? '')?.map(({ to }) => to)).toEqual(['sent', 'claimed_done']);
});

test('a draft, another address and another municipality are not found', async () => {
	const elsewhere = await aCouncil();
	for (const [at, address] of [
		[council.municipalityId, '3'],
		[council.municipalityId, '1.1'],
		[elsewhere.municipalityId, '1']
	] as const)
		await expect(decisionAt(db, at, { meeting: '2014-06-11', address }, today)).rejects.toMatchObject({ status: 404 });
});

test('the desk of the addressee begins with what is late, and shows nothing that was not sent', async () => {
	const responsible = await aHolder(enterprise, 'responsible');
	const ids = await answeredBy(db, responsible, today);
	const desk = await undertakingsFor(db, council.municipalityId, ids, today);
	expect(desk.map(({ id, overdue }) => [id, overdue])).toEqual([
		[idOf('late'), true],
		[idOf('claimed'), false],
		[idOf('confirmed'), false]
	]);
	expect(await undertakingsFor(db, council.municipalityId, [], today)).toEqual([]);
});

test('an actor answers for their organization, its offices, an office they hold and themselves', async () => {
	const [office, held] = [
		await anOffice(enterprise),
		await anOffice(await anOrganization(council), { heldBy: (await aPerson(council)).id })
	];
	const responsible = await aHolder(enterprise, 'responsible');
	const ids = await answeredBy(db, responsible, today);
	expect(new Set(ids)).toEqual(new Set([enterprise.id, office.id, responsible.personId]));
	expect(ids).not.toContain(held.id);
});

test('what was claimed waits for those who follow the council', async () => {
	expect((await claimedAt(db, council.municipalityId, [council.id], today)).map(({ id }) => id)).toEqual([idOf('claimed')]);
	expect(await claimedAt(db, council.municipalityId, [], today)).toEqual([]);
});

test('the register holds what is open, late first, and forgets nothing that was put off', async () => {
	const { undertakings, unaddressed, waiting, toReview } = await unresolvedOf(db, council.municipalityId, today);
	expect(undertakings.map(({ id }) => id)).toEqual([idOf('late'), idOf('waiting'), idOf('claimed')]);
	expect(unaddressed.map(({ kinds }) => kinds)).toEqual([['postpone']]);
	expect(waiting).toMatchObject([{ title: { ky: 'Долбоорду тандоо' }, lineage: { times: 1, since: '2014-05-28', days: 187 } }]);
	expect(toReview.map(({ id }) => id)).toEqual([standard.id]);
	expect(await unresolvedOf(db, council.municipalityId, today, enterprise.id)).toEqual({
		undertakings: [],
		unaddressed: [],
		waiting: [],
		refused: [],
		toReview: []
	});
});

test('an addressee has n of N confirmed, and what is only claimed is told apart', async () => {
	expect(await byAddressee(db, council.municipalityId, { year: 2014 }, today)).toMatchObject([
		{ slug: enterprise.slug, tally: { of: 4, sent: 3, confirmed: 1, claimed: 1, open: 1, waiting: 1, overdue: 1, lapsed: 1 } }
	]);
});

test('a year tells its decisions from its first meeting on, and the next what became of them', async () => {
	const year = await yearOf(db, council.municipalityId, 2014, today);
	expect(year.decisions.map(({ meeting, address }) => `${meeting.slug} ${address}`)).toEqual([
		'2014-05-28 1',
		'2014-05-28 2',
		'2014-05-28 3',
		'2014-05-28 4',
		'2014-06-11 1',
		'2014-06-11 2'
	]);
	expect(year).toMatchObject({ tally: { of: 4, confirmed: 1 }, earlier: [] });
	const next = await yearOf(db, council.municipalityId, 2015, plainDate('2015-02-01'));
	expect(next.decisions).toEqual([]);
	expect(new Set(next.earlier.map(({ id }) => id))).toEqual(new Set([idOf('late'), idOf('claimed'), idOf('waiting')]));
});
