import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { columnsFor } from './columns.ts';
import type { AddressForm, DraftForm, UnaddressForm } from './forms.ts';
import { mayKeepDecisions } from './policy.ts';
import type { Addressee } from './rules.ts';
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

		await ask(tx, actor, decision.id, { id, addressee, field: 'addressee' });
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

/**
 * The same for those named as a decision is typed; rows left empty name nobody. Part of the deed that types it.
 *
 * @throws Refusal 422 beside the row: a mere container, nobody of that id, or named twice
 */
export async function nameAddressees(
	tx: Tx,
	actor: Actor,
	decision: { id: Id; is_container: boolean },
	rows: DraftForm['addressees']
): Promise<Addressee[]> {
	const named: Addressee[] = [];
	for (const [at, { who }] of rows.entries()) {
		if (!who) continue;
		const field = `addressees.${at}.who`;
		insistField(!decision.is_container, field, 'decisions.address.container');
		await ask(tx, actor, decision.id, { id: newId(), addressee: who, field });
		named.push(who);
	}
	return named;
}

type Asking = { id: Id; addressee: Addressee; field: string };

/** One undertaking, after those there are. @throws Refusal 422 beside the field: nobody of that id, or asked already */
async function ask(tx: Tx, { municipalityId }: Actor, decisionId: Id, { id, addressee, field }: Asking): Promise<void> {
	await insistKnown(tx, addressee.kind, municipalityId, field, addressee.id);
	const asked = await askedAlready(tx, municipalityId, decisionId);
	insistField(!asked.some(({ addressed }) => addressed === addressee.id), field, 'decisions.address.asked_already');
	await tx
		.insertInto('undertaking')
		.values({
			municipality_id: municipalityId,
			id,
			decision_id: decisionId,
			...columnsFor(addressee),
			position: Math.max(0, ...asked.map(({ position }) => position)) + 1
		})
		.execute();
}

const askedAlready = (tx: Tx, municipalityId: Id, decisionId: Id) =>
	tx
		.selectFrom('undertaking')
		.select((eb) => ['position', eb.fn.coalesce('organization_id', 'body_id', 'person_id', 'office_id').as('addressed')])
		.where('municipality_id', '=', municipalityId)
		.where('decision_id', '=', decisionId)
		.execute();
