import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { PostponeForm } from './agenda.forms.ts';
import { agendaRows, placeIn } from './drawing.server.ts';

import { mayKeepAgenda } from './policy.ts';
import { type ItemRow, itemRow, meetingRow } from './rows.server.ts';
import { isPending } from './rules.ts';
import { copySpeakers } from './speakers.server.ts';

/**
 * Carries an item to the body's next called meeting, or to the backlog when none is called. It keeps its place in this
 * agenda, marked as put off with the reason: the minutes of that day stay true.
 *
 * @throws Refusal 403 not a keeper of this agenda; 409 still being drawn (return it instead), the meeting or the item is closed
 */
export function postponeItem(actor: Actor, { itemId, reason }: PostponeForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		insist(item.meetingId, 'meetings.item.in_backlog');
		const { state } = await meetingRow(tx, actor, item.meetingId);
		insist(state === 'sent' || state === 'open', 'meetings.postpone.not_now');
		insist(isPending(item), 'meetings.item.already_closed');

		const carried = await carryOver(tx, actor, item, reason);
		await record(
			tx,
			actor,
			'agenda_item.postponed',
			{ kind: 'agenda_item', id: item.id },
			{ meetingId: item.meetingId, carriedTo: carried.id, into: carried.meetingId }
		);
		return carried;
	});
}

/**
 * Marks the item as put off and lists one that goes on with it: same words, same speakers, same chain. A place fixed by a
 * decision was fixed for that one meeting and does not go along. Not a deed: postponing, closing and cancelling do it.
 */
export async function carryOver(tx: Tx, actor: Actor, item: ItemRow, reason: Text, into: 'next called' | 'backlog' = 'next called') {
	await tx
		.updateTable('agenda_item')
		.set({ state: 'postponed', closing_note: reason, version: item.version + 1 })
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', item.id)
		.execute();
	const id = newId();
	await insertContinuation(tx, actor, item, id);
	await copySpeakers(tx, actor, { from: item.id, to: id });
	const next = into === 'backlog' ? null : await nextCalled(tx, actor, item);
	if (next)
		await placeIn(tx, actor, next, await agendaRows(tx, actor, next.id), { id, fixedPosition: null, numbering: 'by_place', label: null });
	return { id, meetingId: next?.id ?? null };
}

async function insertContinuation(tx: Tx, actor: Actor, item: ItemRow, id: Id): Promise<void> {
	await tx
		.insertInto('agenda_item')
		.values({
			municipality_id: actor.municipalityId,
			id,
			body_id: item.bodyId,
			title: item.title,
			details: item.details,
			actions: item.actions,
			for_information: item.for_information,
			carried_from_id: item.id,
			first_id: item.first_id,
			fixed_by_kind: item.fixed_by_kind,
			fixed_by_id: item.fixed_by_id,
			subject_kind: item.subject_kind,
			subject_id: item.subject_id
		})
		.execute();
}

/** The soonest meeting of the same body that is called for a later day. One only planned is no place to carry to yet. */
async function nextCalled(tx: Tx, { municipalityId }: Actor, item: ItemRow) {
	const { from_day: after } = await tx
		.selectFrom('meeting')
		.select('from_day')
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', item.meetingId)
		.executeTakeFirstOrThrow();
	return tx
		.selectFrom('meeting')
		.select(['id', 'state', 'sent_at as sentAt'])
		.where('municipality_id', '=', municipalityId)
		.where('body_id', '=', item.bodyId)
		.where('state', 'in', ['called', 'sent'])
		.where('from_day', '>', after)
		.orderBy('from_day')
		.limit(1)
		.executeTakeFirst();
}
