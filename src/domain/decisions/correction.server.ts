import { keepWhatStood, meetingToCorrect } from '#domain/meetings/correction.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { insist } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectForm } from './forms.ts';
import { decisionStanding } from './standing.server.ts';
import { columnsOf } from './wording.server.ts';

/**
 * Corrects what is written of a decision whose meeting is closed. What stood before stays beside it, with the reason.
 *
 * @throws Refusal 403 not the secretary; 409 the meeting is not closed, it was never adopted, or nothing would change
 */
export function correctDecision(actor: Actor, form: CorrectForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, form.decisionId);
		const meeting = await meetingToCorrect(tx, actor, decision.meeting_id);
		insist(decision.state === 'adopted', 'decisions.send.not_adopted');
		const corrected = await columnsOf(tx, actor, meeting.from_day, form);
		await keepWhatStood(tx, actor, meeting, form, { kind: 'decision', id: decision.id }, decision, corrected);

		await tx
			.updateTable('decision')
			.set({ ...corrected, version: decision.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', decision.id)
			.execute();
		return { id: decision.id };
	});
}
