import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { columnsFor } from './columns.ts';
import type { AddressForm, UnaddressForm } from './forms.ts';
import { mayKeepDecisions } from './policy.ts';
import { decisionStanding, undertakingStanding } from './standing.server.ts';

/**
 * Says to whom a decision speaks: an organization, a body, a person or an office. Each gets an undertaking of its own.
 * The decision may be a draft or adopted: who is asked is sometimes settled only after the meeting.
 *
 * @throws Refusal 403 not the keeper; 409 taken back, or a mere container; 422 nobody of that id, or asked already
 */
export function addressDecision(actor: Actor, { id, decisionId, addressee }: AddressForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		insist(decision.state !== 'withdrawn', 'decisions.draft.withdrawn');
		await insistNew(tx, 'undertaking', actor.municipalityId, id);
		insist(!decision.is_container, 'decisions.address.container');
		await insistKnown(tx, addressee.kind, actor.municipalityId, 'addressee', addressee.id);
		const asked = await askedAlready(tx, actor.municipalityId, decision.id);
		insistField(!asked.some(({ addressed }) => addressed === addressee.id), 'addressee', 'decisions.address.asked_already');

		await tx
			.insertInto('undertaking')
			.values({
				municipality_id: actor.municipalityId,
				id,
				decision_id: decision.id,
				...columnsFor(addressee),
				position: Math.max(0, ...asked.map(({ position }) => position)) + 1
			})
			.execute();
		await record(tx, actor, 'decision.addressed', { kind: 'decision', id: decision.id }, { undertaking: id, ...addressee });
		return { id };
	});
}

/**
 * Takes an addressee off again, as long as nothing was sent to it.
 *
 * @throws Refusal 403 not the keeper; 409 it was sent already
 */
export function unaddressDecision(actor: Actor, { undertakingId }: UnaddressForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, undertakingId);
		insistAllowed(mayKeepDecisions(actor, undertaking.decision.meeting));
		insist(undertaking.state === 'addressed', 'decisions.address.sent_already');

		await tx.deleteFrom('undertaking').where('municipality_id', '=', actor.municipalityId).where('id', '=', undertaking.id).execute();
		await record(tx, actor, 'decision.unaddressed', { kind: 'decision', id: undertaking.decision.id }, { ...undertaking.addressee });
		return { id: undertaking.decision.id };
	});
}

const askedAlready = (tx: Tx, municipalityId: Id, decisionId: Id) =>
	tx
		.selectFrom('undertaking')
		.select((eb) => ['position', eb.fn.coalesce('organization_id', 'body_id', 'person_id', 'office_id').as('addressed')])
		.where('municipality_id', '=', municipalityId)
		.where('decision_id', '=', decisionId)
		.execute();
