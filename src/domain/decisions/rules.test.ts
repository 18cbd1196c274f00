import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofDay, ofMonth } from '#platform/dates/doubtful-date.ts';
import { addDays, plainDate } from '#platform/dates/plain-date.ts';
import { lastDayOf } from '#platform/dates/terms.ts';
import { aDay } from '#testing/any-dates.ts';
import {
	addressOf,
	answerStates,
	answersFrom,
	awaitsConfirmation,
	canAnswer,
	canReopen,
	hasLapsed,
	isOverdue,
	isSent,
	isTakenAlone,
	isUnresolved,
	settlesItem,
	type Term,
	undertakingStates
} from './rules.ts';

const anyState = fc.constantFrom(...undertakingStates);
const october = ofMonth(2014, 10);
const byDay = (day: string): Term => ({ kind: 'date', date: ofDay(plainDate(day)) });
const hung = (relation: 'before' | 'at' | 'after' | 'later', when = october): Term => ({
	kind: 'event',
	relation,
	event: null,
	when,
	meetingId: null
});

test('nothing is answered before it was sent, and nothing said by an addressee confirms itself', () => {
	for (const answer of answerStates) expect(canAnswer('addressed', answer)).toBe(false);
	for (const state of undertakingStates) expect(answersFrom(state)).not.toContain('confirmed_done');
	expect(answersFrom('confirmed_done')).toEqual([]);
});

test('each state an undertaking can be in is answered, waits for confirmation, or can be taken up again', () => {
	fc.assert(
		fc.property(anyState, (state) => {
			const goesOn = state === 'addressed' || answersFrom(state).length > 0 || awaitsConfirmation(state) || canReopen(state);
			expect(goesOn).toBe(true);
			if (!isUnresolved(state)) expect(canReopen(state)).toBe(true);
		})
	);
});

test('what is settled, claimed or was never sent is never overdue, however late; what is open is, the day after its last', () => {
	fc.assert(
		fc.property(anyState, aDay, fc.integer({ min: -400, max: 400 }), (state, last, days) => {
			const term: Term = { kind: 'date', date: ofDay(last) };
			const expected = days > 0 && isSent(state) && isUnresolved(state) && !awaitsConfirmation(state);
			expect(isOverdue(state, term, addDays(last, days))).toBe(expected);
			expect(isOverdue(state, null, addDays(last, days))).toBe(false);
		})
	);
});

test.each([
	['a day is in time to its end', byDay('2014-10-15'), '2014-10-15', false],
	['and late the day after', byDay('2014-10-15'), '2014-10-16', true],
	['before a meeting of which only the month is known: while the month lasts', hung('before'), '2014-10-31', false],
	['and late when it is over', hung('before'), '2014-11-01', true],
	['what is to follow an event has no last day', hung('after'), '2026-01-01', false],
	['«later» is never late', hung('later'), '2026-01-01', false]
])('%s', (_promise, term, today, late) => expect(isOverdue('sent', term, plainDate(today))).toBe(late));

test('no last day, no lateness', () => {
	const anyTerm = fc.constantFrom<Term | null>(null, hung('after'), hung('later'), hung('before'), byDay('2014-10-15'));
	fc.assert(
		fc.property(anyState, anyTerm, aDay, (state, term, today) => {
			if (isOverdue(state, term, today)) expect(lastDayOf(term)).not.toBeNull();
		})
	);
});

test('nobody is late with what is not known to have reached them; that its term went by is told all the same', () => {
	fc.assert(
		fc.property(anyState, aDay, fc.integer({ min: -400, max: 400 }), (state, last, days) => {
			const today = addDays(last, days);
			const term: Term = { kind: 'date', date: ofDay(last) };
			expect(hasLapsed(state, term, today)).toBe(state === 'addressed' && days > 0);
			expect(hasLapsed(state, term, today) && isOverdue(state, term, today)).toBe(false);
			expect(hasLapsed(state, null, today)).toBe(false);
		})
	);
	for (const state of undertakingStates) expect(isSent(state)).toBe(state !== 'addressed');
});

test('an address is the true place, whatever number is printed', () => {
	expect(addressOf(3, null)).toBe('3');
	expect(addressOf(4, 1)).toBe('1.4');
});

test('parts are adopted with their container; one typed after it was adopted is adopted by itself', () => {
	const container = { id: 'c', parentId: null, state: 'draft' as const };
	const part = { id: 'p', parentId: 'c', state: 'draft' as const };
	expect(isTakenAlone(container, [container, part])).toBe(true);
	expect(isTakenAlone(part, [container, part])).toBe(false);
	expect(isTakenAlone(part, [{ ...container, state: 'adopted' }, part])).toBe(true);
	expect(isTakenAlone({ ...part, state: 'adopted' }, [{ ...container, state: 'adopted' }])).toBe(false);
});

test('a decision settles the item it answers, unless it puts it off', () => {
	expect(settlesItem(['adopt', 'recommend'])).toBe(true);
	expect(settlesItem([])).toBe(true);
	expect(settlesItem(['recommend', 'postpone'])).toBe(false);
});
