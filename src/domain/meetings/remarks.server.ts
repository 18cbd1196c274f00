import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AnswerRemarkForm, RemarkForm } from './minutes.forms.ts';
import { minutesRow } from './minutes.server.ts';
import { mayRemark, mayWriteMinutes } from './policy.ts';
import { insistUnused } from './rows.server.ts';

/** What a member finds wrong or missing in the minutes. @throws Refusal 403 not of this body; 409 not open for remarks */
export function makeRemark(actor: Actor, { id, minutesId, body }: RemarkForm) {
	return inTransaction(actor, async (tx) => {
		const minutes = await minutesRow(tx, actor, minutesId);
		insistAllowed(mayRemark(actor, minutes));
		await insistUnused(tx, actor, 'minutes_remark', id);
		insist(minutes.state === 'remarks', 'meetings.minutes.no_remarks_now');

		await tx
			.insertInto('minutes_remark')
			.values({
				municipality_id: actor.municipalityId,
				id,
				minutes_id: minutes.id,
				author_person_id: actor.personId,
				author_name: actor.name,
				body,
				said_at: actor.now
			})
			.execute();
		await record(tx, actor, 'minutes_remark.made', { kind: 'minutes_remark', id }, { minutesId: minutes.id, meetingId: minutes.meetingId });
		return { id };
	});
}

/**
 * The secretary takes a remark over or declines it; declining says why. Taking over does not change the minutes: what was
 * wrong in the records is corrected there.
 *
 * @throws Refusal 403 not the secretary; 404; 409 approved already; 422 declined without an answer
 */
export function answerRemark(actor: Actor, { remarkId, state, answer }: AnswerRemarkForm) {
	return inTransaction(actor, async (tx) => {
		const remark = insistFound(
			await tx
				.selectFrom('minutes_remark')
				.select(['id', 'minutes_id as minutesId'])
				.where('municipality_id', '=', actor.municipalityId)
				.where('id', '=', remarkId)
				.executeTakeFirst()
		);
		const minutes = await minutesRow(tx, actor, remark.minutesId);
		insistAllowed(mayWriteMinutes(actor, minutes));
		insist(minutes.state === 'remarks', 'meetings.minutes.no_remarks_now');
		insistField(state === 'taken' || answer, 'answer', 'platform.form.required');

		await tx
			.updateTable('minutes_remark')
			.set({ state, answer: answer ?? null })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', remark.id)
			.execute();
		await record(
			tx,
			actor,
			'minutes_remark.answered',
			{ kind: 'minutes_remark', id: remark.id },
			{ minutesId: minutes.id, meetingId: minutes.meetingId, state }
		);
		return { id: remark.id };
	});
}
