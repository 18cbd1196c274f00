import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDay, aDoubtfulDate } from '#testing/any-dates.ts';
import {
	compareDates,
	contains,
	exactDay,
	isSurelyBefore,
	isWithin,
	ofDay,
	ofMonth,
	ofQuarter,
	ofYear,
	precisions,
	StoredDoubtfulDate,
	sameDate,
	unitAround
} from './doubtful-date.ts';
import { plainDate } from './plain-date.ts';

const june11 = ofDay(plainDate('2014-06-11'));
const october = ofMonth(2014, 10);
const lastQuarter = ofQuarter(2014, 4);

test('a month, a quarter and a year know their ends', () => {
	expect(october).toEqual({ from: '2014-10-01', to: '2014-10-31', precision: 'month' });
	expect(ofMonth(2012, 2).to).toBe('2012-02-29');
	expect(lastQuarter).toEqual({ from: '2014-10-01', to: '2014-12-31', precision: 'quarter' });
	expect(ofYear(2014)).toEqual({ from: '2014-01-01', to: '2014-12-31', precision: 'year' });
	expect(() => ofMonth(2014, 13)).toThrow(RangeError);
	expect(() => ofQuarter(2014, 5)).toThrow(RangeError);
});

test('the October meeting lies in the fourth quarter of 2014, and after June', () => {
	expect(isWithin(october, lastQuarter)).toBe(true);
	expect(isWithin(lastQuarter, october)).toBe(false);
	expect(contains(october, plainDate('2014-10-31'))).toBe(true);
	expect(contains(october, plainDate('2014-11-01'))).toBe(false);
	expect(isSurelyBefore(june11, october)).toBe(true);
	expect(isSurelyBefore(october, lastQuarter)).toBe(false);
	expect([lastQuarter, october, june11].toSorted(compareDates)).toEqual([june11, october, lastQuarter]);
});

test('only a day is a single day', () => {
	expect(exactDay(june11)).toBe('2014-06-11');
	expect(exactDay(october)).toBeNull();
});

test('the words of the document do not make it another date', () => {
	expect(sameDate({ ...october, asWritten: '2014-жылдын октябрь айындагы' }, october)).toBe(true);
});

test('what is stored must be a whole unit', () => {
	expect(StoredDoubtfulDate.parse(october)).toEqual(october);
	expect(StoredDoubtfulDate.safeParse({ ...october, to: '2014-10-30' }).success).toBe(false);
	expect(StoredDoubtfulDate.safeParse({ ...october, precision: 'decade' }).success).toBe(false);
});

test('each day lies in its own unit, and each unit is stored as it is', () => {
	fc.assert(
		fc.property(aDay, fc.constantFrom(...precisions), (day, precision) => {
			expect(contains(unitAround(day, precision), day)).toBe(true);
		})
	);
	fc.assert(
		fc.property(aDoubtfulDate, (date) => {
			expect(StoredDoubtfulDate.parse(date)).toEqual(date);
		})
	);
});
