import { expect, test } from 'vitest';
import { isAtItsPlace } from './annual-report/places.rules.ts';
import { labelsIn, printed } from './labels.ts';

const decision = (id: string, label: string | null = null, parentId: string | null = null) => ({ id, label, parentId });

test('a bare number gets its dot, anything printed stays to the letter', () =>
	expect(['3', '1.4', '3.', '1. 2.', '3)', 'а', '№ 5'].map(printed)).toEqual(['3.', '1.4.', '3.', '1. 2.', '3)', 'а', '№ 5']));

test('unprinted decisions are numbered by their item, parts by their container; without an item by a dash', () => {
	expect([...labelsIn([decision('a'), decision('b'), decision('c', null, 'b')], '2').values()]).toEqual(['2.1.', '2.2.', '2.2.1.']);
	expect([...labelsIn([decision('a', '1.'), decision('b', null, 'a'), decision('c', '1. 2.')], '1.').values()]).toEqual([
		'1.',
		'1. 2.',
		'1.1.'
	]);
	expect([...labelsIn([decision('a'), decision('b', null, 'a')], null).values()]).toEqual(['—', '—']);
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
