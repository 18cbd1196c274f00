import { type Member, seatsOf } from '#domain/councils/queries.server.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import type { Place } from '#domain/places/rules.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Town } from '../minutes/minutes.queries.server.ts';
import { type AnnualReading, annualReading, type Wanted } from './annual-report.queries.server.ts';

/** The year, with what only the office is asked to settle. */
export type IssuesReading = AnnualReading & {
	readonly places: readonly Place[];
	/** Every seat the council's groups ever had. */
	readonly groupSeats: readonly Member[];
};

/** @throws Refusal 404 nothing was recorded of that year */
export async function issuesReading(from: Db, town: Town, wanted: Wanted): Promise<IssuesReading> {
	const reading = await annualReading(from, town, wanted);
	const groups = reading.groups.map(({ id }) => id);
	return {
		...reading,
		places: await placesOf(from, town.id),
		groupSeats: await seatsOf(from, town.id, groups, reading.asOf)
	};
}
