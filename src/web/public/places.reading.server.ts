import { placeAt, placesOf } from '#domain/places/queries.server.ts';
import { isSettled, liesWithin, namesShown, type Place, waysOut } from '#domain/places/rules.ts';
import { projectsOf } from '#domain/projects/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { drawingOf } from '#platform/geo/drawing.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
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
			return {
				id: place.id,
				slug: place.slug,
				kind: place.kind,
				names: namesOf(place),
				isSettled: isSettled(place),
				wider: wider ? namesOf(wider) : [],
				whereabouts: place.whereabouts,
				geometry: place.geometry,
				geometrySource: place.geometrySource
			};
		})
		.toSorted(byWords(({ names }) => names[0] ?? null, language));
	const located = onMap(places);
	return {
		town: municipality.slug,
		places: places.map((place) => ({ ...place, number: numberIn(located, place.id) })),
		map: drawingOf(located, { width: 400, height: 280 })
	};
}

type Located = { readonly id: Id; readonly geometry: Geometry };

const onMap = (places: readonly { readonly id: Id; readonly geometry: Geometry | null }[]): Located[] =>
	places.flatMap(({ id, geometry }) => (geometry ? [{ id, geometry }] : []));

/** The number a place has on the map and in the list beside it; none when it is not on the map. */
function numberIn(located: readonly Located[], id: Id): number | null {
	const at = located.findIndex((each) => each.id === id);
	return at < 0 ? null : at + 1;
}

export type PlaceReading = Awaited<ReturnType<typeof readPlace>>;

/** One place: every spelling of the record, where it lies, what lies in it and which projects. */
export async function readPlace({ municipality, params, language }: PublicVisit) {
	const [place, all, projects] = await Promise.all([
		placeAt(db, municipality.id, params.place ?? ''),
		placesOf(db, municipality.id),
		projectsOf(db, municipality.id)
	]);
	const around = all.filter(({ id, parentId }) => id === place.parentId || parentId === place.id);
	const linked = (each: Place) => ({ slug: each.slug, kind: each.kind, names: namesOf(each) });
	return {
		town: municipality.slug,
		place: { ...place, names: namesOf(place), isSettled: isSettled(place) },
		map: place.geometry && drawingOf(onMap([...around, place]), { width: 400, height: 240 }),
		around: around.map((each) => ({ id: each.id, ...linked(each) })),
		projects: projects.filter(({ placeIds }) => placeIds.some((id) => liesWithin(place, id, all))).map((project) => ({ project })),
		within: waysOut(place, all).slice(1).map(linked),
		holds: all
			.filter(({ parentId }) => parentId === place.id)
			.map(linked)
			.toSorted(byWords(({ names }) => names[0] ?? null, language))
	};
}
