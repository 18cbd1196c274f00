import { byAddressee } from '#domain/decisions/addressees.queries.server.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { yearIn } from './filters.ts';

/** What was asked of whom, and how much of it came to a confirmed end: n of N, never a rate alone. */
export async function addresseesReading({ municipality, query, today }: PublicVisit) {
	const [rows, years] = await Promise.all([
		byAddressee(db, municipality.id, { year: yearIn(query.year) }, today),
		yearsWithMeetings(db, municipality.id)
	]);
	return { town: municipality.slug, rows, years };
}
export type Addressees = Awaited<ReturnType<typeof addresseesReading>>;
