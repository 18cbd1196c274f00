import { endRolesAt } from '#domain/people/granting.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { insistKnown } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { todayOf } from '#platform/municipalities/zone.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { UnseatForm } from './forms.ts';
import { mayKeepBody } from './policy.ts';
import { bodyOf, seatOf } from './queries.server.ts';
import { heldBy } from './rules.ts';

/**
 * A member leaves; `to` is their last day. The seat stays in the record with its days, and what the person might do on
 * this body ends with it.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such seat; 409 it was left already, or changed meanwhile; 422 left before it was taken
 */
export function unseatMember(actor: Actor, form: UnseatForm) {
	return inTransaction(actor, async (tx) => {
		const seat = await seatOf(tx, actor.municipalityId, form.membershipId, await todayOf(tx, actor));
		insistAllowed(mayKeepBody(actor, await bodyOf(tx, actor.municipalityId, seat.bodyId)));
		insist(seat.toDay === null, 'councils.seat.left_already');
		insistFresh(seat, form.version, {});
		insistField(seat.fromDay === null || seat.fromDay <= form.to, 'to', 'platform.form.ends_before_start');
		await insistKnown(tx, 'document', actor.municipalityId, 'documentId', form.documentId);

		await endSeat(tx, actor, form);
		const { bodyId, personId, officeId } = seat;
		const reach = { was: heldBy(seat), is: { ...heldBy(seat), to: form.to }, because: form.because ?? null };
		const who = { bodyId, personId, officeId, to: form.to };
		await record(tx, actor, 'member.unseated', { kind: 'membership', id: form.membershipId }, { ...who, ...reach });
		if (personId) await endRolesAt(tx, actor, { personId, atId: bodyId, to: form.to });
		return { id: form.membershipId };
	});
}

async function endSeat(tx: Tx, { municipalityId }: Actor, form: UnseatForm): Promise<void> {
	await tx
		.updateTable('membership')
		.set({ to_day: form.to, ended_by_document_id: form.documentId ?? null, version: form.version + 1 })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', form.membershipId)
		.execute();
}
