import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistFresh } from '#platform/errors/refusal.ts';
import { coordinatesText } from '#platform/geo/coordinates.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { LocatePlaceForm } from './forms.ts';
import { mayKeepPlaces } from './policy.ts';
import { placeOf } from './queries.server.ts';
import type { Place } from './rules.ts';

/**
 * Says where a place lies: on the map, in words, or both; with neither it is known by its name only. A shape that came
 * with a layer is the office's own from here on.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such place; 409 somebody else changed it meanwhile
 */
export function locatePlace(actor: Actor, { placeId, version, geometry, source, whereabouts }: LocatePlaceForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepPlaces(actor));
		const place = await placeOf(tx, actor.municipalityId, placeId);
		insistFresh(place, version, locationFields(place));

		await tx
			.updateTable('place')
			.set({
				geometry: geometry ?? null,
				geometry_source: source ?? null,
				whereabouts: whereabouts ?? null,
				layer_id: null,
				version: version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', placeId)
			.execute();
		await record(tx, actor, 'place.located', { kind: 'place', id: placeId }, { was: place.geometry, shape: geometry ?? null });
		return { id: placeId };
	});
}

/** As the form holds it: a point as its coordinates, anything else as its shape. */
export const locationFields = ({ geometry, geometrySource, whereabouts }: Place) => ({
	coordinates: geometry?.type === 'Point' ? coordinatesText(geometry.coordinates) : '',
	shape: geometry && geometry.type !== 'Point' ? JSON.stringify(geometry) : '',
	source: geometrySource ?? '',
	...fieldsOf('whereabouts', whereabouts)
});
