import fc from 'fast-check';
import { type DoubtfulDate, ofDay, ofMonth, ofQuarter, ofYear } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';

/** Any day between 1900 and 2100: for tests that hold for all days. */
export const aDay = fc
	.integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2100, 11, 31) / 86_400_000 })
	.map((days) => plainDate(new Date(days * 86_400_000).toISOString().slice(0, 10)));

const year = fc.integer({ min: 1900, max: 2100 });

/** Any date of any precision. */
export const aDoubtfulDate: fc.Arbitrary<DoubtfulDate> = fc.oneof(
	aDay.map(ofDay),
	fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => ofMonth(y, m)),
	fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => ofQuarter(y, q)),
	year.map(ofYear)
);
