import { seatsOf } from '#domain/councils/queries.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { attendanceOf } from '#domain/meetings/attendance.queries.server.ts';
import { correctionsOf } from '#domain/meetings/corrections.queries.server.ts';
import { guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { type Minutes, minutesArePublic, minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import { type Meeting, meetingBySlug, meetingsNamed } from '#domain/meetings/queries.server.ts';
import { agendaIsPublic } from '#domain/meetings/rules.ts';
import { votesOf } from '#domain/meetings/votes.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';

/**
 * A meeting as strangers may see it. Before its agenda went out only what an earlier decision put on it is known: the
 * rest is the office's draft.
 */
export async function meetingReading({ municipality, params, today }: PublicVisit) {
	const { id: town } = municipality;
	const meeting = await meetingBySlug(db, town, params.meeting ?? '');
	const [agenda, table, guests, decisions, votes, minutes, corrections, named] = await Promise.all([
		agendaOf(db, town, meeting, today),
		attendanceOf(db, town, meeting),
		guestsOf(db, town, [meeting]),
		decisionsOf(db, town, { meetingId: meeting.id }, today),
		votesOf(db, town, [meeting.id]),
		minutesOf(db, town, meeting.id),
		correctionsOf(db, town, meeting.id),
		meetingsNamed(db, town, meeting.followsMeetingId ? [meeting.followsMeetingId] : [])
	]);
	const isOpen = agendaIsPublic(meeting);
	return {
		town: municipality.slug,
		meeting,
		table,
		follows: meeting.followsMeetingId ? (named.get(meeting.followsMeetingId) ?? null) : null,
		agendaIsPublic: isOpen,
		votes,
		seats: corrections.length > 0 ? await seatsOf(db, town, [meeting.bodyId], meeting.date.from) : [],
		talk: holdsTalk(minutes) ? ('told' as const) : ('kept' as const),
		agenda: (isOpen ? agenda : agenda.filter(({ fixedBy }) => fixedBy?.kind === 'decision')).map((item) => asTold(item, meeting, minutes)),
		guests: isOpen ? guests : guests.filter(({ askedBy }) => askedBy?.kind === 'decision'),
		decisions,
		votesApart: votes.filter(({ itemId }) => itemId === null),
		minutes: minutes && minutesArePublic(minutes) ? minutes : null,
		corrections
	};
}
const holdsTalk = (minutes: Minutes | null): boolean => minutes !== null && minutesArePublic(minutes) && minutes.form === 'full';

/**
 * What was said, and by whom, is the secretary's draft until minutes that hold it are approved; who stood aside is told
 * once the meeting is over.
 */
function asTold(item: AgendaItem, { state }: Meeting, minutes: Minutes | null): AgendaItem {
	const told = holdsTalk(minutes) ? item : { ...item, heard: null, spoke: null };
	return state === 'closed' ? told : { ...told, away: [] };
}

export type MeetingReading = Awaited<ReturnType<typeof meetingReading>>;
