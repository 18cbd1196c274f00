import { beforeEach, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { aCouncil, aSecretary, aStranger, type Council } from '#testing/councils.ts';
import { again } from '#testing/factories.ts';
import { inKyrgyz } from '#testing/people.ts';
import { ChangeQuorumForm } from './forms.ts';
import { bodyOf } from './queries.server.ts';
import { changeQuorum } from './quorum.server.ts';
import { quorumRuleOn } from './rules.ts';

let council: Council;
beforeEach(async () => {
	council = await aCouncil();
});

const ruleOn = async (day: string) => quorumRuleOn(await bodyOf(db, council.municipalityId, council.id), plainDate(day));
const quorum = (version: number, differing = {}) =>
	ChangeQuorumForm.parse({ bodyId: council.id, version, kind: 'two_thirds', source: inKyrgyz('Жобонун 12-пункту'), ...differing });

test('a quorum rule says where it is written, and the second of two is told what stands', async () => {
	const secretary = aSecretary(council);
	expect(await ruleOn('2014-05-28')).toMatchObject({ kind: 'more_than_half', source: null });
	await changeQuorum(secretary, quorum(1));
	await changeQuorum(secretary, quorum(1));
	expect(await ruleOn('2014-05-28')).toEqual({ kind: 'two_thirds', number: null, source: inKyrgyz('Жобонун 12-пункту'), from: null });

	await changeQuorum(again(secretary), quorum(2, { kind: 'number', number: '7' }));
	await expect(changeQuorum(again(secretary), quorum(2))).rejects.toMatchObject({ standing: { kind: 'белгиленген сан', number: '7' } });
	await expect(changeQuorum(aStranger(council), quorum(3))).rejects.toMatchObject({ status: 403 });
	expect(await ruleOn('2014-05-28')).toMatchObject({ kind: 'number', number: 7 });
});

test('each day has the rule of that day: a later one leaves the days before alone', async () => {
	await changeQuorum(aSecretary(council), quorum(1, { from: '2014-06-19' }));
	await changeQuorum(aSecretary(council), quorum(2, { from: '2014-09-01', kind: 'at_least_half' }));
	await changeQuorum(aSecretary(council), quorum(3, { from: '2014-06-19', kind: 'number', number: '5' }));
	const days = ['2014-06-18', '2014-06-19', '2014-08-31', '2014-09-01'];
	expect(await Promise.all(days.map(async (day) => (await ruleOn(day)).kind))).toEqual([
		'more_than_half',
		'number',
		'number',
		'at_least_half'
	]);
});

test.each(['', '0', '-1', '2.5', 'жети'])('%j is no number of heads', (number) => {
	const form = { bodyId: council.id, version: 1, kind: 'number', number };
	expect(ChangeQuorumForm.safeParse(form).error?.issues[0]?.path).toEqual(['number']);
});
