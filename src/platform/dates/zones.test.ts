import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDay } from '#testing/any-dates.ts';
import { plainDate } from './plain-date.ts';
import { dayIn, homeZone, momentIn, timeIn } from './zones.ts';

test('in Naryn it is already tomorrow at six in the evening of Greenwich', () => {
	expect(dayIn(homeZone, new Date('2014-06-11T17:59:59Z'))).toBe('2014-06-11');
	expect(dayIn(homeZone, new Date('2014-06-11T18:00:00Z'))).toBe('2014-06-12');
	expect(timeIn(homeZone, new Date('2014-06-11T18:00:00Z'))).toBe('00:00');
});

test('a meeting called for three in the afternoon of its town begins at nine of Greenwich', () => {
	expect(momentIn(homeZone, plainDate('2014-06-11'), '15:00').toISOString()).toBe('2014-06-11T09:00:00.000Z');
});

test('a town that changes its clocks is not an hour off', () => {
	expect(momentIn('Europe/Berlin', plainDate('2014-03-30'), '12:00').toISOString()).toBe('2014-03-30T10:00:00.000Z');
	expect(momentIn('Europe/Berlin', plainDate('2014-03-29'), '12:00').toISOString()).toBe('2014-03-29T11:00:00.000Z');
});

test('the wall shows what was asked for', () => {
	const noon = fc.integer({ min: 6, max: 22 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
	fc.assert(
		fc.property(aDay, noon, fc.constantFrom(homeZone, 'Europe/Berlin', 'UTC'), (day, time, zone) => {
			const moment = momentIn(zone, day, time);
			expect([dayIn(zone, moment), timeIn(zone, moment)]).toEqual([day, time]);
		})
	);
});
