import type { Db } from '#platform/db/database.server.ts';
import type { Municipality } from '#platform/doors/visit.ts';

const municipalities = (from: Db) =>
	from.selectFrom('municipality').select(['id', 'slug', 'name', 'time_zone as timeZone', 'is_demo as isDemo']).orderBy('slug');

/** A reading across municipalities: which ones this installation serves. */
export const municipalitiesHere = (from: Db): Promise<Municipality[]> => municipalities(from).execute();

export const findMunicipality = async (from: Db, slug: string): Promise<Municipality | null> =>
	(await municipalities(from).where('slug', '=', slug).executeTakeFirst()) ?? null;

export const municipalityById = async (from: Db, id: string): Promise<Municipality | null> =>
	(await municipalities(from).where('id', '=', id).executeTakeFirst()) ?? null;
