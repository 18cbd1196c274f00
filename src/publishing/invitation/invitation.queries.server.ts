import { type Member, membersOn } from '#domain/councils/queries.server.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { type Guest, guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { type Meeting, meetingOf } from '#domain/meetings/queries.server.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Issuer, issuerOn } from '../issuer.queries.server.ts';
import type { Town } from '../minutes/minutes.queries.server.ts';

/** A meeting as those who are called to it are told of it. */
export type InvitationReading = {
	readonly town: Text;
	readonly issuer: Issuer;
	readonly meeting: Meeting;
	readonly agenda: readonly AgendaItem[];
	readonly guests: readonly Guest[];
	readonly members: readonly Member[];
};

/** A fixed number of queries. @throws Refusal 404 there is no such meeting in this municipality */
export async function invitationReading(from: Db, { id, name }: Town, meetingId: Id): Promise<InvitationReading> {
	const meeting = await meetingOf(from, id, meetingId);
	const day = meeting.date.from;
	return {
		town: name,
		issuer: await issuerOn(from, id, meeting.bodyId, day),
		meeting,
		agenda: await agendaOf(from, id, meeting, day),
		guests: await guestsOf(from, id, [meeting]),
		members: await membersOn(from, id, meeting.bodyId, day)
	};
}
