import { expect, test } from 'vitest';
import { ofDay, ofYear } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { someone } from '#testing/factories.ts';
import { inKyrgyz } from '#testing/people.ts';
import { mayFoundBody, mayKeepBody, mayKeepSomeBody } from './policy.ts';
import {
	type BodyName,
	compositionOn,
	earlierNames,
	formerOn,
	liesWithin,
	nameOn,
	overlaps,
	type QuorumKind,
	quorumOf,
	type Seat
} from './rules.ts';

const day = plainDate;
const name = (ky: string, from: string | null, to: string | null): BodyName => ({
	id: ky,
	name: inKyrgyz(ky),
	shortName: null,
	from: from === null ? null : day(from),
	to: to === null ? null : day(to),
	documentId: null
});
const naryn = { names: [name('жаңы', '2014-06-19', null), name('эски', '2010-12-06', '2014-06-18')] };

test.each([
	['2014-05-28', 'эски'],
	['2014-06-11', 'эски'],
	['2014-06-18', 'эски'],
	['2014-06-19', 'жаңы'],
	['2014-08-21', 'жаңы']
])('on %s the council of Naryn was called by its %s name', (on, ky) => expect(nameOn(naryn, day(on))?.name.ky).toBe(ky));

test('earlier names are those before the one of the day', () => {
	expect(earlierNames(naryn, day('2014-08-21')).map(({ id }) => id)).toEqual(['эски']);
	expect(earlierNames(naryn, day('2014-06-11'))).toEqual([]);
	expect(earlierNames({ names: [] }, day('2014-06-11'))).toEqual([]);
});

const seat = (differing: Partial<Seat> = {}): Seat => ({
	id: 'seat',
	personId: 'person',
	officeId: null,
	hasVote: true,
	fromDay: day('2010-12-06'),
	toDay: null,
	...differing
});

test('who sat on a day is asked of that day, first and last day counted in', () => {
	const left = seat({ id: 'left', toDay: day('2014-05-31') });
	const came = seat({ id: 'came', fromDay: day('2014-06-01') });
	const always = seat({ id: 'always', fromDay: null });
	const on = (at: string) => compositionOn([left, came, always], day(at)).map(({ id }) => id);
	expect(on('2014-05-28')).toEqual(['left', 'always']);
	expect(on('2014-05-31')).toEqual(['left', 'always']);
	expect(on('2014-06-01')).toEqual(['came', 'always']);
	expect(formerOn([left, came, always], day('2014-06-11')).map(({ id }) => id)).toEqual(['left']);
	expect(formerOn([left], day('2014-05-31'))).toEqual([]);
});

const rule = (kind: QuorumKind, number: number | null = null) => ({ kind, number, source: null });
const heads = (count: number) => Array.from({ length: count }, (_, index) => seat({ id: String(index) }));

test.each([
	['more_than_half', 10, 6],
	['more_than_half', 11, 6],
	['at_least_half', 11, 6],
	['at_least_half', 10, 5],
	['two_thirds', 10, 7],
	['two_thirds', 9, 6],
	['more_than_half', 1, 1]
] as const)('%s of %i is %i', (kind, of, needed) => expect(quorumOf(heads(of), rule(kind))).toEqual({ is: 'computed', needed, of }));

test('a number is a number, and no quorum is none', () => {
	expect(quorumOf(heads(10), rule('number', 7))).toEqual({ is: 'computed', needed: 7, of: 10 });
	expect(quorumOf(heads(10), rule('none'))).toEqual({ is: 'not_required' });
});

test('those without a vote are not counted, an office without a person is one head', () => {
	const office = seat({ personId: null, officeId: 'first vice-mayor' });
	expect(quorumOf([...heads(3), office, seat({ hasVote: false })], rule('more_than_half'))).toEqual({ is: 'computed', needed: 3, of: 4 });
});

test('heads that are not named cannot be counted, and that is said', () => {
	const specialists = seat({ personId: null, officeId: null });
	expect(quorumOf([...heads(3), specialists], rule('more_than_half'))).toEqual({ is: 'unknown', because: 'members_not_named' });
	expect(quorumOf([], rule('more_than_half'))).toEqual({ is: 'unknown', because: 'nobody_in_office' });
	expect(quorumOf([...heads(3), { ...specialists, hasVote: false }], rule('more_than_half'))).toMatchObject({ is: 'computed', of: 3 });
});

const term = (from: string | null, to: string | null) => ({
	fromDay: from === null ? null : day(from),
	toDay: to === null ? null : day(to)
});

test('two terms overlap when a day is in both', () => {
	expect(overlaps(term('2010-01-01', '2014-05-31'), term('2014-05-31', null))).toBe(true);
	expect(overlaps(term('2010-01-01', '2014-05-30'), term('2014-05-31', null))).toBe(false);
	expect(overlaps(term(null, null), term('2014-05-31', '2014-06-01'))).toBe(true);
});

test('nobody sits before the founding nor after the end', () => {
	const body = { founded: ofYear(2010), endedOn: day('2016-12-31') };
	expect(liesWithin(term('2010-12-06', '2014-05-31'), body)).toBe(true);
	expect(liesWithin(term('2009-12-31', '2014-05-31'), body)).toBe(false);
	expect(liesWithin(term('2010-12-06', '2017-01-01'), body)).toBe(false);
	expect(liesWithin(term('2010-12-06', null), body)).toBe(false);
	expect(liesWithin(term(null, null), { founded: ofDay(day('2010-12-06')), endedOn: null })).toBe(true);
	expect(liesWithin(term(null, null), { founded: null, endedOn: null })).toBe(true);
});

const town = 'the town';
const council = { id: 'the council', parentId: null };
const group = { id: 'the group', parentId: council.id };
const administrator = { ...someone(town, 'administrator'), municipalityId: town };

test.each([
	['the administrator', administrator, true, true, true, true],
	["the council's secretary", someone(council.id, 'secretary'), true, true, false, true],
	["the council's chair", someone(council.id, 'chair'), true, true, false, true],
	["the group's secretary", someone(group.id, 'secretary'), false, true, false, true],
	['a member of the council', someone(council.id, 'member'), false, false, false, false],
	["another council's secretary", someone('another council', 'secretary'), false, false, false, true],
	["another town's administrator", someone('another town', 'administrator'), false, false, false, false],
	['a stranger', someone('nowhere'), false, false, false, false]
])(
	'%s: keeps the council, its group, founds a council, keeps any body at all: %#',
	(_who, actor, keepsCouncil, keepsGroup, founds, keepsAny) => {
		expect(mayKeepBody(actor, council)).toBe(keepsCouncil);
		expect(mayKeepBody(actor, group)).toBe(keepsGroup);
		expect(mayKeepSomeBody(actor)).toBe(keepsAny);
		expect(mayFoundBody(actor, { parentId: council.id })).toBe(keepsCouncil);
		expect(mayFoundBody(actor, { parentId: null })).toBe(founds);
	}
);
