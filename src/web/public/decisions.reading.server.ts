import { bodiesOf } from '#domain/councils/queries.server.ts';
import { byAddressee } from '#domain/decisions/addressees.queries.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { decisionKinds } from '#domain/decisions/rules.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { chosen, standings, yearIn } from './filters.ts';

/** Decisions by year, body, addressee, state and kind. */
export async function decisionsReading({ municipality, query, today }: PublicVisit) {
	const [bodies, years, addressees] = await Promise.all([
		bodiesOf(db, municipality.id),
		yearsWithMeetings(db, municipality.id),
		byAddressee(db, municipality.id, {}, today)
	]);
	const addressee = addressees.find(({ slug, addressee: { id } }) => (slug ?? id) === query.addressee);
	const rows = await decisionsOf(
		db,
		municipality.id,
		{
			year: yearIn(query.year),
			bodyId: bodies.find(({ slug }) => slug === query.body)?.id,
			addresseeId: addressee?.addressee.id,
			kind: chosen(decisionKinds, query.kind),
			state: chosen(standings, query.state)
		},
		today
	);
	return { town: municipality.slug, bodies, years, addressees, rows };
}
export type Decisions = Awaited<ReturnType<typeof decisionsReading>>;
