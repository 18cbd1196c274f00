import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Subject } from '#platform/diary/subscribers.server.ts';

/** What stood in a closed meeting's record, what stands now, and why. Only the fields that changed are in either. */
export type Correction = {
	readonly id: Id;
	readonly subject: Subject;
	readonly stood: unknown;
	readonly corrected: unknown;
	readonly reason: string;
	readonly at: Date;
	readonly by: string;
};

/** Every correction of a meeting, in the order they were saved: whoever sends one makes its id, and two may come at one moment. */
export async function correctionsOf(from: Db, municipalityId: Id, meetingId: Id): Promise<Correction[]> {
	const rows = await from
		.selectFrom('correction')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', '=', meetingId)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		subject: { kind: row.subject_kind, id: row.subject_id },
		stood: row.stood,
		corrected: row.corrected,
		reason: row.reason,
		at: row.corrected_at,
		by: row.corrected_by
	}));
}

/** Of these, those that the approved minutes do not know: made since somebody approved them. */
export async function madeSinceApproval(
	from: Db,
	municipalityId: Id,
	minutesId: Id,
	corrections: readonly Correction[]
): Promise<readonly Correction[]> {
	if (corrections.length === 0) return [];
	const approval = await from
		.selectFrom('event')
		.select('at')
		.where('municipality_id', '=', municipalityId)
		.where('subject_kind', '=', 'minutes')
		.where('subject_id', '=', minutesId)
		.where('verb', '=', 'minutes.approved')
		.executeTakeFirst();
	return approval ? corrections.filter(({ at }) => at >= approval.at) : [];
}
