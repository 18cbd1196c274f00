import { expect, test } from 'vitest';
import { percentOf, writeShare } from './shares.ts';

test('a percentage stands beside what it was counted from', () => {
	expect(writeShare({ n: 3, of: 7 }, 'ky')).toBe('3/7 (43\u00a0%)');
	expect(writeShare({ n: 3, of: 7 }, 'en')).toBe('3/7 (43%)');
});

test('no base, no percentage', () => {
	expect(percentOf({ n: 0, of: 0 })).toBeNull();
	expect(writeShare({ n: 0, of: 0 }, 'ru')).toBe('0/0');
});

test('only all is a hundred and only none is nought', () => {
	expect([percentOf({ n: 199, of: 200 }), percentOf({ n: 200, of: 200 })]).toEqual([99, 100]);
	expect([percentOf({ n: 1, of: 1000 }), percentOf({ n: 0, of: 1000 })]).toEqual([1, 0]);
});
