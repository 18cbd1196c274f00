import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectMeetingForm } from './correction.forms.ts';
import { mayCorrect } from './policy.ts';
import { insistMeeting, insistUnused, type MeetingRow, meetingRow } from './rows.server.ts';
import { insistSits } from './sitting.server.ts';

/**
 * Corrects what is said about a closed meeting. What stood before stays, with the reason, and pages show both.
 *
 * @throws Refusal 403 not the secretary; 409 not closed, or nothing would change; 422 extraordinary without a reason, led by nobody who sat that day
 */
export function correctMeeting(actor: Actor, form: CorrectMeetingForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingToCorrect(tx, actor, form.meetingId);
		insistField(form.kind === 'ordinary' || form.reason, 'reason', 'meetings.plan.reason_missing');
		insistField(form.followsMeetingId !== meeting.id, 'followsMeetingId', 'meetings.plan.follows_itself');
		await insistMeeting(tx, actor, form.followsMeetingId, 'followsMeetingId');
		await insistSits(tx, actor, meeting, { chairedById: form.chairedById, recordedById: form.recordedById });
		const corrected = {
			kind: form.kind,
			number: form.number ?? null,
			starts_at: form.startsAt ?? null,
			ends_at: form.endsAt ?? null,
			venue: form.venue ?? null,
			reason: form.reason ?? null,
			follows_meeting_id: form.followsMeetingId ?? null,
			announced_items: form.announcedItems ?? null,
			chaired_by_id: form.chairedById ?? null,
			recorded_by_id: form.recordedById ?? null
		};
		await keepWhatStood(tx, actor, meeting, form, { kind: 'meeting', id: meeting.id }, meeting, corrected);

		await tx
			.updateTable('meeting')
			.set({ ...corrected, version: meeting.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		return { id: meeting.id };
	});
}

/** @throws Refusal 403 not the secretary; 404; 409 not closed */
export async function meetingToCorrect(tx: Tx, actor: Actor, meetingId: Id): Promise<MeetingRow> {
	const meeting = await meetingRow(tx, actor, meetingId);
	insistAllowed(mayCorrect(actor, meeting));
	insist(meeting.state === 'closed', 'meetings.correct.not_closed');
	return meeting;
}

/** What of a closed meeting can be corrected. */
type Corrected = 'meeting' | 'agenda_item' | 'attendance' | 'guest' | 'vote' | 'decision';

type Fields = Readonly<Record<string, unknown>>;

/** Keeps what stood and what stands now, only of the fields that change. @throws Refusal 409 nothing would change */
export async function keepWhatStood(
	tx: Tx,
	actor: Actor,
	meeting: MeetingRow,
	{ id, because }: { id: Id; because: string },
	subject: { kind: Corrected; id: Id },
	stood: Fields,
	corrected: Fields
): Promise<void> {
	await insistUnused(tx, actor, 'correction', id);
	const changed = Object.keys(corrected).filter((name) => !sameValue(stood[name] ?? null, corrected[name] ?? null));
	insist(changed.length > 0, 'meetings.correct.nothing_changed');
	const only = (fields: Fields) => Object.fromEntries(changed.map((name) => [name, fields[name] ?? null]));
	await writeCorrection(tx, actor, meeting.id, { id, because, subject, stood: only(stood), corrected: only(corrected) });
	await record(tx, actor, `${subject.kind}.corrected`, subject, { meetingId: meeting.id, correctionId: id, fields: changed });
}

type Written = { id: Id; because: string; subject: { kind: string; id: Id }; stood: Fields; corrected: Fields };

/** The line beside the record: what stood, what stands now, why, when and by whom; after all that the meeting has already. */
export async function writeCorrection(
	tx: Tx,
	actor: Actor,
	meetingId: Id,
	{ id, because, subject, stood, corrected }: Written
): Promise<void> {
	const { last } = await tx
		.selectFrom('correction')
		.select((from) => from.fn.max('position').as('last'))
		.where('municipality_id', '=', actor.municipalityId)
		.where('meeting_id', '=', meetingId)
		.executeTakeFirstOrThrow();
	await tx
		.insertInto('correction')
		.values({
			municipality_id: actor.municipalityId,
			id,
			meeting_id: meetingId,
			position: (last ?? 0) + 1,
			subject_kind: subject.kind,
			subject_id: subject.id,
			stood: JSON.stringify(stood),
			corrected: JSON.stringify(corrected),
			reason: because,
			corrected_at: actor.now,
			corrected_by: actor.name
		})
		.execute();
}

/** Texts come back from the table with their languages in another order. */
const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.map(([name, each]) => [name, sorted(each)] as const)
		.toSorted(([a], [b]) => (a < b ? -1 : 1));
}
