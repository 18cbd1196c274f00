import { bodiesNamed, type Member, seatsOf, seatsThroughTime } from '#domain/councils/queries.server.ts';
import { type Body, compositionOn, type QuorumRule, quorumRuleOn } from '#domain/councils/rules.ts';
import { ofYear } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Meeting } from './queries.server.ts';
import { type Attended, attendanceShare, type Presence, type QuorumAt, quorumAt } from './quorum.rules.ts';

export type RecordedAttendance = Attended & { readonly note: string | null };

/** A meeting's table: who was in office that day, who was there, and whether they were enough. */
export type Table = {
	readonly members: readonly Member[];
	/** Only of whom something was recorded. */
	readonly attended: readonly RecordedAttendance[];
	readonly quorum: QuorumAt;
	/** With the rule of that day. */
	readonly body: (Body & { readonly quorum: QuorumRule }) | null;
};

/** The table of one meeting, from the composition of its own day. */
export const attendanceOf = async (from: Db, municipalityId: Id, meeting: Meeting): Promise<Table> =>
	(await tablesOf(from, municipalityId, [meeting])).get(meeting.id) ?? {
		members: [],
		attended: [],
		quorum: { known: false, because: 'nobody_in_office' },
		body: null
	};

/** The same for many meetings: a fixed number of queries. Of a meeting known only to its month, the members of its first day. */
export async function tablesOf(from: Db, municipalityId: Id, meetings: readonly Meeting[]): Promise<ReadonlyMap<Id, Table>> {
	if (meetings.length === 0) return new Map();
	const bodyIds = [...new Set(meetings.map(({ bodyId }) => bodyId))];
	const seatsOn = await seatsThroughTime(from, municipalityId, bodyIds);
	const bodies = await bodiesNamed(from, municipalityId, bodyIds);
	const attendance = await attendanceRows(
		from,
		municipalityId,
		meetings.map(({ id }) => id)
	);
	return new Map(
		meetings.map((meeting) => {
			const seats = seatsOn(meeting.date.from).filter(({ bodyId }) => bodyId === meeting.bodyId);
			const members = compositionOn(seats, meeting.date.from);
			const attended = attendance.get(meeting.id) ?? [];
			const found = bodies.get(meeting.bodyId);
			const rule = quorumRuleOn(found ?? { quorumRules: [] }, meeting.date.from);
			const body = found ? { ...found, quorum: rule } : null;
			return [meeting.id, { members, attended, body, quorum: quorumAt(members, attended, rule) }];
		})
	);
}

async function attendanceRows(from: Db, municipalityId: Id, meetingIds: readonly Id[]): Promise<ReadonlyMap<Id, RecordedAttendance[]>> {
	const rows = await from
		.selectFrom('attendance')
		.select(['meeting_id as meetingId', 'membership_id as membershipId', 'status', 'came_at as cameAt', 'left_at as leftAt', 'note'])
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', 'in', meetingIds)
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ meetingId }) => meetingId);
}

/**
 * How faithfully each member came to a body's meetings held in a year, over the meetings within their own term. Those
 * whose term did not touch the year are left out.
 */
export async function faithfulnessOf(
	from: Db,
	municipalityId: Id,
	{ bodyId, year, today }: { bodyId: Id; year: number; today: PlainDate }
): Promise<{ member: Member; presence: Presence }[]> {
	const { from: first, to: last } = ofYear(year);
	const held = await from
		.selectFrom('meeting')
		.select(['id', 'from_day as day'])
		.where('municipality_id', '=', municipalityId)
		.where('body_id', '=', bodyId)
		.where('state', '=', 'closed')
		.where('from_day', '>=', first)
		.where('from_day', '<=', last)
		.orderBy('from_day')
		.execute();
	const attendance =
		held.length === 0
			? new Map<Id, RecordedAttendance[]>()
			: await attendanceRows(
					from,
					municipalityId,
					held.map(({ id }) => id)
				);
	const seats = await seatsOf(from, municipalityId, [bodyId], last < today ? last : today);
	const inOffice = seats.filter(({ fromDay, toDay }) => (!fromDay || fromDay <= last) && (!toDay || toDay >= first));
	return inOffice.map((member) => {
		const record = held.map(({ id, day }) => ({
			day,
			status: attendance.get(id)?.find(({ membershipId }) => membershipId === member.id)?.status ?? null
		}));
		return { member, presence: attendanceShare(record, { from: member.fromDay, to: member.toDay }) };
	});
}
