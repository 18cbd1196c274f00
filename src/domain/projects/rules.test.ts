import { expect, test } from 'vitest';
import { type DoubtfulDate, ofDay, ofMonth, ofYear } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { anActor, someone } from '#testing/factories.ts';
import { inKyrgyz } from '#testing/people.ts';
import { fits } from './filter.rules.ts';
import { answersFor, mayKeepProjects, mayReport, mayReportFor, maySeeProjectDesk } from './policy.ts';
import * as rules from './rules.ts';

const title = (ky: string, isSettled = false): rules.Title => ({ id: ky, title: inKyrgyz(ky), note: null, isSettled });
const fact = (stage: rules.Stage, when: DoubtfulDate | null): rules.StageFact => ({ id: stage, stage, when, note: null });
const day = (written: string) => ofDay(plainDate(written));
const stageOf = (...stages: rules.StageFact[]) => rules.presentStage({ stages });

test('a project goes by all its titles until one is settled', () => {
	const shown = (...titles: rules.Title[]) => rules.titlesShown({ titles }).map(({ id }) => id);
	expect(shown(title('Жаңы база'), title('Электрондук база'), title('База'))).toEqual(['Жаңы база', 'Электрондук база', 'База']);
	expect(shown(title('Жаңы база'), title('База', true))).toEqual(['База']);
});

test('the stage of today is the latest by time, in whatever order it was written down', () => {
	expect(stageOf()).toBeNull();
	expect(stageOf(fact('under_way', day('2014-08-21')), fact('chosen', day('2014-06-11')))).toBe('under_way');
	expect(stageOf(fact('chosen', ofYear(2013)), fact('under_way', ofMonth(2014, 5)))).toBe('under_way');
	expect(stageOf(fact('stopped', ofYear(2013)), fact('under_way', ofYear(2014)))).toBe('under_way');
});

test('of two stages of which nobody can tell which was later the one further on stands', () => {
	expect(stageOf(fact('under_way', ofMonth(2014, 5)), fact('chosen', day('2014-05-28')))).toBe('under_way');
	expect(stageOf(fact('chosen', day('2014-05-28')), fact('under_way', ofYear(2014)))).toBe('under_way');
});

test('a stage nobody dated comes after what was known when it was written', () => {
	expect(stageOf(fact('chosen', day('2014-06-11')), fact('completed', null))).toBe('completed');
	expect(stageOf(fact('proposed', null), fact('chosen', day('2014-06-11')))).toBe('chosen');
	expect(stageOf(fact('chosen', day('2014-06-11')), fact('completed', null), fact('under_way', day('2013-01-01')))).toBe('completed');
});

test('of sums only the latest of each kind is shown, and what has no day only where nothing else is known', () => {
	const sum = (id: string, kind: rules.MoneyKind, asOf: string | null): rules.Sum => ({
		...{ id, kind, minor: 100, currency: 'KGS', source: null },
		asOf: asOf === null ? null : plainDate(asOf)
	});
	const money = [sum('new', 'budget', '2014-08-21'), sum('old', 'budget', '2014-05-28'), sum('own', 'own_contribution', null)];
	expect(rules.latestSums({ money }).map(({ id }) => id)).toEqual(['new', 'own']);
	expect(rules.latestSums({ money: [] })).toEqual([]);
});

test('a milestone is late when all of its planned time went by, and never once it was reached', () => {
	const late = (planned: DoubtfulDate | null, reachedOn: string | null, today: string) =>
		rules.isLate({ planned, reachedOn: reachedOn === null ? null : plainDate(reachedOn) }, plainDate(today));
	expect(late(ofMonth(2014, 5), null, '2014-05-31')).toBe(false);
	expect(late(ofMonth(2014, 5), null, '2014-06-01')).toBe(true);
	expect(late(ofMonth(2014, 5), '2014-07-01', '2014-08-01')).toBe(false);
	expect(late(null, null, '2030-01-01')).toBe(false);
});

const project: rules.Project = {
	...{ id: 'p', slug: 'p', kind: 'public_works', sector: 'park', note: null, women: null, men: null, titles: [], dates: {}, money: [] },
	placeIds: ['park'],
	parties: [{ id: '1', role: 'funder', organizationId: 'fund', described: null, from: null, to: plainDate('2014-01-01'), version: 1 }],
	stages: [],
	version: 1
};

test.each([
	[{}, true],
	[{ sector: 'park', kind: 'public_works', stage: 'unknown', placeIds: ['city', 'park'], organizationId: 'fund' }, true],
	[{ sector: 'water' }, false],
	[{ kind: 'programme' }, false],
	[{ stage: 'chosen' }, false],
	[{ placeIds: [] }, false],
	[{ organizationId: 'another' }, false]
] as const)('a project fits %j: %s', (filter, expected) => expect(fits(project, filter)).toBe(expected));

test('an organization has its part in a project while it lasts', () => {
	expect(rules.partyOrganizations(project, plainDate('2014-01-01'))).toEqual(['fund']);
	expect(rules.partyOrganizations(project, plainDate('2014-01-02'))).toEqual([]);
});

const [town, enterprise] = ['the town', 'an enterprise'];
const part = { organizations: [enterprise] };
const people = {
	administrator: anActor({ municipalityId: town, holdings: [{ role: 'administrator', at: town }] }),
	secretary: someone('a body', 'secretary'),
	chair: someone('a body', 'chair'),
	member: someone('a body', 'member', 'monitor', 'press'),
	responsible: someone(enterprise, 'responsible'),
	elsewhere: someone('another enterprise', 'responsible'),
	foreign: someone('another town', 'administrator'),
	stranger: someone('nowhere')
};

test.each([
	['administrator', [true, true, true, true, true]],
	['secretary', [true, true, true, true, true]],
	['chair', [false, false, false, false, false]],
	['member', [false, false, false, false, false]],
	['responsible', [false, true, true, false, true]],
	['elsewhere', [false, false, false, false, true]],
	['foreign', [false, false, false, false, false]],
	['stranger', [false, false, false, false, false]]
] as const)('%s keeps, reports, reports for its own and for nobody named, sees the desk: %j', (who, expected) => {
	const actor = people[who];
	const asked = [
		mayKeepProjects(actor),
		mayReport(actor, part),
		mayReportFor(actor, part, enterprise),
		mayReportFor(actor, part, undefined)
	];
	expect([...asked, maySeeProjectDesk(actor)]).toEqual(expected);
	expect(answersFor(actor, part)).toEqual(who === 'responsible' ? [enterprise] : []);
});
