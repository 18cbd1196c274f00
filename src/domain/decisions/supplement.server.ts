import { keepWhatStood, meetingToCorrect } from '#domain/meetings/correction.server.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insistCarried } from './adoption.server.ts';
import type { SupplementForm } from './forms.ts';
import { placeOf } from './placing.server.ts';
import { columnsOf } from './wording.server.ts';

/**
 * Adds a decision that was taken at a meeting and forgotten in its record. It comes after those that were written down,
 * and the correction beside it says that nothing stood there, who added it and why. The items of the agenda and minutes
 * already approved stay as the meeting left them.
 *
 * @throws Refusal 403 not the secretary; 409 the meeting is not closed, or the vote was lost; 422 an item, container or
 * vote of another meeting
 */
export function addForgottenDecision(actor: Actor, form: SupplementForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingToCorrect(tx, actor, form.meetingId);
		await insistNew(tx, 'decision', actor.municipalityId, form.id);
		if (form.voteId) await insistCarried(tx, actor, form.voteId, meeting.id);
		const said = {
			...(await columnsOf(tx, actor, meeting.from_day, form)),
			...(await placeOf(tx, actor, meeting.id, form)),
			state: 'adopted' as const
		};

		await tx
			.insertInto('decision')
			.values({
				...said,
				municipality_id: actor.municipalityId,
				id: form.id,
				body_id: meeting.bodyId,
				meeting_id: meeting.id,
				vote_id: form.voteId ?? null,
				adopted_at: actor.now
			})
			.execute();
		const { correctionId, because } = form;
		await keepWhatStood(tx, actor, meeting, { id: correctionId, because }, { kind: 'decision', id: form.id }, {}, said);
		return { id: form.id };
	});
}
