import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Place, Spelling } from './rules.ts';

/** Every place of the municipality with its spellings. Two queries however many there are. */
export const placesOf = (from: Db, municipalityId: Id): Promise<Place[]> =>
	withSpellings(from, municipalityId, placeRows(from, municipalityId));

/** The places of these ids, for pages that name many. */
export async function placesNamed(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, Place>> {
	if (ids.length === 0) return new Map();
	const places = await withSpellings(from, municipalityId, placeRows(from, municipalityId).where('id', 'in', [...new Set(ids)]));
	return new Map(places.map((place) => [place.id, place]));
}

/** @throws Refusal 404 there is no such place in this municipality */
export const placeOf = async (from: Db, municipalityId: Id, placeId: Id): Promise<Place> =>
	insistFound((await withSpellings(from, municipalityId, placeRows(from, municipalityId).where('id', '=', placeId)))[0]);

/** The place at a public address. @throws Refusal 404 */
export const placeAt = async (from: Db, municipalityId: Id, slug: string): Promise<Place> =>
	insistFound((await withSpellings(from, municipalityId, placeRows(from, municipalityId).where('slug', '=', slug)))[0]);

const placeRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('place')
		.select(['id', 'slug', 'kind', 'parent_id as parentId', 'version', 'geometry', 'geometry_source as geometrySource', 'whereabouts'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('id');

async function withSpellings(from: Db, municipalityId: Id, rows: ReturnType<typeof placeRows>): Promise<Place[]> {
	const places = await rows.execute();
	if (places.length === 0) return [];
	const ids = places.map(({ id }) => id);
	const spellings = Map.groupBy(await spellingsOf(from, municipalityId, ids), ({ placeId }) => placeId);
	return places.map((place) => ({ ...place, spellings: spellings.get(place.id) ?? [] }));
}

const spellingsOf = (from: Db, municipalityId: Id, placeIds: readonly Id[]): Promise<(Spelling & { placeId: Id })[]> =>
	from
		.selectFrom('place_spelling')
		.select(['id', 'place_id as placeId', 'name', 'note', 'is_preferred as isPreferred'])
		.where('municipality_id', '=', municipalityId)
		.where('place_id', 'in', placeIds)
		.orderBy('position')
		.execute();
