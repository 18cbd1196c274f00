import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Drawn, emptyPlaces, moved, numberingOf, placesFor, redrawn } from './agenda.rules.ts';

const item = (id: string, position: number, label: string | null = String(position), fixedPosition: number | null = null): Drawn => ({
	id,
	position,
	label,
	fixedPosition
});
const order = (agenda: readonly Drawn[]) =>
	agenda.map(({ id, position, label }) => `${position}${label === null ? '' : `=${label}`} ${id}`);

test('an item fixed as the fourth stands fourth while the places before it are still empty', () => {
	const october = redrawn([item('river bank', 1, '1', 4)], [{ id: 'river bank', fixedPosition: 4 }]);
	expect(order(october)).toEqual(['4=4 river bank']);
	expect(emptyPlaces(october)).toEqual([1, 2, 3]);
});

test('the others fill the places around it', () => {
	const agenda = [item('a', 1), item('b', 2), item('c', 3), item('river bank', 4, '4', 4), item('d', 5)];
	expect(order(moved(agenda, 'd', 'up'))).toEqual(['1=1 a', '2=2 b', '3=3 d', '4=4 river bank', '5=5 c']);
	expect(order(moved(agenda, 'd', 1))).toEqual(['1=1 d', '2=2 a', '3=3 b', '4=4 river bank', '5=5 c']);
	expect(order(moved(agenda, 'a', 5))).toEqual(['1=1 b', '2=2 c', '3=3 d', '4=4 river bank', '5=5 a']);
	expect(order(moved(agenda, 'river bank', 'up'))).toEqual(order(agenda));
});

test('an unnumbered item is not counted, and a wrongly printed label stays as printed', () => {
	const agenda = [item('a', 1), item('b', 2, '2. 2'), item('unnumbered', 3, null), item('c', 4, '3')];
	expect(agenda.map((each) => numberingOf(each, agenda))).toEqual(['by_place', 'as_printed', 'none', 'by_place']);
	expect(order(moved(agenda, 'c', 'up'))).toEqual(['1=1 a', '2=2. 2 b', '3=3 c', '4 unnumbered']);
	expect(order(moved(agenda, 'unnumbered', 1))).toEqual(['1 unnumbered', '2=1 a', '3=2. 2 b', '4=3 c']);
});

describe('whatever the agenda and the move', () => {
	const wanted = fc.uniqueArray(
		fc.record({ id: fc.string({ minLength: 1 }), fixedPosition: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }) }),
		{
			selector: ({ id }) => id,
			maxLength: 12
		}
	);

	test('no two items share a place, and the free ones keep their order without a hole they could fill', () => {
		fc.assert(
			fc.property(wanted, (items) => {
				const places = placesFor(items);
				expect(new Set(places.values()).size).toBe(items.length);
				const free = items.filter(({ id, fixedPosition }) => places.get(id) !== fixedPosition).map(({ id }) => places.get(id) ?? 0);
				expect(free).toEqual(free.toSorted((a, b) => a - b));
				const last = free.at(-1) ?? 0;
				expect(Array.from({ length: last }, (_, at) => at + 1).every((place) => [...places.values()].includes(place))).toBe(true);
			})
		);
	});

	test('one fixed alone to its place stands there, and moving others never moves it', () => {
		fc.assert(
			fc.property(
				wanted,
				fc.nat(11),
				fc.oneof(fc.constant('up' as const), fc.constant('down' as const), fc.integer({ min: 1, max: 15 })),
				(items, at, to) => {
					const alone = items.filter(
						({ fixedPosition }, here) => items.findIndex((each) => each.fixedPosition === fixedPosition) === here || fixedPosition === null
					);
					const places = placesFor(alone);
					const agenda = alone.map((each) => ({ ...each, position: places.get(each.id) ?? 0, label: null }));
					const after = moved(agenda, agenda[at]?.id ?? '', to);
					expect(after.map(({ id }) => id).toSorted()).toEqual(agenda.map(({ id }) => id).toSorted());
					for (const { fixedPosition, position } of after) if (fixedPosition !== null) expect(position).toBe(fixedPosition);
				}
			)
		);
	});

	test('up and down again leaves the agenda as it was', () => {
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 9 }), fc.nat(8), (size, at) => {
				const agenda = Array.from({ length: size }, (_, here) => item(`item ${here}`, here + 1));
				const id = agenda[at % size]?.id ?? '';
				const wentUp = moved(agenda, id, 'up');
				expect(order(at % size === 0 ? wentUp : moved(wentUp, id, 'down'))).toEqual(order(agenda));
			})
		);
	});
});
