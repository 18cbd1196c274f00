import { decisionsOf } from '#domain/decisions/queries.server.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { attendanceOf, type Table } from '#domain/meetings/attendance.queries.server.ts';
import { type Guest, guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { type Minutes, minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { type RecordedVote, votesOf } from '#domain/meetings/votes.queries.server.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Issuer, issuerOn } from '../issuer.queries.server.ts';

/** Everything minutes are drawn from, under the names of the meeting's own day. */
export type MinutesReading = {
	readonly town: Text;
	readonly meeting: Meeting;
	readonly issuer: Issuer;
	readonly agenda: readonly AgendaItem[];
	/** Only what was adopted, in true order, parts after their container. */
	readonly decisions: readonly DecisionRow[];
	readonly table: Table;
	readonly guests: readonly Guest[];
	/** Votes taken on no item of the agenda. */
	readonly votesApart: readonly RecordedVote[];
	readonly minutes: Pick<Minutes, 'number' | 'form' | 'language'> | null;
};

/** The municipality by its id, and as papers name it. */
export type Town = { readonly id: Id; readonly name: Text };

/** The records of one meeting: a fixed number of queries. */
export async function minutesReading(from: Db, { id, name }: Town, meeting: Meeting): Promise<MinutesReading> {
	const day = meeting.date.from;
	const votes = await votesOf(from, id, [meeting.id]);
	return {
		town: name,
		meeting,
		issuer: await issuerOn(from, id, meeting.bodyId, day),
		agenda: await agendaOf(from, id, meeting, day),
		decisions: await decisionsOf(from, id, { meetingId: meeting.id }, day),
		table: await attendanceOf(from, id, meeting),
		guests: await guestsOf(from, id, [meeting]),
		votesApart: votes.filter(({ itemId }) => itemId === null),
		minutes: await minutesOf(from, id, meeting.id)
	};
}
