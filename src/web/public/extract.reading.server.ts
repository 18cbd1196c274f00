import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { extractReading } from '#publishing/extract/extract.queries.server.ts';
import { extractPaper } from '#publishing/extract/extract.ts';
import { penOf } from '../papers/pen.server.ts';

/** One adopted decision as its extract: to be printed, certified and handed to whoever needs it. */
export async function publicExtract(visit: PublicVisit) {
	const { municipality, params, today } = visit;
	const at = { meeting: params.meeting ?? '', address: params.address ?? '' };
	const reading = await extractReading(db, municipality, at, today);
	return { town: municipality.slug, meeting: reading.meeting, address: at.address, paper: extractPaper(reading, penOf(visit)) };
}
export type PublicExtract = Awaited<ReturnType<typeof publicExtract>>;
