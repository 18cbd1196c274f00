import { seatsOf } from '#domain/councils/queries.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import { attendanceOf } from '#domain/meetings/attendance.queries.server.ts';
import { correctionsOf } from '#domain/meetings/corrections.queries.server.ts';
import { guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { votesOf } from '#domain/meetings/votes.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { meetingsToHangOn } from './decisions.reading.server.ts';
import { meetingOfVisit } from './meetings.reading.server.ts';
import { whoChoices } from './who-choices.server.ts';

export type Corrected = Awaited<ReturnType<typeof readCorrections>>;

/** A closed meeting with everything in it that can be corrected, and what was. */
export async function readCorrections(visit: OfficeVisit) {
	const { municipality, today } = visit;
	const { meeting, may } = await meetingOfVisit(visit);
	insistAllowed(may.correct);
	insistFound(meeting.state === 'closed' || null);
	const [agenda, table, corrections, meetings, votes, guests, seats, decisions] = await Promise.all([
		agendaOf(db, municipality.id, meeting, today),
		attendanceOf(db, municipality.id, meeting),
		correctionsOf(db, municipality.id, meeting.id),
		meetingsOf(db, municipality.id, { bodyId: meeting.bodyId }),
		votesOf(db, municipality.id, [meeting.id]),
		guestsOf(db, municipality.id, [meeting]),
		seatsOf(db, municipality.id, [meeting.bodyId], meeting.date.from),
		decisionsOf(db, municipality.id, { meetingId: meeting.id }, today)
	]);
	const others = meetings.filter(({ id }) => id !== meeting.id);
	return { meeting, agenda, table, corrections, votes, guests, seats, decisions, others };
}

export type CorrectedItem = Awaited<ReturnType<typeof readCorrectedItem>>;

export async function readCorrectedItem(visit: OfficeVisit) {
	const { meeting, agenda, table } = await readCorrections(visit);
	const item = insistFound(agenda.find(({ id }) => id === visit.params.itemId));
	return { meeting, item, members: table.members, people: await whoChoices(visit) };
}

export type ForgottenItem = Awaited<ReturnType<typeof readForgottenItem>>;

export async function readForgottenItem(visit: OfficeVisit) {
	const { meeting } = await readCorrections(visit);
	return { meeting, people: await whoChoices(visit) };
}

export type CorrectedGuest = Awaited<ReturnType<typeof readCorrectedGuest>>;

export async function readCorrectedGuest(visit: OfficeVisit) {
	const { meeting, guests } = await readCorrections(visit);
	return { meeting, guest: insistFound(guests.find(({ id }) => id === visit.params.guestId)) };
}

export type CorrectedSeat = Awaited<ReturnType<typeof readCorrectedSeat>>;

export async function readCorrectedSeat(visit: OfficeVisit) {
	const { meeting, table } = await readCorrections(visit);
	const member = insistFound(table.members.find(({ id }) => id === visit.params.membershipId));
	return { meeting, member, stands: table.attended.find(({ membershipId }) => membershipId === member.id) };
}

export type CorrectedVote = Awaited<ReturnType<typeof readCorrectedVote>>;

export async function readCorrectedVote(visit: OfficeVisit) {
	const { meeting, votes, table } = await readCorrections(visit);
	const vote = insistFound(votes.find(({ id }) => id === visit.params.voteId));
	return { meeting, members: table.members, vote };
}

export type ForgottenDecision = Awaited<ReturnType<typeof readForgottenDecision>>;

/** A closed meeting with what a decision that was forgotten may answer, be a part of, or have been taken by. */
export async function readForgottenDecision(visit: OfficeVisit) {
	const { municipality, today, language } = visit;
	const { meeting, agenda, votes } = await readCorrections(visit);
	const [decisions, meetings] = await Promise.all([
		decisionsOf(db, municipality.id, { meetingId: meeting.id }, today),
		meetingsToHangOn(visit, { bodyId: meeting.bodyId, day: meeting.date.from })
	]);
	const items = agenda.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) }));
	return { meeting, items, votes, decisions, meetings };
}
