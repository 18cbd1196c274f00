import type { Tx } from '#platform/db/database.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { agendaRows } from './drawing.server.ts';
import type { CloseForm } from './forms.ts';
import { insistFreshMeeting } from './freshness.server.ts';
import { mayConduct } from './policy.ts';
import { carryOver } from './postponement.server.ts';
import { hourOf, itemRow, type MeetingRow, meetingRow, wallClock } from './rows.server.ts';
import { canBecome } from './rules.ts';

/**
 * Closes the meeting: from here on it does not change, only corrections stand beside it. What was not reached is carried
 * on with the reason, or left in this agenda without an outcome, where the list of unsettled things finds it.
 *
 * @throws Refusal 403 not a keeper; 409 not open, or changed meanwhile; 422 carried on without a reason, ends before it began
 */
export function closeMeeting(actor: Actor, form: CloseForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, form.meetingId);
		insistAllowed(mayConduct(actor, meeting));
		insist(canBecome(meeting.state, 'closed'), 'meetings.close.not_open');
		insistFreshMeeting(meeting, form.version);
		const wall = await wallClock(tx, actor);
		const hour = hourOf(wall, meeting.from_day, form.endsAt);
		insistField(!form.endsAt || !meeting.starts_at || form.endsAt >= meeting.starts_at, 'endsAt', 'platform.form.ends_before_start');

		const carried = form.notReached === 'carry' ? await carryNotReached(tx, actor, meeting, form) : [];
		await tx
			.updateTable('meeting')
			.set({
				state: 'closed',
				ends_at: hour,
				closed_at: hour && wall.momentOf(meeting.from_day, hour),
				current_item_id: null,
				version: meeting.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		await record(
			tx,
			actor,
			'meeting.closed',
			{ kind: 'meeting', id: meeting.id },
			{ bodyId: meeting.bodyId, slug: meeting.slug, day: meeting.from_day, carried }
		);
		return { id: meeting.id };
	});
}

async function carryNotReached(tx: Tx, actor: Actor, meeting: MeetingRow, { reason }: CloseForm): Promise<string[]> {
	const agenda = await agendaRows(tx, actor, meeting.id);
	const carried: string[] = [];
	for (const { id } of agenda.filter(({ state }) => state === 'listed')) {
		insistField(reason, 'reason', 'platform.form.required');
		carried.push((await carryOver(tx, actor, await itemRow(tx, actor, id), reason)).id);
	}
	return carried;
}
