import { expect, test } from 'vitest';
import { ofDay, ofMonth, ofQuarter, ofYear } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { canBecome, type ItemState, type Link, lineageOf, meetingStates, slugFor } from './rules.ts';

test('a meeting goes forward only, and never leaves its end', () => {
	const ways = meetingStates.flatMap((from) => meetingStates.filter((to) => canBecome(from, to)).map((to) => `${from} → ${to}`));
	expect(ways).toEqual([
		'planned → called',
		'planned → cancelled',
		'called → sent',
		'called → open',
		'called → cancelled',
		'sent → open',
		'sent → cancelled',
		'open → closed'
	]);
});

test('an address says as much of the date as is known', () => {
	const may = plainDate('2014-05-28');
	expect([ofDay(may), ofMonth(2014, 10), ofQuarter(2014, 4), ofYear(2014)].map(slugFor)).toEqual([
		'2014-05-28',
		'2014-10',
		'2014-q4',
		'2014'
	]);
});

const link = (
	id: string,
	carriedFromId: string | null,
	state: ItemState,
	day: string | null,
	meetingId: string | null = `meeting of ${id}`
): Link => ({
	id,
	carriedFromId,
	state,
	meetingId,
	day: day === null ? null : plainDate(day)
});
const today = plainDate('2014-06-30');

test('a matter put off on 28 May and taken up on 11 June was put off once, for 14 days', () => {
	const may = link('may', null, 'postponed', '2014-05-28');
	const june = link('june', 'may', 'decided', '2014-06-11');
	expect(lineageOf([june, may], june, today)).toEqual({ times: 1, since: '2014-05-28', days: 14 });
	expect(lineageOf([june, may], may, today)).toEqual({ times: 0, since: '2014-05-28', days: 0 });
});

test('in the backlog it still waits; in a meeting whose day is not known nobody can say how long', () => {
	const may = link('may', null, 'postponed', '2014-05-28');
	const waiting = link('waiting', 'may', 'listed', null, null);
	const october = link('october', 'may', 'listed', null);
	expect(lineageOf([may, waiting], waiting, today)).toMatchObject({ times: 1, days: 33 });
	expect(lineageOf([may, october], october, today)).toEqual({ times: 1, since: '2014-05-28', days: null });
});
