import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { putOnDay } from './convening.server.ts';
import type { AmendMeetingForm, MoveMeetingForm } from './forms.ts';
import { insistFreshMeeting } from './freshness.server.ts';
import { mayConvene } from './policy.ts';
import { insistMeeting, meetingRow } from './rows.server.ts';
import { takesItems } from './rules.ts';

/**
 * Puts a meeting that is still ahead on another day; its agenda goes with it. One already called needs a day, one only
 * planned may go from October to the fourth quarter.
 *
 * @throws Refusal 403 not a keeper; 409 open or over, or changed meanwhile; 422 a called meeting without a day
 */
export function moveMeeting(actor: Actor, { meetingId, version, when, startsAt }: MoveMeetingForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, meetingId);
		insistAllowed(mayConvene(actor, meeting));
		insist(takesItems(meeting) && meeting.state !== 'open', 'meetings.move.not_ahead');
		insistFreshMeeting(meeting, version);
		insistField(meeting.state === 'planned' || when.precision === 'day', 'when', 'meetings.move.day_needed');

		const slug = await putOnDay(tx, actor, meeting, when);
		await tx
			.updateTable('meeting')
			.set({ starts_at: startsAt ?? null, version: meeting.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		const from = { from: meeting.from_day, precision: meeting.day_precision, at: meeting.starts_at };
		await record(
			tx,
			actor,
			'meeting.moved',
			{ kind: 'meeting', id: meeting.id },
			{ bodyId: meeting.bodyId, slug, was: from, from: when.from, precision: when.precision }
		);
		return { id: meeting.id, slug };
	});
}

/**
 * Changes what is said about a meeting until it is over: its kind and reason, number, hour, place, and how many items its
 * paper announces (which may differ from those it lists).
 *
 * @throws Refusal 403 not a keeper; 409 over, or changed meanwhile; 422 extraordinary without a reason, follows itself
 */
export function amendMeeting(actor: Actor, form: AmendMeetingForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, form.meetingId);
		insistAllowed(mayConvene(actor, meeting));
		insist(takesItems(meeting), 'meetings.closed.does_not_change');
		insistFreshMeeting(meeting, form.version);
		insistField(form.kind === 'ordinary' || form.reason, 'reason', 'meetings.plan.reason_missing');
		insistField(form.followsMeetingId !== meeting.id, 'followsMeetingId', 'meetings.plan.follows_itself');
		await insistMeeting(tx, actor, form.followsMeetingId, 'followsMeetingId');

		await tx
			.updateTable('meeting')
			.set({
				kind: form.kind,
				number: form.number ?? null,
				starts_at: form.startsAt ?? null,
				venue: form.venue ?? null,
				reason: form.reason ?? null,
				follows_meeting_id: form.followsMeetingId ?? null,
				announced_items: form.announcedItems ?? null,
				version: meeting.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		await record(
			tx,
			actor,
			'meeting.amended',
			{ kind: 'meeting', id: meeting.id },
			{ bodyId: meeting.bodyId, was: meeting.kind, kind: form.kind }
		);
		return { id: meeting.id };
	});
}
