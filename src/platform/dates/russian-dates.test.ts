import { expect, test } from 'vitest';
import { dateForms } from './date-words.ts';
import { ofDay, ofMonth, ofQuarter, ofYear } from './doubtful-date.ts';
import { plainDate } from './plain-date.ts';
import { russianDates } from './russian-dates.ts';
import { writeDateTime, writeDay, writeDoubtful, writeOnWeekday, writeShort, writeSpan, writeWeekday } from './writing-dates.ts';
import { homeZone, momentIn } from './zones.ts';

const june11 = plainDate('2014-06-11');
const inAllForms = (date: Parameters<typeof writeDoubtful>[0]) => dateForms.map((form) => writeDoubtful(date, 'ru', form));

test('a day', () => {
	expect(inAllForms(ofDay(june11))).toEqual([
		'11 июня 2014 г.',
		'11 июня 2014 г.',
		'11 июня 2014 г.',
		'от 11 июня 2014 г.',
		'с 11 июня 2014 г.',
		'по 11 июня 2014 г.',
		'до 11 июня 2014 г.'
	]);
	expect(writeShort(plainDate('2014-05-28'), 'ru')).toBe('28.05.2014');
});

test('a month, a quarter and a year', () => {
	expect(inAllForms(ofMonth(2014, 10))).toEqual([
		'октябрь 2014 г.',
		'в октябре 2014 г.',
		'октября 2014 г.',
		'за октябрь 2014 г.',
		'с октября 2014 г.',
		'по октябрь 2014 г.',
		'до конца октября 2014 г.'
	]);
	expect(inAllForms(ofQuarter(2014, 4)).slice(0, 3)).toEqual(['4-й квартал 2014 г.', 'в 4-м квартале 2014 г.', '4-го квартала 2014 г.']);
	expect(inAllForms(ofYear(2014))).toEqual([
		'2014 год',
		'в 2014 году',
		'2014 года',
		'за 2014 год',
		'с 2014 года',
		'по 2014 год',
		'до конца 2014 года'
	]);
});

test('the prepositions soften before «второй»', () => {
	expect(writeDay(plainDate('2014-06-02'), 'ru', 'from')).toBe('со 2 июня 2014 г.');
	expect(writeDay(plainDate('2014-06-22'), 'ru', 'from')).toBe('с 22 июня 2014 г.');
	expect(writeDoubtful(ofQuarter(2014, 2), 'ru', 'on')).toBe('во 2-м квартале 2014 г.');
});

test('all months in their three cases', () => {
	const forms = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => writeDoubtful(ofMonth(2014, month), 'ru', 'on').split(' ')[1]);
	expect(forms.join(' ')).toBe('январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре');
	const days = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(
		(month) => russianDates.write({ unit: 'day', year: 2014, month, day: 9 }, 'name', 'screen').split(' ')[1]
	);
	expect(days.join(' ')).toBe('января февраля марта апреля мая июня июля августа сентября октября ноября декабря');
});

test('a span, a weekday, a moment', () => {
	expect(writeSpan(ofDay(plainDate('2010-12-06')), ofDay(plainDate('2014-06-18')), 'ru')).toBe('с 6 декабря 2010 г. по 18 июня 2014 г.');
	expect([writeWeekday(june11, 'ru'), writeOnWeekday(plainDate('2014-06-10'), 'ru')]).toEqual(['среда', 'во вторник']);
	expect(writeDateTime(momentIn(homeZone, june11, '15:00'), 'ru', homeZone, 'on')).toBe('11 июня 2014 г. в 15:00');
});
