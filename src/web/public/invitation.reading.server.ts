import { meetingBySlug } from '#domain/meetings/queries.server.ts';
import { callIsPublic } from '#domain/meetings/rules.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { invitationReading } from '#publishing/invitation/invitation.queries.server.ts';
import { invitationPaper } from '#publishing/invitation/invitation.ts';
import { penOf } from '../papers/pen.server.ts';

/** The letter that called to a meeting, from the moment its agenda went out: to the members, or to one guest. */
export async function publicInvitation(visit: PublicVisit) {
	const { municipality, params, query } = visit;
	const meeting = await meetingBySlug(db, municipality.id, params.meeting ?? '');
	insistFound(callIsPublic(meeting) || null);
	const reading = await invitationReading(db, municipality, meeting.id);
	const guest = query.guest ? insistFound(reading.guests.find(({ id }) => id === query.guest)) : null;
	return { town: municipality.slug, meeting, guest, paper: invitationPaper(reading, penOf(visit), guest) };
}
export type PublicInvitation = Awaited<ReturnType<typeof publicInvitation>>;
