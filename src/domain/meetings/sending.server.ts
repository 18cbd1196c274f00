import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { agendaRows } from './drawing.server.ts';
import type { SendForm } from './forms.ts';
import { insistFreshMeeting } from './freshness.server.ts';
import { mayConvene } from './policy.ts';
import { meetingRow, wallClock } from './rows.server.ts';
import { canBecome } from './rules.ts';

/**
 * Sends the call and the agenda to the members. From here on the agenda stands as it went out: what is added later is
 * marked as added, and nothing is renumbered.
 *
 * @throws Refusal 403 not a keeper; 409 not called, its day has passed, nothing on the agenda, or changed meanwhile
 */
export function sendAgenda(actor: Actor, { meetingId, version }: SendForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, meetingId);
		insistAllowed(mayConvene(actor, meeting));
		insist(canBecome(meeting.state, 'sent'), 'meetings.send.not_called');
		insistFreshMeeting(meeting, version);
		const { today } = await wallClock(tx, actor);
		insist(meeting.from_day >= today, 'meetings.send.day_passed');
		const agenda = await agendaRows(tx, actor, meeting.id);
		insist(agenda.length > 0, 'meetings.send.nothing_listed');

		await tx
			.updateTable('meeting')
			.set({ state: 'sent', sent_at: actor.now, version: meeting.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		const itemIds = agenda.map(({ id }) => id);
		await record(tx, actor, 'meeting.sent', { kind: 'meeting', id: meeting.id }, { bodyId: meeting.bodyId, slug: meeting.slug, itemIds });
		return { id: meeting.id };
	});
}
