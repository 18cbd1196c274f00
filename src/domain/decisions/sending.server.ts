import { wallClock } from '#domain/meetings/rows.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { SendForm } from './forms.ts';
import { maySend } from './policy.ts';
import { decisionStanding, undertakingStanding } from './standing.server.ts';
import { takeStep } from './steps.server.ts';

/**
 * An adopted decision goes out to everybody it speaks to who has not had it yet; with a container, its parts do.
 *
 * @throws Refusal 403 not the keeper; 409 not adopted, or nobody is left to send it to; 422 sent before its meeting,
 * or on a day that has not come
 */
export function sendDecision(actor: Actor, { decisionId, sentOn, onPaper }: SendForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, decisionId);
		insistAllowed(maySend(actor, decision.meeting));
		insist(decision.state === 'adopted', 'decisions.send.not_adopted');
		insistField(sentOn >= decision.meeting.day, 'sentOn', 'decisions.send.before_meeting');
		insistField(sentOn <= (await wallClock(tx, actor)).today, 'sentOn', 'decisions.answer.not_yet');
		const waiting = await notYetSent(tx, actor.municipalityId, decision.id);
		insist(waiting.length > 0, 'decisions.send.nobody');

		for (const id of waiting) {
			const undertaking = await undertakingStanding(tx, actor, id);
			await takeStep(tx, actor, undertaking, { to: 'sent', happenedOn: sentOn });
			await record(tx, actor, 'undertaking.sent', { kind: 'undertaking', id }, { decision: decision.id, onPaper });
		}
		return { id: decision.id };
	});
}

async function notYetSent(tx: Tx, municipalityId: Id, decisionId: Id): Promise<Id[]> {
	const rows = await tx
		.selectFrom('undertaking')
		.innerJoin('decision', (on) =>
			on.onRef('decision.municipality_id', '=', 'undertaking.municipality_id').onRef('decision.id', '=', 'undertaking.decision_id')
		)
		.select('undertaking.id')
		.where('undertaking.municipality_id', '=', municipalityId)
		.where('undertaking.state', '=', 'addressed')
		.where('decision.state', '=', 'adopted')
		.where((is) => is.or([is('decision.id', '=', decisionId), is('decision.parent_id', '=', decisionId)]))
		.orderBy('decision.position')
		.orderBy('undertaking.position')
		.execute();
	return rows.map(({ id }) => id);
}
