import { bodyOf } from '#domain/councils/queries.server.ts';
import { faithfulnessOf } from '#domain/meetings/attendance.queries.server.ts';
import { maySeeDrafts } from '#domain/meetings/policy.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import { yearOf } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { asOf, calledThen } from './meetings.reading.server.ts';

export type Faithfulness = Awaited<ReturnType<typeof readAttendance>>;

/** One year of a body's attendance: the year of the address, else the latest with meetings that has begun. */
export async function readAttendance(visit: OfficeVisit) {
	const { actor, municipality, query, today } = visit;
	const body = await bodyOf(db, municipality.id, idIn(visit, 'bodyId'));
	insistFound(maySeeDrafts(actor, asOf(body)) || null);
	const years = await yearsWithMeetings(db, municipality.id);
	const year = years.find((each) => String(each) === query.year) ?? years.find((each) => each <= yearOf(today)) ?? yearOf(today);
	return {
		name: insistFound(calledThen(body, today)),
		years,
		year,
		members: await faithfulnessOf(db, municipality.id, { bodyId: body.id, year, today })
	};
}
