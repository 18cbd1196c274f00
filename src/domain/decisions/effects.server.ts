import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { EffectForm, ForgetEffectForm } from './forms.ts';
import { mayKeepDecisions } from './policy.ts';
import { isEffectOn } from './rules.ts';
import { decisionStanding } from './standing.server.ts';
import { thingsMeant } from './things.queries.server.ts';

/**
 * Writes down what a decision brought about: this group created, this item put on an agenda, this regulation adopted. It
 * may turn out long after the meeting.
 *
 * @throws Refusal 403 not the keeper; 409 taken back; 422 no such thing, not one that is chosen, or told already
 */
export function recordEffect(actor: Actor, { id, decisionId, effect, thing }: EffectForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		insist(decision.state !== 'withdrawn', 'decisions.draft.withdrawn');
		await insistNew(tx, 'decision_effect', actor.municipalityId, id);
		const meant = await thingsMeant(tx, actor.municipalityId, [thing]);
		insistField(meant(thing.id, decision.meeting.day), 'thing', 'platform.form.unknown_id');
		insistField(isEffectOn(effect, thing), 'thing', 'decisions.effect.of_projects');
		insistField(!(await isTold(tx, actor, decisionId, effect, thing.id)), 'thing', 'decisions.effect.told_already');

		await tx
			.insertInto('decision_effect')
			.values({
				municipality_id: actor.municipalityId,
				id,
				decision_id: decisionId,
				effect,
				subject_kind: thing.kind,
				subject_id: thing.id
			})
			.execute();
		await record(tx, actor, 'decision.took_effect', { kind: 'decision', id: decisionId }, { effect, ...thing, effectId: id });
		return { id };
	});
}

/**
 * What was written down by mistake is taken off again. What other rooms say was done by a decision is theirs.
 *
 * @throws Refusal 403 not the keeper; 404 no such effect of this decision
 */
export function forgetEffect(actor: Actor, { decisionId, effectId }: ForgetEffectForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		const forgotten = await tx
			.deleteFrom('decision_effect')
			.where('municipality_id', '=', actor.municipalityId)
			.where('decision_id', '=', decisionId)
			.where('id', '=', effectId)
			.returning(['effect', 'subject_kind as kind', 'subject_id as id'])
			.executeTakeFirst();
		await record(tx, actor, 'decision.effect_forgotten', { kind: 'decision', id: decisionId }, { effectId, ...insistFound(forgotten) });
		return { id: decisionId };
	});
}

async function isTold(tx: Tx, { municipalityId }: Actor, decisionId: Id, effect: EffectForm['effect'], thingId: Id): Promise<boolean> {
	const told = await tx
		.selectFrom('decision_effect')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('decision_id', '=', decisionId)
		.where('effect', '=', effect)
		.where('subject_id', '=', thingId)
		.executeTakeFirst();
	return Boolean(told);
}
