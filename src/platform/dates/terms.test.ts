import { expect, test } from 'vitest';
import { translator } from '#platform/i18n/messages.server.ts';
import { ofDay, ofMonth } from './doubtful-date.ts';
import { plainDate } from './plain-date.ts';
import { daysLeft, isPast, type Term } from './terms.ts';
import { writeDaysLeft, writeTerm } from './writing-terms.ts';

const ky = translator('ky');
const ru = translator('ru');
const byJune11: Term = { kind: 'date', date: ofDay(plainDate('2014-06-11')) };
const inOctober: Term = { kind: 'date', date: ofMonth(2014, 10) };
const octoberMeeting = { original: 'ky' as const, ky: 'октябрь айындагы отурумга чейин', ru: 'до заседания в октябре' };
const beforeOctoberMeeting: Term = { kind: 'event', relation: 'before', event: octoberMeeting, when: ofMonth(2014, 10) };
const afterTheProject: Term = {
	kind: 'event',
	relation: 'after',
	event: { original: 'ky', ky: 'долбоор аяктагандан кийин' },
	when: ofMonth(2014, 9)
};
const later: Term = { kind: 'event', relation: 'later', event: null, when: null };

test.each([
	['on the last day it is in time', byJune11, '2014-06-11', false],
	['the day after it is not', byJune11, '2014-06-12', true],
	['a month lasts to its end', inOctober, '2014-10-31', false],
	['and no longer', inOctober, '2014-11-01', true],
	['an event is past when its month is', beforeOctoberMeeting, '2014-11-01', true],
	['"later" is never past', later, '2099-01-01', false],
	['what follows an event has no last day', afterTheProject, '2099-01-01', false],
	['no term is never past', null, '2099-01-01', false]
])('%s', (_what, term, today, past) => expect(isPast(term, plainDate(today))).toBe(past));

test('how late, how long', () => {
	expect(daysLeft(byJune11, plainDate('2014-06-08'))).toBe(3);
	expect(writeDaysLeft(byJune11, plainDate('2014-06-23'), ky)).toBe('12 күн кечикти');
	expect(writeDaysLeft(byJune11, plainDate('2014-06-08'), ru)).toBe('осталось 3 дн.');
	expect(writeDaysLeft(byJune11, plainDate('2014-06-11'), ky)).toBe('бүгүн акыркы күн');
	expect(writeDaysLeft(later, plainDate('2014-06-11'), ky)).toBeNull();
});

test('the term in words: those it was given in, and no others', () => {
	expect(writeTerm(byJune11, 'ky', ky)).toBe('2014-жылдын 11-июнуна чейин');
	expect(writeTerm(inOctober, 'ru', ru)).toBe('до конца октября 2014 г.');
	expect(writeTerm(beforeOctoberMeeting, 'ky', ky)).toBe('октябрь айындагы отурумга чейин');
	expect(writeTerm(beforeOctoberMeeting, 'ru', ru)).toBe('до заседания в октябре');
	expect(writeTerm(afterTheProject, 'ky', ky)).toBe('долбоор аяктагандан кийин');
	expect(writeTerm({ ...afterTheProject, event: null }, 'ky', ky)).toBe('2014-жылдын сентябрь айы');
	expect(writeTerm(later, 'ky', ky)).toBe('кийинчерээк');
	expect(writeTerm(null, 'ky', ky)).toBe('мөөнөтү көрсөтүлгөн эмес');
});
