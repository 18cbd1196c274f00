import type { Id } from '#platform/db/id.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
import type { Text } from '#platform/i18n/text.ts';

export const placeKinds = ['city', 'neighbourhood', 'area', 'street', 'park', 'water_intake', 'river_bank', 'building', 'other'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export type Spelling = { readonly id: Id; readonly name: Text; readonly note: Text | null; readonly isPreferred: boolean };

/** One thing on the ground, however many ways the record writes it (Тош-Булак, Төш-булак). */
export type Place = {
	readonly id: Id;
	readonly slug: string;
	readonly kind: PlaceKind;
	readonly parentId: Id | null;
	/** Where it lies, when somebody put it on the map. */
	readonly geometry: Geometry | null;
	/** Who measured it, or from which map it was taken. */
	readonly geometrySource: string | null;
	/** Where it lies, in words: a street, «мектептин жанында». */
	readonly whereabouts: Text | null;
	/** In the order they were written down. */
	readonly spellings: readonly Spelling[];
	readonly version: number;
};

/**
 * What to call it: the spelling chosen as right, or the only one, or all of them side by side. Which is right is for
 * people to settle; until then nobody reads one of them as if it were.
 */
export function namesShown({ spellings }: { spellings: readonly Spelling[] }): readonly Spelling[] {
	const preferred = spellings.find(({ isPreferred }) => isPreferred);
	return preferred ? [preferred] : spellings;
}

export const isSettled = (place: { spellings: readonly Spelling[] }): boolean => namesShown(place).length === 1;

type Link = { readonly id: Id; readonly parentId: Id | null };

/** From the place itself outwards: the park, its neighbourhood, the city. */
export function waysOut<P extends Link>(place: P, places: readonly P[]): P[] {
	const parent = places.find(({ id }) => id === place.parentId);
	return parent ? [place, ...waysOut(parent, places)] : [place];
}

/** Would the place then lie within itself? */
export const liesWithin = (place: Link, parentId: Id, places: readonly Link[]): boolean => {
	const parent = places.find(({ id }) => id === parentId);
	return parent !== undefined && waysOut(parent, places).some(({ id }) => id === place.id);
};
