import { giveRole } from '#domain/people/granting.server.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import { todayOf } from '#platform/municipalities/zone.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { SeatForm } from './forms.ts';
import { mayKeepBody } from './policy.ts';
import { bodyOf, type Member, seatsOf } from './queries.server.ts';
import { type Body, heldBy, liesWithin, overlaps } from './rules.ts';

/**
 * Gives a seat on a body: to a person, to an office whoever holds it, or in words where the record names nobody. One who
 * left long ago is seated with both days. A person who sits there now may from then on read and remark as a member.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such body; 409 the person or the office sits there in that time, or somebody else chairs; 422 the days lie outside the body's own, or something named is unknown
 */
export function seatMember(actor: Actor, form: SeatForm) {
	return inTransaction(actor, async (tx) => {
		const body = await bodyOf(tx, actor.municipalityId, form.bodyId);
		insistAllowed(mayKeepBody(actor, body));
		await insistNew(tx, 'membership', actor.municipalityId, form.id);
		await insistReferences(tx, actor, form);
		const term = { fromDay: form.from ?? null, toDay: form.to ?? null };
		insistField(liesWithin(term, body), 'from', 'councils.seat.outside_the_bodys_time');
		const seats = await seatsOf(tx, actor.municipalityId, [body.id], await todayOf(tx, actor));
		insistFree(
			seats.filter((seat) => overlaps(seat, term)),
			form
		);

		await writeSeat(tx, actor, form, seats.length);
		const reach = { was: null, is: heldBy({ ...form, fromDay: form.from, toDay: form.to }), because: form.because ?? null };
		await record(tx, actor, 'member.seated', { kind: 'membership', id: form.id }, { ...whoSits(form), ...reach });
		await letIn(tx, actor, body, form);
		return { id: form.id };
	});
}

async function insistReferences(tx: Tx, { municipalityId }: Actor, form: SeatForm): Promise<void> {
	await insistKnown(tx, 'person', municipalityId, 'personId', form.personId);
	await insistKnown(tx, 'office', municipalityId, 'officeId', form.officeId);
	await insistKnown(tx, 'organization', municipalityId, 'onBehalfOfId', form.onBehalfOfId);
	await insistKnown(tx, 'document', municipalityId, 'documentId', form.documentId);
}

/** Two people of one office may sit side by side; one person, or one office without a person, sits once. */
function insistFree(seats: readonly Member[], { personId, officeId, role }: SeatForm): void {
	const sits = (seat: Member) => (personId ? seat.personId === personId : officeId && seat.officeId === officeId && !seat.personId);
	insist(!seats.some(sits), 'councils.seat.sits_already');
	insist(role !== 'chair' || !seats.some((seat) => seat.role === 'chair'), 'councils.seat.chair_taken');
}

async function writeSeat(tx: Tx, { municipalityId }: Actor, form: SeatForm, position: number): Promise<void> {
	await tx
		.insertInto('membership')
		.values({
			municipality_id: municipalityId,
			id: form.id,
			body_id: form.bodyId,
			person_id: form.personId ?? null,
			office_id: form.officeId ?? null,
			described: form.described ?? null,
			category: form.category,
			on_behalf_of_id: form.onBehalfOfId ?? null,
			role: form.role,
			has_vote: form.hasVote,
			from_day: form.from ?? null,
			to_day: form.to ?? null,
			by_document_id: form.documentId ?? null,
			position
		})
		.execute();
}

const whoSits = ({ bodyId, personId, officeId, role, from, to }: SeatForm) => ({
	bodyId,
	personId: personId ?? null,
	officeId: officeId ?? null,
	role,
	from: from ?? null,
	to: to ?? null
});

async function letIn(tx: Tx, actor: Actor, body: Body, { personId, from, to }: SeatForm): Promise<void> {
	if (!personId || to) return;
	const since = from ?? (await todayOf(tx, actor));
	await giveRole(tx, actor, { id: newId(), personId, role: 'member', atKind: 'body', atId: body.id, from: since });
}
