import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { attendanceOf } from '#domain/meetings/attendance.queries.server.ts';
import { guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { votesOf } from '#domain/meetings/votes.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { addresseeChoices } from './decision-choices.server.ts';
import { meetingsToHangOn } from './decisions.reading.server.ts';
import { calledThen, meetingOfVisit } from './meetings.reading.server.ts';

export type Conducted = Awaited<ReturnType<typeof readConduct>>;

/** The meeting as its secretary has it before them: one item open, the table, what was decided so far. */
export async function readConduct(visit: OfficeVisit) {
	const { municipality, today } = visit;
	const { meeting, may } = await meetingOfVisit(visit);
	insistAllowed(may.conduct);
	const [agenda, table, guests, decisions, meetings, votes, addressees] = await Promise.all([
		agendaOf(db, municipality.id, meeting, today),
		attendanceOf(db, municipality.id, meeting),
		guestsOf(db, municipality.id, [meeting]),
		decisionsOf(db, municipality.id, { meetingId: meeting.id, drafts: true }, today),
		meetingsToHangOn(visit, { bodyId: meeting.bodyId, day: meeting.date.from }),
		votesOf(db, municipality.id, [meeting.id]),
		addresseeChoices(visit)
	]);
	if (visit.params.itemId) insistFound(agenda.find(({ id }) => id === visit.params.itemId));
	const current = itemLookedAt(visit, agenda) ?? agenda.find(({ id }) => id === meeting.currentItemId) ?? agenda.at(0) ?? null;
	return {
		town: municipality.slug,
		meeting,
		bodyName: calledThen(table.body, meeting.date.from),
		agenda,
		table,
		guests,
		decisions,
		meetings,
		addressees,
		/** Typed and neither adopted nor taken back: the meeting does not close over them. */
		drafts: decisions.filter(({ state }) => state === 'draft'),
		votesApart: votes.filter(({ itemId }) => itemId === null),
		current
	};
}

/** The item of the address, or the one whose form or vote was just sent. */
const itemLookedAt = ({ params, query }: OfficeVisit, agenda: readonly AgendaItem[]): AgendaItem | undefined =>
	agenda.find(({ id, votes }) => id === query.item || id === params.itemId || votes.some((vote) => vote.id === params.voteId));
