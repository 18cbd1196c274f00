import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofDay } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { type UndertakingState, undertakingStates } from './rules.ts';
import { byUrgency, confirmedOf, tallyOf } from './tally.rules.ts';

const anyAsked = fc.array(fc.record({ state: fc.constantFrom(...undertakingStates), overdue: fc.boolean() }));

test('each undertaking is counted once, and claimed is not confirmed', () => {
	fc.assert(
		fc.property(anyAsked, (asked) => {
			const { of, confirmed, claimed, open, declined, notDone, waiting, overdue } = tallyOf(asked);
			expect(confirmed + claimed + open + declined + notDone + waiting).toBe(of);
			expect(of).toBe(asked.length);
			expect(overdue).toBeLessThanOrEqual(of);
			expect(confirmed).toBe(asked.filter(({ state }) => state === 'confirmed_done').length);
		})
	);
});

test('n of N, and none of none without a rate', () => {
	const tally = tallyOf([
		{ state: 'confirmed_done', overdue: false },
		{ state: 'claimed_done', overdue: false },
		{ state: 'sent', overdue: true }
	]);
	expect(confirmedOf(tally)).toEqual({ n: 1, of: 3 });
	expect(tally).toMatchObject({ claimed: 1, open: 1, overdue: 1 });
	expect(confirmedOf(tallyOf([]))).toEqual({ n: 0, of: 0 });
});

test('late first, then what waits for confirmation, then by the last day, and settled last', () => {
	const row = (id: string, state: UndertakingState, { overdue = false, last = '' } = {}) => ({
		id,
		state,
		overdue,
		decision: {
			term: last ? { kind: 'date' as const, date: ofDay(plainDate(last)) } : null,
			meeting: { day: plainDate('2014-05-28') }
		}
	});
	const rows = [
		row('confirmed', 'confirmed_done'),
		row('no term', 'sent'),
		row('in November', 'in_progress', { last: '2014-11-01' }),
		row('claimed', 'claimed_done', { last: '2014-06-01' }),
		row('late', 'sent', { overdue: true, last: '2014-07-01' }),
		row('later still', 'sent', { overdue: true, last: '2014-06-15' })
	];
	expect(rows.toSorted(byUrgency).map(({ id }) => id)).toEqual(['later still', 'late', 'claimed', 'in November', 'no term', 'confirmed']);
});
