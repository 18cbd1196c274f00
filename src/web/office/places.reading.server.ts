import { locationFields } from '#domain/places/location.server.ts';
import { mayKeepPlaces } from '#domain/places/policy.ts';
import { placeOf, placesOf } from '#domain/places/queries.server.ts';
import { isSettled, namesShown } from '#domain/places/rules.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { drawingOf } from '#platform/geo/drawing.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { placeChoices } from './choices.server.ts';

export type Places = Awaited<ReturnType<typeof readPlaces>>;

export async function readPlaces({ actor, municipality, language }: OfficeVisit) {
	insistAllowed(mayKeepPlaces(actor));
	const places = await placesOf(db, municipality.id);
	return places
		.map((place) => ({ id: place.id, kind: place.kind, names: namesShown(place).map(({ name }) => name), isSettled: isSettled(place) }))
		.toSorted(byWords(({ names }) => names[0] ?? null, language));
}

export async function readNewPlace(visit: OfficeVisit) {
	insistAllowed(mayKeepPlaces(visit.actor));
	return { wider: await placeChoices(visit) };
}

export type PlaceKept = Awaited<ReturnType<typeof readPlace>>;

export async function readPlace(visit: OfficeVisit) {
	const { actor, municipality } = visit;
	insistAllowed(mayKeepPlaces(actor));
	const [place, choices] = await Promise.all([placeOf(db, municipality.id, idIn(visit, 'placeId')), placeChoices(visit)]);
	return {
		town: municipality.slug,
		place,
		names: namesShown(place).map(({ name }) => name),
		location: locationFields(place),
		map: place.geometry && drawingOf([{ id: place.id, geometry: place.geometry }], { width: 400, height: 220 }),
		wider: choices.filter(({ value }) => value !== place.id)
	};
}

export type SpellingKept = Awaited<ReturnType<typeof readSpelling>>;

export async function readSpelling(visit: OfficeVisit) {
	const { place, names } = await readPlace(visit);
	return { place, names, spelling: insistFound(place.spellings.find(({ id }) => id === visit.params.spellingId)) };
}
