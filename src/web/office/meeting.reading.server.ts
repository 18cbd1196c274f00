import { seatsOf } from '#domain/councils/queries.server.ts';
import { agendaOf, backlogOf } from '#domain/meetings/agenda.queries.server.ts';
import { emptyPlaces } from '#domain/meetings/agenda.rules.ts';
import { attendanceOf } from '#domain/meetings/attendance.queries.server.ts';
import { guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { takesItems } from '#domain/meetings/rules.ts';
import { inviteesOf } from '#domain/notices/invitees.queries.server.ts';
import { tellingsAbout } from '#domain/notices/queries.server.ts';
import { mayKeepRegisters } from '#domain/people/policy.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import { calledThen, meetingOfVisit } from './meetings.reading.server.ts';
import { whoChoices } from './who-choices.server.ts';

export type MeetingKept = Awaited<ReturnType<typeof readMeeting>>;

/** One meeting with its agenda and guests, and what the forms about it offer to those who may send them. */
export async function readMeeting(visit: OfficeVisit) {
	const { municipality, today } = visit;
	const { meeting, may } = await meetingOfVisit(visit);
	const changes = may.keepAgenda && takesItems(meeting);
	const [agenda, guests, table, meetings, backlog, people, tellings] = await Promise.all([
		agendaOf(db, municipality.id, meeting, today),
		guestsOf(db, municipality.id, [meeting]),
		attendanceOf(db, municipality.id, meeting),
		meetingsOf(db, municipality.id, { bodyId: meeting.bodyId }),
		changes ? backlogOf(db, municipality.id, meeting.bodyId, today) : [],
		changes ? whoChoices(visit) : [],
		may.convene ? tellingsAbout(db, municipality.id, { kind: 'meeting', id: meeting.id }) : []
	]);
	return {
		town: municipality.slug,
		meeting,
		may,
		bodyName: calledThen(table.body, meeting.date.from),
		agenda,
		emptyPlaces: emptyPlaces(agenda.map(({ position }) => ({ position: position ?? 0 }))),
		guests,
		members: table.members,
		others: meetings.filter(({ id }) => id !== meeting.id),
		backlog,
		people,
		tellings,
		mayAddContacts: mayKeepRegisters(visit.actor),
		/** Whoever was told may have left their seat since. */
		seats: tellings.length > 0 ? await seatsOf(db, municipality.id, [meeting.bodyId], meeting.date.from) : []
	};
}

export type Sending = Awaited<ReturnType<typeof readSending>>;

/** The agenda as it goes out, and whom it will reach, for those who may send it. */
export async function readSending(visit: OfficeVisit) {
	const reading = await readMeeting(visit);
	insistAllowed(reading.may.convene);
	return { ...reading, invitees: await inviteesOf(db, visit.municipality.id, reading.meeting) };
}
