import { bodiesOf } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { meetingKinds, meetingStates } from '#domain/meetings/rules.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { chosen, yearIn } from './filters.ts';

/** Meetings by year, body, kind and state, each under the name its body bore that day. */
export async function meetingsReading({ municipality, query }: PublicVisit) {
	const [bodies, years] = await Promise.all([bodiesOf(db, municipality.id), yearsWithMeetings(db, municipality.id)]);
	const meetings = await meetingsOf(db, municipality.id, {
		year: yearIn(query.year),
		bodyId: bodies.find(({ slug }) => slug === query.body)?.id,
		kind: chosen(meetingKinds, query.kind),
		state: chosen(meetingStates, query.state)
	});
	const known = new Map(bodies.map((body) => [body.id, body]));
	return {
		town: municipality.slug,
		bodies,
		years,
		rows: meetings.map((meeting) => {
			const body = known.get(meeting.bodyId);
			return { meeting, bodyName: (body && nameOn(body, meeting.date.from)?.name) ?? null };
		})
	};
}
export type Meetings = Awaited<ReturnType<typeof meetingsReading>>;
