import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { agendaRows } from './drawing.server.ts';
import type { CancelForm } from './forms.ts';
import { insistFreshMeeting } from './freshness.server.ts';
import { mayConvene } from './policy.ts';
import { carryOver } from './postponement.server.ts';
import { itemRow, meetingRow } from './rows.server.ts';
import { canBecome, isPending } from './rules.ts';

/**
 * Calls a meeting off, with the reason. Its items return to the backlog: the cancelled agenda still shows them, put off,
 * and the backlog holds what goes on with each.
 *
 * @throws Refusal 403 not a keeper; 409 open or over, or changed meanwhile
 */
export function cancelMeeting(actor: Actor, { meetingId, version, reason }: CancelForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingRow(tx, actor, meetingId);
		insistAllowed(mayConvene(actor, meeting));
		insist(canBecome(meeting.state, 'cancelled'), 'meetings.cancel.not_ahead');
		insistFreshMeeting(meeting, version);

		const pending = (await agendaRows(tx, actor, meeting.id)).filter(isPending);
		for (const { id } of pending) await carryOver(tx, actor, await itemRow(tx, actor, id), reason, 'backlog');
		await tx
			.updateTable('meeting')
			.set({ state: 'cancelled', cancelled_because: reason, version: meeting.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', meeting.id)
			.execute();
		const returned = pending.map(({ id }) => id);
		await record(
			tx,
			actor,
			'meeting.cancelled',
			{ kind: 'meeting', id: meeting.id },
			{ bodyId: meeting.bodyId, slug: meeting.slug, returned }
		);
		return { id: meeting.id };
	});
}
