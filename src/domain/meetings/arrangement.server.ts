import type { Tx } from '#platform/db/database.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { EditItemForm, MoveItemForm, ReturnItemForm, WithdrawForm } from './agenda.forms.ts';
import { labelFor, moved } from './agenda.rules.ts';
import { agendaRows, takeOff, writePlaces } from './drawing.server.ts';
import { insistFreshItem } from './freshness.server.ts';
import { insistSubject } from './listing.server.ts';
import { mayKeepAgenda } from './policy.ts';
import { type ItemRow, itemRow, meetingRow } from './rows.server.ts';
import { isBeingDrawn, isPending, takesItems } from './rules.ts';
import { setSpeakers } from './speakers.server.ts';

/**
 * Changes the words of an item, its actions, number and speakers, until the agenda goes out.
 *
 * @throws Refusal 403 not a keeper; 409 the agenda went out, the item is closed, or changed meanwhile
 */
export function editItem(actor: Actor, form: EditItemForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, form.itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		await insistDrawn(tx, actor, item);
		insistFreshItem(item, form.version);
		insistField(form.numbering !== 'as_printed' || form.label, 'label', 'platform.form.required');
		await insistSubject(tx, actor, form);

		await writeWords(tx, actor, item, form);
		await setSpeakers(tx, actor, item.id, form.speakers);
		await record(tx, actor, 'agenda_item.edited', { kind: 'agenda_item', id: item.id }, { meetingId: item.meetingId });
		return { id: item.id };
	});
}

/**
 * Moves an item up, down or to a place, while the agenda is being drawn.
 *
 * @throws Refusal 403 not a keeper; 409 in the backlog, the agenda went out, or its place was fixed by a decision
 */
export function moveItem(actor: Actor, { itemId, to }: MoveItemForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		await insistDrawn(tx, actor, item);
		insist(item.meetingId, 'meetings.item.in_backlog');
		insist(item.fixed_position === null, 'meetings.item.place_fixed', { place: item.fixed_position ?? 0 });

		const agenda = await agendaRows(tx, actor, item.meetingId);
		await writePlaces(tx, actor, agenda, moved(agenda, item.id, to));
		await record(
			tx,
			actor,
			'agenda_item.moved',
			{ kind: 'agenda_item', id: item.id },
			{ meetingId: item.meetingId, was: item.position, to }
		);
		return { id: item.id };
	});
}

/**
 * Takes an item off an agenda that is being drawn, back to the backlog. What a decision put at its place stays.
 *
 * @throws Refusal 403 not a keeper; 409 in the backlog already, the agenda went out, or its place was fixed by a decision
 */
export function returnItem(actor: Actor, { itemId }: ReturnItemForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		await insistDrawn(tx, actor, item);
		insist(item.meetingId, 'meetings.item.in_backlog');
		insist(item.fixed_position === null, 'meetings.item.place_fixed', { place: item.fixed_position ?? 0 });

		await takeOff(tx, actor, await agendaRows(tx, actor, item.meetingId), item.id);
		await record(tx, actor, 'agenda_item.returned', { kind: 'agenda_item', id: item.id }, { from: item.meetingId });
		return { id: item.id };
	});
}

/**
 * Gives a matter up, with the reason. From an agenda that went out it does not vanish: it stands there as withdrawn.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting or the item is closed
 */
export function withdrawItem(actor: Actor, { itemId, reason }: WithdrawForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		insist(isPending(item), 'meetings.item.already_closed');
		const meeting = item.meetingId === null ? null : await meetingRow(tx, actor, item.meetingId);
		insist(!meeting || takesItems(meeting), 'meetings.closed.does_not_change');

		if (meeting && isBeingDrawn(meeting)) await takeOff(tx, actor, await agendaRows(tx, actor, meeting.id), item.id);
		await tx
			.updateTable('agenda_item')
			.set({ state: 'withdrawn', closing_note: reason, version: item.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', item.id)
			.execute();
		await record(tx, actor, 'agenda_item.withdrawn', { kind: 'agenda_item', id: item.id }, { meetingId: item.meetingId });
		return { id: item.id };
	});
}

/** In the backlog, or on an agenda that has not gone out. */
async function insistDrawn(tx: Tx, actor: Actor, item: ItemRow): Promise<void> {
	insist(isPending(item), 'meetings.item.already_closed');
	if (item.meetingId !== null) insist(isBeingDrawn(await meetingRow(tx, actor, item.meetingId)), 'meetings.agenda.went_out');
}

async function writeWords(tx: Tx, actor: Actor, item: ItemRow, form: EditItemForm): Promise<void> {
	const agenda = item.meetingId === null ? [] : await agendaRows(tx, actor, item.meetingId);
	const label =
		item.position === null ? null : labelFor(form.numbering, form.label ?? null, { id: item.id, position: item.position }, agenda);
	await tx
		.updateTable('agenda_item')
		.set({
			title: form.title,
			details: form.details ?? null,
			actions: form.actions,
			for_information: form.forInformation,
			label,
			subject_kind: form.subject?.kind ?? null,
			subject_id: form.subject?.id ?? null,
			version: item.version + 1
		})
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', item.id)
		.execute();
}
