import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#platform/i18n/languages.ts';
import { aDay, aDoubtfulDate } from '#testing/any-dates.ts';
import { dateForms } from './date-words.ts';
import { type DoubtfulDate, ofDay, ofMonth, ofQuarter, ofYear } from './doubtful-date.ts';
import { plainDate } from './plain-date.ts';
import { readDate, readDateAsWritten } from './reading-dates.ts';
import { writeDoubtful, writeShort } from './writing-dates.ts';

const day = (text: string) => ofDay(plainDate(text));

test.each<[string, DoubtfulDate]>([
	['6-декабрь 2010-жылдагы', day('2010-12-06')],
	['2014-жылдын 19-июнунда', day('2014-06-19')],
	['2014-жылдын 28-май айында', day('2014-05-28')],
	['28.05.2014-жылдагы', day('2014-05-28')],
	['2014-жылдын 11-июнунда', day('2014-06-11')],
	['21.08.2014-жылы', day('2014-08-21')],
	['2014-жылдын октябрь айындагы', ofMonth(2014, 10)],
	['2014-жылдын 4 кварталындагы', ofQuarter(2014, 4)],
	['2010-жылы', ofYear(2010)],
	['2014-жылы', ofYear(2014)]
])('the record of 2014 writes «%s»', (written, date) => expect(readDate(written)).toEqual(date));

test.each<[string, DoubtfulDate]>([
	['2014-05-28', day('2014-05-28')],
	[' 28.05.2014 ', day('2014-05-28')],
	['8.5.2014', day('2014-05-08')],
	['28/05/2014', day('2014-05-28')],
	['28.05.2014 г.', day('2014-05-28')],
	['28.05.2014-ж.', day('2014-05-28')],
	['2014-ж. 28-май', day('2014-05-28')],
	['шаршемби, 2014-жылдын 28-майы', day('2014-05-28')],
	['28 мая 2014 года', day('2014-05-28')],
	['от 1 сент. 2014 г.', day('2014-09-01')],
	['May 28, 2014', day('2014-05-28')],
	['Wednesday, 28th of May 2014', day('2014-05-28')],
	['2014-10', ofMonth(2014, 10)],
	['10.2014', ofMonth(2014, 10)],
	['октябрь 2014', ofMonth(2014, 10)],
	['Oct 2014', ofMonth(2014, 10)],
	['IV квартал 2014 г.', ofQuarter(2014, 4)],
	['2014-ж. 3-чейрек', ofQuarter(2014, 3)],
	['Q4 2014', ofQuarter(2014, 4)],
	['в 2014 году', ofYear(2014)],
	['2014', ofYear(2014)]
])('people type «%s»', (written, date) => expect(readDate(written)).toEqual(date));

test.each<[string, number]>([
	['2014-жыл, үчтүн айы', 1],
	['бирдин айы 2014', 2],
	['2014-жылдын жалган куран айы', 3],
	['чын куран 2014', 4],
	['2014-жылдын бугу айында', 5],
	['кулжа 2014', 6],
	['теке айы 2014', 7],
	['баш оона 2014', 8],
	['аяк оона 2014', 9],
	['2014-ж. тогуздун айы', 10],
	['2014-жылдын жетинин айы', 11],
	['2014-жылдын бештин айы', 12]
])('the old name in «%s» is month %i', (written, month) => expect(readDate(written)).toEqual(ofMonth(2014, month)));

test('an old month with its day, and wrong letters, are understood', () => {
	expect(readDate('2014-жылдын 9-бештин айы')).toEqual(day('2014-12-09'));
	expect(readDate('2014-жылдын 3-дɵн')).toBeNull();
	expect(readDate('дүйшѳмбү, 2014-жылдын 9-июну')).toEqual(day('2014-06-09'));
});

test.each([
	'',
	'эртең',
	'28 мая',
	'31.06.2014',
	'2014-02-30',
	'28.05.14',
	'13.2014',
	'2014-13',
	'5-чейрек 2014',
	'2013-2014',
	'май-июнь 2014',
	'28-29 мая 2014 г.',
	'отурум 2014-жылдын 11-июнунда',
	'Марказ 2014',
	'2014-05-28T10:00',
	'28.05.2014 10',
	'32 мая 2014'
])('«%s» is not a date, or not only one', (written) => expect(readDate(written)).toBeNull());

test('what was written is kept beside the date', () => {
	expect(readDateAsWritten(' 2014-жылдын 28-май айында')).toEqual({ ...day('2014-05-28'), asWritten: '2014-жылдын 28-май айында' });
	expect(readDateAsWritten('эртең')).toBeNull();
});

test('whatever we write, in any language, form and style, we read back', () => {
	fc.assert(
		fc.property(
			aDoubtfulDate,
			fc.constantFrom(...languages),
			fc.constantFrom(...dateForms),
			fc.constantFrom('screen', 'paper'),
			(date, language, form, style) => {
				expect(readDate(writeDoubtful(date, language, form, style))).toEqual(date);
			}
		),
		{ numRuns: 500 }
	);
	fc.assert(
		fc.property(aDay, fc.constantFrom(...languages), (date, language) => {
			expect(readDate(writeShort(date, language))).toEqual(ofDay(date));
		})
	);
});
