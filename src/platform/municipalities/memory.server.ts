import { db } from '#platform/db/database.server.ts';
import { knownEdition } from '#platform/diary/edition.server.ts';
import type { Municipality } from '#platform/doors/visit.ts';
import { findMunicipality } from './queries.server.ts';

type Kept = { readonly municipality: Municipality; readonly edition: number | null };

const kept = new Map<string, Kept>();

/**
 * The municipality at a public address. Every page asks for it, so it is read once and kept while its edition stands: a
 * deed that changed its name would turn the edition. While the diary cannot be heard it is read each time.
 */
export async function municipalityAt(slug: string): Promise<Municipality | null> {
	const last = kept.get(slug);
	const edition = last ? knownEdition(last.municipality.id) : null;
	if (last && edition !== null && last.edition === edition) return last.municipality;
	const found = await findMunicipality(db, slug);
	if (found) kept.set(slug, { municipality: found, edition: found.id === last?.municipality.id ? edition : null });
	else kept.delete(slug);
	return found;
}
