import { expect, test } from 'vitest';
import { DoubtfulDateField, OptionalDoubtfulDate, OptionalPlainDate, PlainDateField, TimeField } from './date-fields.ts';
import { ofDay, ofMonth, ofQuarter, ofYear } from './doubtful-date.ts';
import { plainDate } from './plain-date.ts';

const problemOf = (read: { error?: { issues: { message: string }[] } | undefined }) => read.error?.issues[0]?.message;

test.each(['2014-05-28', '28.05.2014', ' 28.5.2014 ', '2014-жылдын 28-майы', '28 мая 2014 г.'])('the day may be typed as «%s»', (typed) =>
	expect(PlainDateField.parse(typed)).toBe('2014-05-28')
);

test('what is no day is told apart from nothing', () => {
	expect(problemOf(PlainDateField.safeParse(''))).toBe('platform.form.required');
	expect(problemOf(PlainDateField.safeParse(undefined))).toBe('platform.form.required');
	expect(problemOf(PlainDateField.safeParse('31.06.2014'))).toBe('platform.form.not_a_date');
	expect(problemOf(PlainDateField.safeParse('октябрь 2014'))).toBe('platform.form.not_a_date');
	expect(OptionalPlainDate.parse(' ')).toBeUndefined();
	expect(problemOf(OptionalPlainDate.safeParse('эртең'))).toBe('platform.form.not_a_date');
});

test('hours', () => {
	expect(['15:00', '9:30', '09.30', ' 23:59 '].map((typed) => TimeField.parse(typed))).toEqual(['15:00', '09:30', '09:30', '23:59']);
	for (const wrong of ['24:00', '15', '15:60', 'түш']) expect(problemOf(TimeField.safeParse(wrong))).toBe('platform.form.not_a_time');
});

test('a date in parts: only those its precision needs are looked at', () => {
	const sent = { day: '28.05.2014', month: '10', quarter: '4', year: '2014' };
	expect(DoubtfulDateField.parse({ ...sent, precision: 'day' })).toEqual(ofDay(plainDate('2014-05-28')));
	expect(DoubtfulDateField.parse({ ...sent, precision: 'month' })).toEqual(ofMonth(2014, 10));
	expect(DoubtfulDateField.parse({ ...sent, precision: 'quarter' })).toEqual(ofQuarter(2014, 4));
	expect(DoubtfulDateField.parse({ precision: 'year', year: '2014', day: 'x', month: 'x' })).toEqual(ofYear(2014));
});

test('a date in words, or already read, is taken as well', () => {
	expect(DoubtfulDateField.parse('2014-жылдын октябрь айы')).toEqual(ofMonth(2014, 10));
	const october = { ...ofMonth(2014, 10), asWritten: '2014-жылдын октябрь айындагы' };
	expect(DoubtfulDateField.parse(october)).toEqual(october);
});

test.each([
	[{ precision: 'day', day: '' }, 'platform.form.required'],
	[{ precision: 'day', day: 'эртең' }, 'platform.form.not_a_date'],
	[{ precision: 'decade', year: '2014' }, 'platform.form.unknown_choice'],
	[{ precision: 'month', month: '', year: '2014' }, 'platform.form.not_a_doubtful_date'],
	[{ precision: 'month', month: '13', year: '2014' }, 'platform.form.not_a_doubtful_date'],
	[{ precision: 'quarter', quarter: '4', year: '14' }, 'platform.form.not_a_doubtful_date'],
	[{ from: '2014-10-01', to: '2014-10-30', precision: 'month' }, 'platform.form.not_a_doubtful_date'],
	['жакында', 'platform.form.not_a_doubtful_date'],
	[undefined, 'platform.form.required']
])('%j is refused', (sent, key) => expect(problemOf(DoubtfulDateField.safeParse(sent))).toBe(key));

test('left empty in every part, an optional date is absent', () => {
	expect(OptionalDoubtfulDate.parse({ precision: 'month', day: '', month: '', quarter: '', year: '' })).toBeUndefined();
	expect(OptionalDoubtfulDate.parse(undefined)).toBeUndefined();
	expect(OptionalDoubtfulDate.safeParse({ precision: 'month', month: '10', year: '' }).success).toBe(false);
});
