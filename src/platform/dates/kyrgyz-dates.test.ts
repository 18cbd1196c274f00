import { expect, test } from 'vitest';
import type { DateParts } from './date-words.ts';
import { ofDay, ofMonth, ofQuarter, ofYear } from './doubtful-date.ts';
import { kyrgyzDate } from './kyrgyz-dates.ts';
import { atTime, declined } from './kyrgyz-endings.ts';
import { plainDate } from './plain-date.ts';
import { writeDateTime, writeDay, writeDoubtful, writeOnWeekday, writeShort, writeSpan, writeWeekday } from './writing-dates.ts';
import { homeZone, momentIn } from './zones.ts';

const june11 = plainDate('2014-06-11');

test.each([
	[1, 'январы', 'январындагы', 'январынан', 'январынын', 'январына', 'январында'],
	[2, 'февралы', 'февралындагы', 'февралынан', 'февралынын', 'февралына', 'февралында'],
	[3, 'марты', 'мартындагы', 'мартынан', 'мартынын', 'мартына', 'мартында'],
	[4, 'апрели', 'апрелиндеги', 'апрелинен', 'апрелинин', 'апрелине', 'апрелинде'],
	[5, 'майы', 'майындагы', 'майынан', 'майынын', 'майына', 'майында'],
	[6, 'июну', 'июнундагы', 'июнунан', 'июнунун', 'июнуна', 'июнунда'],
	[7, 'июлу', 'июлундагы', 'июлунан', 'июлунун', 'июлуна', 'июлунда'],
	[8, 'августу', 'августундагы', 'августунан', 'августунун', 'августуна', 'августунда'],
	[9, 'сентябры', 'сентябрындагы', 'сентябрынан', 'сентябрынын', 'сентябрына', 'сентябрында'],
	[10, 'октябры', 'октябрындагы', 'октябрынан', 'октябрынын', 'октябрына', 'октябрында'],
	[11, 'ноябры', 'ноябрындагы', 'ноябрынан', 'ноябрынын', 'ноябрына', 'ноябрында'],
	[12, 'декабры', 'декабрындагы', 'декабрынан', 'декабрынын', 'декабрына', 'декабрында']
])('month %i: 3-%s, and its cases', (month, name, attributive, ablative, genitive, dative, locative) => {
	const day: DateParts = { unit: 'day', year: 2014, month, day: 3 };
	expect(kyrgyzDate(day, 'nominative')).toBe(`2014-жылдын 3-${name}`);
	expect(kyrgyzDate(day, 'attributive')).toBe(`2014-жылдын 3-${attributive}`);
	expect(kyrgyzDate(day, 'ablative')).toBe(`2014-жылдын 3-${ablative}`);
	expect(kyrgyzDate(day, 'genitive')).toBe(`2014-жылдын 3-${genitive}`);
	expect(kyrgyzDate(day, 'dative')).toBe(`2014-жылдын 3-${dative}`);
	expect(kyrgyzDate(day, 'locative')).toBe(`2014-жылдын 3-${locative}`);
	expect(kyrgyzDate(day, 'accusative')).toBe(`2014-жылдын 3-${name}н`);
});

test('the extraordinary meeting of 11 June, in each form a sentence needs', () => {
	expect(writeDay(june11, 'ky')).toBe('2014-жылдын 11-июну');
	expect(`${writeDay(june11, 'ky', 'on')} өткөрүлдү`).toBe('2014-жылдын 11-июнунда өткөрүлдү');
	expect(`${writeDay(june11, 'ky', 'of')} отурум`).toBe('2014-жылдын 11-июнундагы отурум');
	expect(writeDay(june11, 'ky', 'from')).toBe('2014-жылдын 11-июнунан тартып');
	expect(writeDay(june11, 'ky', 'until')).toBe('2014-жылдын 11-июнуна чейин');
	expect(writeDay(june11, 'ky', 'by')).toBe('2014-жылдын 11-июнуна чейин');
	expect(writeShort(plainDate('2014-05-28'), 'ky')).toBe('28.05.2014');
});

test('an order is dated with its number after it', () => {
	expect(`${writeDay(plainDate('2010-12-06'), 'ky', 'dated')} №425-б`).toBe('2010-жылдын 6-декабрындагы №425-б');
});

test('a month is named with the word for month', () => {
	const october = ofMonth(2014, 10);
	expect(writeDoubtful(october, 'ky')).toBe('2014-жылдын октябрь айы');
	expect(`${writeDoubtful(october, 'ky', 'of')} отурум`).toBe('2014-жылдын октябрь айындагы отурум');
	expect(writeDoubtful(october, 'ky', 'on')).toBe('2014-жылдын октябрь айында');
	expect(writeDoubtful(october, 'ky', 'by')).toBe('2014-жылдын октябрь айынын аягына чейин');
});

test('a quarter is «чейрек» on the screen and «квартал» on paper', () => {
	const last = ofQuarter(2014, 4);
	expect(writeDoubtful(last, 'ky')).toBe('2014-жылдын 4-чейреги');
	expect(writeDoubtful(last, 'ky', 'of')).toBe('2014-жылдын 4-чейрегиндеги');
	expect(writeDoubtful(last, 'ky', 'name', 'paper')).toBe('2014-жылдын 4-кварталы');
	expect(writeDoubtful(last, 'ky', 'of', 'paper')).toBe('2014-жылдын 4-кварталындагы');
	expect(writeDoubtful(last, 'ky', 'by', 'paper')).toBe('2014-жылдын 4-кварталынын аягына чейин');
});

test('a year alone', () => {
	const year = ofYear(2014);
	expect((['name', 'on', 'of', 'from', 'until', 'by'] as const).map((form) => writeDoubtful(year, 'ky', form))).toEqual([
		'2014-жыл',
		'2014-жылы',
		'2014-жылдагы',
		'2014-жылдан тартып',
		'2014-жылга чейин',
		'2014-жылдын аягына чейин'
	]);
});

test('the council bore its first name from one day until another', () => {
	const [from, until] = [ofDay(plainDate('2010-12-06')), ofDay(plainDate('2014-06-18'))];
	expect(writeSpan(from, until, 'ky')).toBe('2010-жылдын 6-декабрынан тартып 2014-жылдын 18-июнуна чейин');
	expect(writeSpan(from, null, 'ky')).toBe('2010-жылдын 6-декабрынан тартып');
});

test('weekdays and hours', () => {
	expect(writeWeekday(june11, 'ky')).toBe('шаршемби');
	expect(writeOnWeekday(plainDate('2014-06-09'), 'ky')).toBe('дүйшөмбү күнү');
	const moment = momentIn(homeZone, june11, '15:00');
	expect(writeDateTime(moment, 'ky', homeZone)).toBe('2014-жылдын 11-июну, 15:00');
	expect(writeDateTime(moment, 'ky', homeZone, 'on')).toBe('2014-жылдын 11-июнунда саат 15:00дө');
	expect(['09:30', '10:45', '14:10', '16:20', '12:40', '08:50', '11:03', '11:09'].map(atTime)).toEqual([
		'09:30да',
		'10:45те',
		'14:10до',
		'16:20да',
		'12:40та',
		'08:50дө',
		'11:03тө',
		'11:09да'
	]);
});

test('after ү the endings are rounded too; a bare noun is refused', () => {
	expect([declined('күнү', 'attributive'), declined('күнү', 'dative')]).toEqual(['күнүндөгү', 'күнүнө']);
	expect(() => declined('жыл', 'genitive')).toThrow(RangeError);
});
