import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MoneyField, readMoney, writeMoney } from './money.ts';

const som = (minor: number) => ({ minor, currency: 'KGS' });

test('a sum in som', () => {
	expect(writeMoney(som(123456750), 'ky')).toBe('1\u00a0234\u00a0567,50\u00a0сом');
	expect(writeMoney(som(123456750), 'ru')).toBe('1\u00a0234\u00a0567,50\u00a0сом');
	expect(writeMoney(som(123456750), 'en')).toBe('1,234,567.50\u00a0som');
	expect(writeMoney(som(-5), 'ky')).toBe('−0,05\u00a0сом');
});

test('a whole sum, and other currencies', () => {
	expect(writeMoney({ minor: 30000000, currency: 'USD' }, 'ru')).toBe('300\u00a0000\u00a0долл. США');
	expect(writeMoney({ minor: 100, currency: 'JPY' }, 'ky')).toBe('100\u00a0JPY');
});

test.each([
	['1 234 567,50', 123456750],
	['1234567.5', 123456750],
	['1 850 000 сом', 185000000],
	['0,01', 1]
])('«%s» is a sum', (typed, minor) => expect(readMoney(typed, 'KGS')).toEqual(som(minor)));

test.each(['', 'көп', '1,234', '12,345', '10 USD', '9'.repeat(20)])('«%s» is no exact sum', (typed) =>
	expect(readMoney(typed, 'KGS')).toBeNull()
);

test('a field tells nothing from nonsense', () => {
	expect(MoneyField('KGS').safeParse('').error?.issues[0]?.message).toBe('platform.form.required');
	expect(MoneyField('KGS').safeParse('көп').error?.issues[0]?.message).toBe('platform.form.not_a_sum');
	expect(MoneyField('KGS').parse('30')).toEqual(som(3000));
});

test('every sum we write we read back to the tyiyn', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e13, max: 1e13 }), fc.constantFrom('ky' as const, 'ru' as const), (minor, language) => {
			expect(readMoney(writeMoney(som(minor), language), 'KGS')).toEqual(som(minor));
		})
	);
});
