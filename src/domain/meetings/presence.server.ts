import { membersOn } from '#domain/councils/queries.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AttendanceForm } from './conduct.forms.ts';
import { mayConduct } from './policy.ts';
import { type MeetingRow, meetingRow } from './rows.server.ts';

/**
 * Writes down who of the members was there. Of whom nothing is chosen, nothing is recorded, which is not absence. Before
 * the meeting opens only excuses can be entered, for those who say that they cannot come.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is over or has no day yet; 422 not a member that day, left before coming
 */
export function recordAttendance(actor: Actor, { meetingId, seats }: AttendanceForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, meetingId);
		insistAllowed(mayConduct(actor, meeting));
		const ahead = meeting.state === 'called' || meeting.state === 'sent';
		insist(meeting.state === 'open' || ahead, 'meetings.conduct.not_open');
		await insistSeats(tx, actor, meeting, seats);
		for (const [at, { status }] of seats.entries()) {
			insistField(!ahead || status === null || status === 'excused', `seats.${at}.status`, 'meetings.attendance.only_excused');
		}

		await writeAttendance(tx, actor, meeting.id, seats);
		const recorded = seats.map(({ membershipId, status }) => ({ membershipId, status }));
		await record(tx, actor, 'attendance.recorded', { kind: 'meeting', id: meeting.id }, { bodyId: meeting.bodyId, recorded });
		return { id: meeting.id };
	});
}

type Recorded = AttendanceForm['seats'][number];

/** Every seat named was held on the meeting's own day, once. @throws Refusal 422 beside the row */
export async function insistSeats(tx: Tx, actor: Actor, meeting: MeetingRow, seats: readonly Recorded[]): Promise<void> {
	const inOffice = new Set((await membersOn(tx, actor.municipalityId, meeting.bodyId, meeting.from_day)).map(({ id }) => id));
	const named = new Set<Id>();
	for (const [at, { membershipId, cameAt, leftAt }] of seats.entries()) {
		insistField(inOffice.has(membershipId) && !named.has(membershipId), `seats.${at}.status`, 'meetings.attendance.not_in_office');
		insistField(!cameAt || !leftAt || leftAt >= cameAt, `seats.${at}.leftAt`, 'platform.form.ends_before_start');
		named.add(membershipId);
	}
}

/** What stood about these members is replaced; where nothing is chosen, nothing stands. */
export async function writeAttendance(tx: Tx, { municipalityId }: Actor, meetingId: Id, seats: readonly Recorded[]): Promise<void> {
	if (seats.length === 0) return;
	await tx
		.deleteFrom('attendance')
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', '=', meetingId)
		.where(
			'membership_id',
			'in',
			seats.map(({ membershipId }) => membershipId)
		)
		.execute();
	const rows = seats.flatMap(({ membershipId, status, cameAt, leftAt, note }) =>
		status === null
			? []
			: [
					{
						municipality_id: municipalityId,
						id: newId(),
						meeting_id: meetingId,
						membership_id: membershipId,
						status,
						came_at: cameAt ?? null,
						left_at: leftAt ?? null,
						note: note ?? null
					}
				]
	);
	if (rows.length > 0) await tx.insertInto('attendance').values(rows).execute();
}
