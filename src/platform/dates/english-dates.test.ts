import { expect, test } from 'vitest';
import { dateForms } from './date-words.ts';
import { ofDay, ofMonth, ofQuarter, ofYear } from './doubtful-date.ts';
import { plainDate } from './plain-date.ts';
import { writeDateTime, writeDoubtful, writeShort, writeWeekday } from './writing-dates.ts';
import { homeZone, momentIn } from './zones.ts';

const june11 = plainDate('2014-06-11');
const inAllForms = (date: Parameters<typeof writeDoubtful>[0]) => dateForms.map((form) => writeDoubtful(date, 'en', form)).join(' · ');

test('a day, a month, a quarter, a year', () => {
	expect(inAllForms(ofDay(june11))).toBe(
		'11 June 2014 · on 11 June 2014 · of 11 June 2014 · of 11 June 2014 · from 11 June 2014 · until 11 June 2014 · by 11 June 2014'
	);
	expect(inAllForms(ofMonth(2014, 10))).toBe(
		'October 2014 · in October 2014 · of October 2014 · of October 2014 · from October 2014 · until October 2014 · by the end of October 2014'
	);
	expect(writeDoubtful(ofQuarter(2014, 4), 'en')).toBe('4th quarter of 2014');
	expect(writeDoubtful(ofQuarter(2014, 4), 'en', 'by')).toBe('by the end of the 4th quarter of 2014');
	expect(writeDoubtful(ofYear(2014), 'en', 'on')).toBe('in 2014');
});

test('a short day cannot be read with month and day swapped', () => {
	expect(writeShort(june11, 'en')).toBe('11 Jun 2014');
	expect(writeWeekday(june11, 'en')).toBe('Wednesday');
	expect(writeDateTime(momentIn(homeZone, june11, '15:00'), 'en', homeZone, 'on')).toBe('on 11 June 2014 at 15:00');
});
