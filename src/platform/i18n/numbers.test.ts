import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from './languages.ts';
import { readNumber, writeNumber, writeOrdinal } from './numbers.ts';

test('thousands do not break, decimals have a comma in ky and ru', () => {
	expect(writeNumber(1234567.5, 'ky')).toBe('1\u00a0234\u00a0567,5');
	expect(writeNumber(1234567.5, 'ru', 2)).toBe('1\u00a0234\u00a0567,50');
	expect(writeNumber(1234567.5, 'en')).toBe('1,234,567.5');
	expect(writeNumber(-3, 'ky')).toBe('−3');
});

test('the third item, in three languages', () => {
	expect(`${writeOrdinal(3, 'ky')}маселе`).toBe('3-маселе');
	expect(`${writeOrdinal(3, 'ru')} вопрос, ${writeOrdinal(3, 'ru', 'feminine')} статья, ${writeOrdinal(3, 'ru', 'neuter')} решение`).toBe(
		'3-й вопрос, 3-я статья, 3-е решение'
	);
	expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map((n) => writeOrdinal(n, 'en'))).toEqual([
		...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '112th']
	]);
});

test.each([
	['1234567,50', 1234567.5],
	['1 234 567.5', 1234567.5],
	['1\u00a0234', 1234],
	['−3', -3],
	[' 0,4 ', 0.4]
])('«%s» is a number', (typed, value) => expect(readNumber(typed)).toBe(value));

test.each(['', 'беш', '1,234,567', '1 23', '12e3', '0x10', '1.', ',5', '--1', '9'.repeat(400)])('«%s» is not one', (typed) =>
	expect(readNumber(typed)).toBeNull()
);

test('what is written in ky and ru is read back', () => {
	const number = fc.integer({ min: -1e12, max: 1e12 }).map((n) => n / 1000);
	fc.assert(
		fc.property(number, fc.constantFrom(...languages.filter((language) => language !== 'en')), (value, language) => {
			expect(readNumber(writeNumber(value, language))).toBe(value === 0 ? 0 : value);
		})
	);
});
