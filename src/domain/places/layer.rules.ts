import type { Id } from '#platform/db/id.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
import type { Feature } from '#platform/geo/layer.ts';
import { type Language, languages } from '#platform/i18n/languages.ts';
import { slugOf } from '#platform/i18n/slug.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Place, type PlaceKind, placeKinds } from './rules.ts';

/** What maps call the name of a thing in a language of ours, and in the language of the place. */
const called: Readonly<Record<Language, readonly string[]>> = {
	ky: ['name:ky', 'name_ky', 'аталышы', 'аты'],
	ru: ['name:ru', 'name_ru', 'название', 'наименование'],
	en: ['name:en', 'name_en']
};
const plainly = ['name', 'title'];

/** The name a layer gives a thing; its plain name is in the language the layer is said to be in. Null when it has none. */
export function nameIn({ properties }: Pick<Feature, 'properties'>, language: Language): Text | null {
	const said = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
	const first = (keys: readonly string[]) => keys.map((key) => said.get(key)).find((value) => value);
	const words = Object.fromEntries(
		languages.flatMap((each) => {
			const found = first(each === language ? [...called[each], ...plainly] : called[each]);
			return found ? [[each, found.slice(0, 200)]] : [];
		})
	);
	const original = [language, ...languages].find((each) => words[each]);
	return original ? { original, ...words } : null;
}

/** Its kind, where the map tells (as OpenStreetMap does, or as we give our own places out); else what its shape suggests. */
export function kindIn({ properties, geometry }: Feature): PlaceKind {
	const { kind, leisure, highway, place, building, waterway, man_made: made } = properties;
	const own = placeKinds.find((each) => each === kind);
	if (own) return own;
	if (leisure === 'park' || leisure === 'garden') return 'park';
	if (highway) return 'street';
	if (place === 'city' || place === 'town') return 'city';
	if (place === 'suburb' || place === 'neighbourhood' || place === 'quarter') return 'neighbourhood';
	if (made === 'water_works' || made === 'water_well') return 'water_intake';
	if (waterway) return 'river_bank';
	return building ? 'building' : byShape(geometry);
}

const byShape = ({ type }: Geometry): PlaceKind => (type === 'LineString' || type === 'MultiLineString' ? 'street' : 'other');

/** The place a thing of a layer seems to be: the very one we gave out, or one that is written so. People decide. */
export function samePlace({ properties }: Pick<Feature, 'properties'>, name: Text | null, places: readonly Place[]): Id | null {
	const own = places.find(({ id }) => id === properties.id);
	const written = languages.flatMap((language) => (name?.[language] ? [slugOf(name[language])] : []));
	const isWrittenSo = (place: Place) =>
		place.spellings.some((spelling) =>
			languages.some((language) => spelling.name[language] && written.includes(slugOf(spelling.name[language])))
		);
	return (own ?? places.find(isWrittenSo))?.id ?? null;
}
