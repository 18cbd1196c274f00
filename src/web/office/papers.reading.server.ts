import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { invitationReading } from '#publishing/invitation/invitation.queries.server.ts';
import { invitationPaper } from '#publishing/invitation/invitation.ts';
import { penOf } from '../papers/pen.server.ts';
import { meetingOfVisit } from './meetings.reading.server.ts';

/** The letter that calls to a meeting, to the members or to one guest. */
export async function readInvitation(visit: OfficeVisit) {
	const { meeting } = await meetingOfVisit(visit);
	const reading = await invitationReading(db, visit.municipality, meeting.id);
	const { guest: wanted } = visit.query;
	const guest = wanted ? insistFound(reading.guests.find(({ id }) => id === wanted)) : null;
	return { meeting, guests: reading.guests, guest, paper: invitationPaper(reading, penOf(visit), guest) };
}
export type Invitation = Awaited<ReturnType<typeof readInvitation>>;
