import { correctionsOf, madeSinceApproval } from '#domain/meetings/corrections.queries.server.ts';
import { minutesArePublic, minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import { meetingBySlug } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { approvedMinutes } from '#publishing/minutes/freezing.server.ts';

/** Approved minutes as they were frozen, in the language they were approved in; and what was corrected beside them since. */
export async function publicMinutes({ municipality, params }: PublicVisit) {
	const meeting = await meetingBySlug(db, municipality.id, params.meeting ?? '');
	const minutes = await minutesOf(db, municipality.id, meeting.id);
	const approved = insistFound(minutes && minutesArePublic(minutes) ? minutes : null);
	const corrections = await correctionsOf(db, municipality.id, meeting.id);
	return {
		town: municipality.slug,
		meeting,
		minutes: { approvedOn: approved.approvedOn, signedOn: approved.signedOn, sha256: approved.sha256, language: approved.language },
		paper: approvedMinutes(approved),
		correctedSince: (await madeSinceApproval(db, municipality.id, approved.id, corrections)).length
	};
}
export type PublicMinutes = Awaited<ReturnType<typeof publicMinutes>>;
