import { sql } from 'kysely';
import { type DoubtfulDate, ofYear } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Subject } from '#platform/diary/subscribers.server.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { MeetingKind, MeetingState } from './rules.ts';

/** A meeting by which pages link to it. */
export type MeetingName = {
	readonly id: Id;
	readonly slug: string;
	readonly date: DoubtfulDate;
	readonly kind: MeetingKind;
	readonly bodyId: Id;
};

export type Meeting = MeetingName & {
	readonly parentId: Id | null;
	readonly state: MeetingState;
	readonly number: string | null;
	readonly startsAt: string | null;
	readonly endsAt: string | null;
	readonly venue: Text | null;
	readonly reason: Text | null;
	readonly followsMeetingId: Id | null;
	readonly plannedBy: Subject | null;
	/** How many items its paper announced, which may differ from those it lists. */
	readonly announcedItems: number | null;
	readonly cancelledBecause: Text | null;
	readonly sentAt: Date | null;
	readonly openedAt: Date | null;
	readonly closedAt: Date | null;
	readonly currentItemId: Id | null;
	readonly chairedById: Id | null;
	readonly recordedById: Id | null;
	readonly items: { readonly listed: number; readonly decided: number; readonly postponed: number };
	readonly minutes: 'draft' | 'remarks' | 'approved' | 'signed' | null;
	readonly version: number;
};

export type MeetingFilter = {
	readonly year?: number | undefined;
	readonly bodyId?: Id | undefined;
	readonly state?: MeetingState | undefined;
	readonly kind?: MeetingKind | undefined;
};

/** Meetings, the latest first, with how many items they list and how far their minutes are. One query. */
export async function meetingsOf(from: Db, municipalityId: Id, { year, bodyId, state, kind }: MeetingFilter = {}): Promise<Meeting[]> {
	let query = meetingRows(from, municipalityId);
	if (year) query = query.where('meeting.from_day', '>=', ofYear(year).from).where('meeting.from_day', '<=', ofYear(year).to);
	if (bodyId) query = query.where('meeting.body_id', '=', bodyId);
	if (state) query = query.where('meeting.state', '=', state);
	if (kind) query = query.where('meeting.kind', '=', kind);
	const rows = await query.orderBy('meeting.from_day', 'desc').orderBy('meeting.slug', 'desc').execute();
	return rows.map(asMeeting);
}

/** @throws Refusal 404 */
export const meetingOf = async (from: Db, municipalityId: Id, meetingId: Id): Promise<Meeting> =>
	asMeeting(insistFound(await meetingRows(from, municipalityId).where('meeting.id', '=', meetingId).executeTakeFirst()));

/** By its address, or by one it had before it was called or moved: then its `slug` differs from what was asked. @throws Refusal 404 */
export const meetingBySlug = async (from: Db, municipalityId: Id, slug: string): Promise<Meeting> =>
	asMeeting(
		insistFound(
			await meetingRows(from, municipalityId)
				.where((is) => is.or([is('meeting.slug', '=', slug), is(is.val(slug), '=', sql<string>`any(meeting.former_slugs)`)]))
				.orderBy(sql`meeting.slug = ${slug}`, 'desc')
				.limit(1)
				.executeTakeFirst()
		)
	);

/** The meetings of these ids, for pages that name many. */
export async function meetingsNamed(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, Meeting>> {
	if (ids.length === 0) return new Map();
	const rows = await meetingRows(from, municipalityId)
		.where('meeting.id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, asMeeting(row)]));
}

/** What comes next: the meeting going on, or the soonest one still ahead, if only its month is known too. Null when none is. */
export async function nextMeeting(from: Db, municipalityId: Id, today: PlainDate, bodyId?: Id): Promise<Meeting | null> {
	let query = meetingRows(from, municipalityId)
		.where('meeting.to_day', '>=', today)
		.where('meeting.state', 'in', ['planned', 'called', 'sent', 'open']);
	if (bodyId) query = query.where('meeting.body_id', '=', bodyId);
	const row = await query.orderBy('meeting.from_day').orderBy('meeting.to_day').limit(1).executeTakeFirst();
	return row ? asMeeting(row) : null;
}

const meetingRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('meeting')
		.innerJoin('body', (on) => on.onRef('body.municipality_id', '=', 'meeting.municipality_id').onRef('body.id', '=', 'meeting.body_id'))
		.leftJoin('minutes', (on) =>
			on.onRef('minutes.municipality_id', '=', 'meeting.municipality_id').onRef('minutes.meeting_id', '=', 'meeting.id')
		)
		.leftJoin(
			(by) =>
				by
					.selectFrom('agenda_item')
					.select(['municipality_id', 'meeting_id'])
					.select((count) => [
						count.fn.countAll<number>().as('listed'),
						count.fn.countAll<number>().filterWhere('state', '=', 'decided').as('decided'),
						count.fn.countAll<number>().filterWhere('state', '=', 'postponed').as('postponed')
					])
					.where('municipality_id', '=', municipalityId)
					.groupBy(['municipality_id', 'meeting_id'])
					.as('counted'),
			(on) => on.onRef('counted.municipality_id', '=', 'meeting.municipality_id').onRef('counted.meeting_id', '=', 'meeting.id')
		)
		.selectAll('meeting')
		.select(['body.parent_id as parentId', 'minutes.state as minutesState', 'counted.listed', 'counted.decided', 'counted.postponed'])
		.where('meeting.municipality_id', '=', municipalityId);

type MeetingRow = Awaited<ReturnType<ReturnType<typeof meetingRows>['execute']>>[number];

const asMeeting = (row: MeetingRow): Meeting => ({
	id: row.id,
	slug: row.slug,
	bodyId: row.body_id,
	parentId: row.parentId,
	kind: row.kind,
	state: row.state,
	number: row.number,
	date: { from: row.from_day, to: row.to_day, precision: row.day_precision, asWritten: row.day_as_written ?? undefined },
	startsAt: row.starts_at,
	endsAt: row.ends_at,
	venue: row.venue,
	reason: row.reason,
	followsMeetingId: row.follows_meeting_id,
	plannedBy: row.planned_by_kind && row.planned_by_id ? { kind: row.planned_by_kind, id: row.planned_by_id } : null,
	announcedItems: row.announced_items,
	cancelledBecause: row.cancelled_because,
	sentAt: row.sent_at,
	openedAt: row.opened_at,
	closedAt: row.closed_at,
	currentItemId: row.current_item_id,
	chairedById: row.chaired_by_id,
	recordedById: row.recorded_by_id,
	items: { listed: row.listed ?? 0, decided: row.decided ?? 0, postponed: row.postponed ?? 0 },
	minutes: row.minutesState,
	version: row.version
});
