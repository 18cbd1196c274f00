import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { ComeBackForm, StandAsideForm } from './conduct.forms.ts';
import { insistSits, itemInSession } from './sitting.server.ts';

/**
 * A member stands aside on one item, with the reason, or is out of the room for it: not counted for its quorum, and
 * without a voice in its votes.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is not open; 422 not a member that day, no reason for standing aside
 */
export function standAside(actor: Actor, { itemId, membershipId, kind, reason }: StandAsideForm) {
	return inTransaction(actor, async (tx) => {
		const { item, meeting } = await itemInSession(tx, actor, itemId);
		insistField(kind !== 'recused' || reason, 'reason', 'meetings.attendance.recusal_reason');
		await insistSits(tx, actor, meeting, { membershipId });

		await forgetAbsence(tx, actor, item.id, membershipId);
		await tx
			.insertInto('item_absence')
			.values({
				municipality_id: actor.municipalityId,
				id: newId(),
				item_id: item.id,
				membership_id: membershipId,
				kind,
				reason: reason ?? null
			})
			.execute();
		await record(tx, actor, 'item_absence.recorded', { kind: 'agenda_item', id: item.id }, { meetingId: meeting.id, membershipId, kind });
		return { id: item.id };
	});
}

/** A member takes part in the item after all. @throws Refusal 403 not a keeper; 409 the meeting is not open; 422 not a member that day */
export function comeBack(actor: Actor, { itemId, membershipId }: ComeBackForm) {
	return inTransaction(actor, async (tx) => {
		const { item, meeting } = await itemInSession(tx, actor, itemId);
		await insistSits(tx, actor, meeting, { membershipId });
		await forgetAbsence(tx, actor, item.id, membershipId);
		await record(tx, actor, 'item_absence.lifted', { kind: 'agenda_item', id: item.id }, { meetingId: meeting.id, membershipId });
		return { id: item.id };
	});
}

async function forgetAbsence(tx: Tx, { municipalityId }: Actor, itemId: Id, membershipId: Id): Promise<void> {
	await tx
		.deleteFrom('item_absence')
		.where('municipality_id', '=', municipalityId)
		.where('item_id', '=', itemId)
		.where('membership_id', '=', membershipId)
		.execute();
}
