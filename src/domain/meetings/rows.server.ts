import type { PlainDate } from '#platform/dates/plain-date.ts';
import { dayIn, momentIn, timeIn } from '#platform/dates/zones.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insist, insistField, insistFound } from '#platform/errors/refusal.ts';
import { zoneOf } from '#platform/municipalities/zone.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** The row of a meeting as a deed needs it, with its body's parent, whose secretary keeps it too. */
const meetingRows = (tx: Tx, { municipalityId }: Actor) =>
	tx
		.selectFrom('meeting')
		.innerJoin('body', (on) => on.onRef('body.municipality_id', '=', 'meeting.municipality_id').onRef('body.id', '=', 'meeting.body_id'))
		.selectAll('meeting')
		.select(['meeting.body_id as bodyId', 'body.parent_id as parentId'])
		.where('meeting.municipality_id', '=', municipalityId);

export type MeetingRow = Awaited<ReturnType<typeof meetingRow>>;

/** @throws Refusal 404 there is no such meeting in this municipality */
export const meetingRow = async (tx: Tx, actor: Actor, meetingId: Id) =>
	insistFound(await meetingRows(tx, actor).where('meeting.id', '=', meetingId).executeTakeFirst());

export type ItemRow = Awaited<ReturnType<typeof itemRow>>;

/** An item with the state of its meeting (null in the backlog). @throws Refusal 404 */
export const itemRow = async (tx: Tx, actor: Actor, itemId: Id) =>
	insistFound(
		await tx
			.selectFrom('agenda_item')
			.innerJoin('body', (on) =>
				on.onRef('body.municipality_id', '=', 'agenda_item.municipality_id').onRef('body.id', '=', 'agenda_item.body_id')
			)
			.selectAll('agenda_item')
			.select(['agenda_item.body_id as bodyId', 'agenda_item.meeting_id as meetingId', 'body.parent_id as parentId'])
			.where('agenda_item.municipality_id', '=', actor.municipalityId)
			.where('agenda_item.id', '=', itemId)
			.executeTakeFirst()
	);

/** Those who keep a body's records need its parent. @throws Refusal 404 */
export const bodyRow = async (tx: Tx, actor: Actor, bodyId: Id) =>
	insistFound(
		await tx
			.selectFrom('body')
			.select(['id as bodyId', 'parent_id as parentId', 'ended_on as endedOn'])
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', bodyId)
			.executeTakeFirst()
	);

/** Another meeting that a form names. @throws Refusal 422 beside that field */
export async function insistMeeting(tx: Tx, actor: Actor, meetingId: Id | undefined, field: string): Promise<void> {
	if (meetingId === undefined) return;
	insistField(await meetingRows(tx, actor).where('meeting.id', '=', meetingId).executeTakeFirst(), field, 'platform.form.unknown_id');
}

/** An item of this meeting that a form names. @throws Refusal 422 beside that field */
export async function insistItemOf(tx: Tx, { municipalityId }: Actor, meetingId: Id, itemId: Id | undefined, field: string): Promise<void> {
	if (itemId === undefined) return;
	const there = await tx
		.selectFrom('agenda_item')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', '=', meetingId)
		.where('id', '=', itemId)
		.executeTakeFirst();
	insistField(there, field, 'meetings.item.other_meeting');
}

/** An id made where the form was drawn is good for one thing. Sent again with another deed it would be a second one. */
export async function insistUnused(
	tx: Tx,
	{ municipalityId }: Actor,
	table: 'meeting' | 'agenda_item' | 'guest' | 'vote' | 'minutes' | 'minutes_remark' | 'correction',
	id: Id
): Promise<void> {
	const there = await tx
		.selectFrom(table)
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.executeTakeFirst();
	insist(!there, 'meetings.refused.made_already');
}

/** What the clock on the municipality's own wall shows. */
export type Wall = { readonly today: PlainDate; readonly time: string; readonly momentOf: (day: PlainDate, time: string) => Date };

export async function wallClock(tx: Tx, actor: Actor): Promise<Wall> {
	const zone = await zoneOf(tx, actor);
	const { now } = actor;
	return { today: dayIn(zone, now), time: timeIn(zone, now), momentOf: (day, time) => momentIn(zone, day, time) };
}

/**
 * When something of a meeting happened: at the hour that was typed, else now if the meeting is today. Of a past day nobody
 * may say: then it is null and stays so.
 */
export const hourOf = (wall: Wall, day: PlainDate, typed: string | undefined): string | null =>
	typed ?? (wall.today === day ? wall.time : null);
