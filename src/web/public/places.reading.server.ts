import { placeAt, placesOf } from '#domain/places/queries.server.ts';
import { isSettled, namesShown, type Place, waysOut } from '#domain/places/rules.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { byWords } from '#platform/i18n/collation.ts';
import type { Text } from '#platform/i18n/text.ts';

const namesOf = (place: Place): Text[] => namesShown(place).map(({ name }) => name);

export type PlacesReading = Awaited<ReturnType<typeof readPlaces>>;

/** Every place the record names, with the wider one it lies in. */
export async function readPlaces({ municipality, query, language }: PublicVisit) {
	const all = await placesOf(db, municipality.id);
	const places = all
		.filter(({ kind }) => !query.kind || kind === query.kind)
		.map((place) => {
			const wider = all.find(({ id }) => id === place.parentId);
			return { slug: place.slug, kind: place.kind, names: namesOf(place), isSettled: isSettled(place), wider: wider ? namesOf(wider) : [] };
		})
		.toSorted(byWords(({ names }) => names[0] ?? null, language));
	return { town: municipality.slug, places };
}

export type PlaceReading = Awaited<ReturnType<typeof readPlace>>;

/** One place: every spelling of the record, where it lies and what lies in it. */
export async function readPlace({ municipality, params, language }: PublicVisit) {
	const [place, all] = await Promise.all([placeAt(db, municipality.id, params.place ?? ''), placesOf(db, municipality.id)]);
	const linked = (each: Place) => ({ slug: each.slug, kind: each.kind, names: namesOf(each) });
	return {
		town: municipality.slug,
		place: { ...place, names: namesOf(place), isSettled: isSettled(place) },
		within: waysOut(place, all).slice(1).map(linked),
		holds: all
			.filter(({ parentId }) => parentId === place.id)
			.map(linked)
			.toSorted(byWords(({ names }) => names[0] ?? null, language))
	};
}
