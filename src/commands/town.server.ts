import { wrongUse } from '#platform/config/hindrance.ts';
import { db } from '#platform/db/database.server.ts';
import type { Municipality } from '#platform/doors/visit.ts';
import { municipalitiesHere } from '#platform/municipalities/queries.server.ts';

/**
 * The municipality meant: by its address, or the only one there is.
 *
 * @throws wrongUse in one sentence that names those there are
 */
export async function townMeant(slug: string | undefined): Promise<Municipality> {
	const here = await municipalitiesHere(db);
	const meant = slug === undefined && here.length === 1 ? here[0] : here.find((town) => town.slug === slug);
	if (meant) return meant;
	if (here.length === 0) throw wrongUse('There is no municipality here yet: import-record or the first administrator founds one.');
	const slugs = here.map((town) => town.slug).join(', ');
	throw wrongUse(
		slug === undefined ? `Say which municipality is meant: ${slugs}.` : `There is no municipality ${slug} here; there is ${slugs}.`
	);
}
