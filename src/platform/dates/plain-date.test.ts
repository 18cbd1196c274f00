import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDay } from '#testing/any-dates.ts';
import { addDays, compareDays, dayOf, daysBetween, isPlainDate, plainDate, quarterOf, weekdayOf, yearOf } from './plain-date.ts';

test.each(['2014-05-28', '2012-02-29', '1000-01-01', '9999-12-31'])('%s is a day', (text) => expect(isPlainDate(text)).toBe(true));

test.each([
	'2014-02-29',
	'2014-13-01',
	'2014-00-10',
	'2014-5-28',
	'28.05.2014',
	'2014-05-28T00:00',
	' 2014-05-28',
	'0999-01-01',
	'',
	null,
	20140528
])('%j is not a day', (value) => expect(isPlainDate(value)).toBe(false));

test('a wrong day in our own hands is a fault', () => expect(() => plainDate('2014-06-31')).toThrow('"2014-06-31" is not a day'));

test('the three meetings of 2014 fell on two Wednesdays and a Thursday', () => {
	expect(['2014-05-28', '2014-06-11', '2014-08-21'].map((day) => weekdayOf(plainDate(day)))).toEqual([3, 3, 4]);
	expect(weekdayOf(plainDate('2014-06-09'))).toBe(1);
	expect(weekdayOf(plainDate('2014-06-15'))).toBe(7);
});

test('a fortnight lies between the two first', () => {
	expect(daysBetween(plainDate('2014-05-28'), plainDate('2014-06-11'))).toBe(14);
	expect(addDays(plainDate('2014-05-28'), 14)).toBe('2014-06-11');
	expect(addDays(plainDate('2015-01-01'), -1)).toBe('2014-12-31');
});

test('quarters are three months each', () => {
	expect([1, 3, 4, 6, 7, 9, 10, 12].map((month) => quarterOf(dayOf(2014, month, 1) ?? plainDate('')))).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
	expect(yearOf(plainDate('2014-08-21'))).toBe(2014);
	expect(dayOf(2014, 6, 31)).toBeNull();
});

test('going forth and back by days ends where it began, and order follows the calendar', () => {
	fc.assert(
		fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
			const there = addDays(day, days);
			expect(addDays(there, -days)).toBe(day);
			expect(daysBetween(day, there)).toBe(days);
			expect(Math.sign(compareDays(there, day))).toBe(Math.sign(days));
		})
	);
});
