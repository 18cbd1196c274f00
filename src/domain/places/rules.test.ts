import { expect, test } from 'vitest';
import { someone } from '#testing/factories.ts';
import { inKyrgyz } from '#testing/people.ts';
import { mayKeepPlaces } from './policy.ts';
import { isSettled, liesWithin, namesShown, type Spelling, waysOut } from './rules.ts';

const spelling = (ky: string, isPreferred = false): Spelling => ({ id: ky, name: inKyrgyz(ky), note: null, isPreferred });
const shown = (...spellings: Spelling[]) => namesShown({ spellings }).map(({ name }) => name.ky);

test('a place with an unsettled spelling shows both', () => {
	expect(shown(spelling('Тош-Булак'), spelling('Төш-булак'))).toEqual(['Тош-Булак', 'Төш-булак']);
	expect(isSettled({ spellings: [spelling('Тош-Булак'), spelling('Төш-булак')] })).toBe(false);
});

test('a settled spelling, or the only one, stands alone', () => {
	expect(shown(spelling('Тош-Булак'), spelling('Төш-булак', true))).toEqual(['Төш-булак']);
	expect(shown(spelling('Жеңиш паркы'))).toEqual(['Жеңиш паркы']);
});

const city = { id: 'city', parentId: null };
const quarter = { id: 'quarter', parentId: 'city' };
const park = { id: 'park', parentId: 'quarter' };
const places = [park, city, quarter];

test('the ways out of a park lead to the city', () => {
	expect(waysOut(park, places)).toEqual([park, quarter, city]);
});

test('a city does not lie in its own park', () => {
	expect(liesWithin(city, 'park', places)).toBe(true);
	expect(liesWithin(city, 'city', places)).toBe(true);
	expect(liesWithin(park, 'city', places)).toBe(false);
	expect(liesWithin(park, 'nowhere', places)).toBe(false);
});

const town = 'the town';
test.each([
	['the administrator', { ...someone(town, 'administrator'), municipalityId: town }, true],
	['the secretary of any body', someone('a body', 'secretary'), true],
	['the chair', someone('a body', 'chair'), false],
	['a member', someone('a body', 'member'), false],
	["another town's administrator", someone('another town', 'administrator'), false],
	['a stranger', someone('nowhere'), false]
])('%s keeps the places: %#', (_who, actor, may) => expect(mayKeepPlaces(actor)).toBe(may));
