import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AnswerForm } from './forms.ts';
import { mayAnswer } from './policy.ts';
import { canAnswer } from './rules.ts';
import { undertakingStanding } from './standing.server.ts';
import { takeStep } from './steps.server.ts';

/**
 * The addressee says how far it is: accepted, declined with a reason, in progress, done (which a second party has yet to
 * confirm) or not done with a reason.
 *
 * @throws Refusal 403 the actor does not answer for the addressee; 409 the undertaking cannot go that way from where it
 * stands; 422 a refusal without its reason, or a day before it was sent
 */
export function answerUndertaking(actor: Actor, form: AnswerForm) {
	return answer(actor, form, false);
}

/** The same by a link in a mail: the link was checked and names this undertaking, so nobody has to sign in. */
export function answerByLink(actor: Actor, form: AnswerForm) {
	return answer(actor, form, true);
}

function answer(actor: Actor, { undertakingId, state, happenedOn, sentence, files }: AnswerForm, byLink: boolean) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor.municipalityId, undertakingId);
		insistAllowed(byLink || mayAnswer(actor, undertaking));
		insist(canAnswer(undertaking.state, state), 'decisions.answer.not_from_here');
		insistField(sentence || (state !== 'declined' && state !== 'not_done'), 'sentence.ky', 'decisions.answer.reason_missing');
		insistField(!undertaking.sentOn || happenedOn >= undertaking.sentOn, 'happenedOn', 'decisions.answer.before_sent');

		const step = await takeStep(tx, actor, undertaking, { to: state, happenedOn, sentence, files, byLink });
		const { id: decision } = undertaking.decision;
		await record(tx, actor, 'undertaking.answered', { kind: 'undertaking', id: undertaking.id }, { decision, state, step, byLink });
		return { id: undertaking.id };
	});
}
