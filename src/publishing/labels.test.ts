import { expect, test } from 'vitest';
import { isAtItsPlace, labelsOf, printed } from './labels.ts';

test('a bare number gets its dot, anything printed stays to the letter', () =>
	expect(['3', '1.4', '3.', '1. 2.', '3)', 'а', '№ 5'].map(printed)).toEqual(['3.', '1.4.', '3.', '1. 2.', '3)', 'а', '№ 5']));

test('a decision bears the number printed before it, and else the place by which every page finds it', () => {
	const decision = (address: string, label: string | null = null) => ({ id: address, address, label });
	const labels = labelsOf([decision('1', '1.'), decision('1.1'), decision('1.2', 'б)'), decision('2', '1. 2.'), decision('3')]);
	expect([...labels.values()]).toEqual(['1.', '1.1.', 'б)', '1. 2.', '3.']);
});

test.each([
	['1.', '1', '1.', true],
	['1. 2.', '2', '2.', false],
	['2.', '3', '3.', false],
	['4.', '5', null, false],
	['2.1', '3', '2.', true],
	['4', '1.4', '1.', true],
	['а)', '7', null, true]
])('%s at place %s under item %s is where it says: %s', (label, address, item, expected) =>
	expect(isAtItsPlace(label, address, { label: item })).toBe(expected)
);
