import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistFresh } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { nameAddressees } from './addressing.server.ts';
import type { DraftForm, EditForm } from './forms.ts';
import { itemIn, placeOf } from './placing.server.ts';
import { mayKeepDecisions } from './policy.ts';
import { decisionStanding, meetingStanding, type StandingDecision } from './standing.server.ts';
import { columnsOf, wordsAsRead } from './wording.server.ts';

/**
 * Types a decision as it is being taken: a draft at the end of its meeting's decisions, or of its container's parts, with
 * those it speaks to.
 *
 * @throws Refusal 403 the actor keeps no papers of this body; 409 the meeting is not open; 422 an item or container of
 * another meeting, an addressee nobody knows or named twice
 */
export function draftDecision(actor: Actor, form: DraftForm) {
	return inTransaction(actor, async (tx) => {
		const meeting = await meetingStanding(tx, actor.municipalityId, form.meetingId);
		insistAllowed(mayKeepDecisions(actor, meeting));
		insist(meeting.state === 'open', 'decisions.draft.meeting_not_open');
		await insistNew(tx, 'decision', actor.municipalityId, form.id);
		const place = await placeOf(tx, actor, meeting.id, form);

		await tx
			.insertInto('decision')
			.values({
				...(await columnsOf(tx, actor, meeting.day, form)),
				...place,
				municipality_id: actor.municipalityId,
				id: form.id,
				body_id: meeting.bodyId,
				meeting_id: meeting.id
			})
			.execute();
		const addressees = await nameAddressees(tx, actor, { id: form.id, is_container: place.is_container }, form.addressees);
		const { address } = place;
		await record(tx, actor, 'decision.drafted', { kind: 'decision', id: form.id }, { meeting: meeting.id, address, addressees });
		return { id: form.id };
	});
}

/**
 * Mends the words of a decision while its meeting is open; afterwards only a correction can.
 *
 * @throws Refusal 403 not the keeper; 409 the meeting is over, or somebody else changed it meanwhile
 */
export function editDecision(actor: Actor, form: EditForm) {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionStanding(tx, actor.municipalityId, form.decisionId);
		insistAllowed(mayKeepDecisions(actor, decision.meeting));
		insist(decision.meeting.state === 'open', 'decisions.draft.meeting_not_open');
		insist(decision.state !== 'withdrawn', 'decisions.draft.withdrawn');
		insistFresh(decision, form.version, wordsAsRead(decision));
		const itemId = decision.parent_id ? decision.item_id : await itemIn(tx, actor, form.itemId, decision.meeting_id);

		await tx
			.updateTable('decision')
			.set({ ...(await columnsOf(tx, actor, decision.meeting.day, form)), item_id: itemId, version: decision.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', decision.id)
			.execute();
		if (decision.is_container) await takeAlong(tx, actor, decision, itemId);
		await record(tx, actor, 'decision.edited', { kind: 'decision', id: decision.id }, { address: decision.address });
		return { id: decision.id };
	});
}

/** The parts of a container answer the item it answers. */
async function takeAlong(tx: Tx, actor: Actor, container: StandingDecision, itemId: Id | null): Promise<void> {
	await tx
		.updateTable('decision')
		.set({ item_id: itemId })
		.where('municipality_id', '=', actor.municipalityId)
		.where('parent_id', '=', container.id)
		.execute();
}
