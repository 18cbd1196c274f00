import { membersOn } from '#domain/councils/queries.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { mayConduct } from './policy.ts';
import type { Attended, Sitting } from './quorum.rules.ts';
import { type ItemRow, itemRow, type MeetingRow, meetingRow } from './rows.server.ts';

/** An item of a meeting that is going on. @throws Refusal 403 not a keeper; 404; 409 in the backlog, or the meeting is not open */
export async function itemInSession(tx: Tx, actor: Actor, itemId: Id): Promise<{ item: ItemRow; meeting: MeetingRow }> {
	const item = await itemRow(tx, actor, itemId);
	insistAllowed(mayConduct(actor, item));
	insist(item.meetingId, 'meetings.item.in_backlog');
	const meeting = await meetingRow(tx, actor, item.meetingId);
	insist(meeting.state === 'open', 'meetings.conduct.not_open');
	return { item, meeting };
}

/** Each named seat was held on the meeting's own day. @throws Refusal 422 beside its field */
export async function insistSits(tx: Tx, actor: Actor, meeting: MeetingRow, named: Record<string, Id | undefined>): Promise<void> {
	const members = await membersOn(tx, actor.municipalityId, meeting.bodyId, meeting.from_day);
	for (const [field, seat] of Object.entries(named)) {
		insistField(seat === undefined || members.some(({ id }) => id === seat), field, 'meetings.attendance.not_in_office');
	}
}

export const attendedRows = (tx: Tx, { municipalityId }: Actor, meetingId: Id): Promise<Attended[]> =>
	tx
		.selectFrom('attendance')
		.select(['membership_id as membershipId', 'status', 'came_at as cameAt', 'left_at as leftAt'])
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', '=', meetingId)
		.execute();

/** The hours of an item and who was not in the room for it; of a vote on no item, nothing of the kind. */
export async function sittingOf(tx: Tx, { municipalityId }: Actor, item: ItemRow | null): Promise<Sitting> {
	if (!item) return { takenUpAt: null, finishedAt: null, away: [] };
	const away = await tx
		.selectFrom('item_absence')
		.select('membership_id as membershipId')
		.where('municipality_id', '=', municipalityId)
		.where('item_id', '=', item.id)
		.execute();
	return { takenUpAt: item.taken_up_at, finishedAt: item.finished_at, away: away.map(({ membershipId }) => membershipId) };
}
