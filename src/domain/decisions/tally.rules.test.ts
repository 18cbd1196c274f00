import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofDay } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { type UndertakingState, undertakingStates } from './rules.ts';
import { byUrgency, confirmedOf, tallyOf } from './tally.rules.ts';

const anyAsked = fc.array(fc.record({ state: fc.constantFrom(...undertakingStates), overdue: fc.boolean(), lapsed: fc.boolean() }));

test('each undertaking is counted once, and claimed is not confirmed', () => {
	fc.assert(
		fc.property(anyAsked, (asked) => {
			const { of, sent, confirmed, claimed, open, reopened, declined, notDone, waiting, overdue } = tallyOf(asked);
			expect(confirmed + claimed + open + reopened + declined + notDone + waiting).toBe(of);
			expect(of).toBe(asked.length);
			expect(sent + waiting).toBe(of);
			expect(overdue).toBeLessThanOrEqual(of);
			expect(confirmed).toBe(asked.filter(({ state }) => state === 'confirmed_done').length);
		})
	);
});

test('n of N of what was sent, and none of none without a rate', () => {
	const tally = tallyOf([
		{ state: 'confirmed_done', overdue: false, lapsed: false },
		{ state: 'claimed_done', overdue: false, lapsed: false },
		{ state: 'sent', overdue: true, lapsed: false },
		{ state: 'reopened', overdue: false, lapsed: false },
		{ state: 'addressed', overdue: false, lapsed: true }
	]);
	expect(confirmedOf(tally)).toEqual({ n: 1, of: 4 });
	expect(tally).toMatchObject({ of: 5, claimed: 1, open: 1, reopened: 1, overdue: 1, waiting: 1, lapsed: 1 });
	expect(confirmedOf(tallyOf([]))).toEqual({ n: 0, of: 0 });
	expect(confirmedOf(tallyOf([{ state: 'addressed', overdue: false, lapsed: true }]))).toEqual({ n: 0, of: 0 });
});

test('late first, then what went by unheard of, then what waits for confirmation, then by the last day, and settled last', () => {
	const row = (id: string, state: UndertakingState, { overdue = false, lapsed = false, last = '' } = {}) => ({
		id,
		state,
		overdue,
		lapsed,
		decision: {
			term: last ? { kind: 'date' as const, date: ofDay(plainDate(last)) } : null,
			meeting: { day: plainDate('2014-05-28') }
		}
	});
	const rows = [
		row('confirmed', 'confirmed_done'),
		row('no term', 'sent'),
		row('unheard of', 'addressed', { lapsed: true, last: '2014-06-01' }),
		row('in November', 'in_progress', { last: '2014-11-01' }),
		row('claimed', 'claimed_done', { last: '2014-06-01' }),
		row('late', 'sent', { overdue: true, last: '2014-07-01' }),
		row('later still', 'sent', { overdue: true, last: '2014-06-15' })
	];
	expect(rows.toSorted(byUrgency).map(({ id }) => id)).toEqual([
		'later still',
		'late',
		'unheard of',
		'claimed',
		'in November',
		'no term',
		'confirmed'
	]);
});
