import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { OpenForm } from './forms.ts';
import { insistFreshMeeting } from './freshness.server.ts';
import { mayConduct } from './policy.ts';
import { hourOf, meetingRow, wallClock } from './rows.server.ts';
import { canBecome } from './rules.ts';
import { insistSits } from './sitting.server.ts';

/**
 * Opens the meeting on its day, or afterwards when it is entered from its papers. Of a past one the hour stays unknown
 * unless it is typed; of one today the hour it began takes the place of the hour it was called for. Who leads and who
 * writes must sit on the body that day.
 *
 * @throws Refusal 403 not a keeper; 409 not called, its day has not come, or changed meanwhile; 422 not a member that day
 */
export function openMeeting(actor: Actor, form: OpenForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, form.meetingId);
		insistAllowed(mayConduct(actor, meeting));
		insist(canBecome(meeting.state, 'open'), 'meetings.open.not_called');
		insistFreshMeeting(meeting, form.version);
		const wall = await wallClock(tx, actor);
		insist(meeting.from_day <= wall.today, 'meetings.open.day_not_come');
		await insistSits(tx, actor, meeting, { chairedById: form.chairedById, recordedById: form.recordedById });

		const hour = hourOf(wall, meeting.from_day, form.startsAt);
		await tx
			.updateTable('meeting')
			.set({
				state: 'open',
				starts_at: hour ?? meeting.starts_at,
				opened_at: hour && wall.momentOf(meeting.from_day, hour),
				chaired_by_id: form.chairedById ?? null,
				recorded_by_id: form.recordedById ?? null,
				version: meeting.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		await record(
			tx,
			actor,
			'meeting.opened',
			{ kind: 'meeting', id: meeting.id },
			{ bodyId: meeting.bodyId, slug: meeting.slug, day: meeting.from_day }
		);
		return { id: meeting.id };
	});
}
