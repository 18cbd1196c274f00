import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { insistDay } from './answering.server.ts';
import type { ConfirmForm, ReopenForm } from './answers.forms.ts';
import { mayConfirm, mayReopen } from './policy.ts';
import { awaitsConfirmation, canReopen, needsReason } from './rules.ts';
import { undertakingStanding } from './standing.server.ts';
import { takeStep } from './steps.server.ts';

/**
 * A second party says whether what was claimed done is done. Claimed is not confirmed: the one who claimed it, or
 * anybody who answers for the addressee, cannot.
 *
 * @throws Refusal 403 the actor is no second party; 409 nothing was claimed; 422 "not done" without a reason,
 * a day before it was sent or one that has not come
 */
export function confirmUndertaking(actor: Actor, { undertakingId, outcome, happenedOn, sentence, files }: ConfirmForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, undertakingId);
		insistAllowed(mayConfirm(actor, undertaking));
		insist(awaitsConfirmation(undertaking.state), 'decisions.confirm.nothing_claimed');
		insistField(sentence || !needsReason(outcome), `sentence.${actor.language}`, 'decisions.answer.reason_missing');
		insistDay(undertaking, happenedOn);

		const step = await takeStep(tx, actor, undertaking, { to: outcome, happenedOn, sentence, files });
		const verb = outcome === 'confirmed_done' ? 'undertaking.confirmed' : 'undertaking.refuted';
		await record(tx, actor, verb, { kind: 'undertaking', id: undertaking.id }, { decision: undertaking.decision.id, step });
		return { id: undertaking.id };
	});
}

/**
 * What was said to be over is taken up again, with the reason; whoever is asked is told of it.
 *
 * @throws Refusal 403 the actor neither keeps nor monitors; 409 it is not over; 422 a day before it was sent or one that has not
 * come
 */
export function reopenUndertaking(actor: Actor, { undertakingId, happenedOn, reason }: ReopenForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, undertakingId);
		insistAllowed(mayReopen(actor, undertaking));
		insist(canReopen(undertaking.state), 'decisions.reopen.not_over');
		insistDay(undertaking, happenedOn);

		const step = await takeStep(tx, actor, undertaking, { to: 'reopened', happenedOn, sentence: reason });
		const { id: decision } = undertaking.decision;
		await record(tx, actor, 'undertaking.reopened', { kind: 'undertaking', id: undertaking.id }, { decision, step });
		return { id: undertaking.id };
	});
}
