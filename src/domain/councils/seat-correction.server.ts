import type { Tx } from '#platform/db/database.server.ts';
import { insistKnown } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { todayOf } from '#platform/municipalities/zone.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectSeatForm } from './forms.ts';
import { mayKeepBody } from './policy.ts';
import { bodyOf, type Member, seatOf, seatsOf } from './queries.server.ts';
import { heldBy, liesWithin, overlaps } from './rules.ts';

/**
 * Mends what was written down wrong about a seat: its category, role, vote, first day or paper. Who sits on it never
 * changes: another holder is another seat.
 *
 * @throws Refusal 403 not a keeper of this body; 404 no such seat; 409 changed meanwhile, or somebody else chairs in that time; 422 the first day lies outside the body's time or after the last
 */
export function correctSeat(actor: Actor, form: CorrectSeatForm) {
	return inTransaction(actor, async (tx) => {
		const seat = await seatOf(tx, actor.municipalityId, form.membershipId, await todayOf(tx, actor));
		const body = await bodyOf(tx, actor.municipalityId, seat.bodyId);
		insistAllowed(mayKeepBody(actor, body));
		insistFresh(seat, form.version, standing(seat, actor));
		await insistKnown(tx, 'organization', actor.municipalityId, 'onBehalfOfId', form.onBehalfOfId);
		await insistKnown(tx, 'document', actor.municipalityId, 'documentId', form.documentId);
		const term = { fromDay: form.from ?? null, toDay: seat.toDay };
		insistField(!form.from || seat.toDay === null || form.from <= seat.toDay, 'from', 'platform.form.ends_before_start');
		insistField(liesWithin(term, body), 'from', 'councils.seat.outside_the_bodys_time');
		await insistOneChair(tx, actor, seat, form, term);

		await writeSeat(tx, actor, form);
		const reach = { was: { category: seat.category, ...heldBy(seat) }, is: heldBy({ ...form, ...term }), because: form.because ?? null };
		await record(tx, actor, 'seat.corrected', { kind: 'membership', id: seat.id }, { bodyId: seat.bodyId, ...reach });
		return { id: seat.id };
	});
}

const standing = ({ category, role, fromDay }: Member, { language }: Actor): Record<string, string> => {
	const t = translator(language);
	return { category: t(`councils.category.${category}`), role: t(`councils.seat.role.${role}`), from: fromDay ?? '' };
};

type Term = { fromDay: Member['fromDay']; toDay: Member['toDay'] };

async function insistOneChair(tx: Tx, actor: Actor, seat: Member, { role }: CorrectSeatForm, term: Term): Promise<void> {
	if (role !== 'chair') return;
	const seats = await seatsOf(tx, actor.municipalityId, [seat.bodyId], await todayOf(tx, actor));
	const another = seats.some((each) => each.id !== seat.id && each.role === 'chair' && overlaps(each, term));
	insist(!another, 'councils.seat.chair_taken');
}

async function writeSeat(tx: Tx, { municipalityId }: Actor, form: CorrectSeatForm): Promise<void> {
	await tx
		.updateTable('membership')
		.set({
			category: form.category,
			on_behalf_of_id: form.onBehalfOfId ?? null,
			role: form.role,
			has_vote: form.hasVote,
			from_day: form.from ?? null,
			by_document_id: form.documentId ?? null,
			version: form.version + 1
		})
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', form.membershipId)
		.execute();
}
