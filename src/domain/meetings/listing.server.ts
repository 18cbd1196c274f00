import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AddItemForm, PlaceItemForm } from './agenda.forms.ts';
import { agendaRows, placeIn } from './drawing.server.ts';
import { mayKeepAgenda } from './policy.ts';
import { bodyRow, insistUnused, itemRow, meetingRow } from './rows.server.ts';
import { takesItems } from './rules.ts';
import { setSpeakers } from './speakers.server.ts';

/**
 * Lists a new item on an agenda, or in the body's backlog. It may go on with an earlier item of any body, and its place
 * may be fixed by an earlier decision («4-маселе катары»): that place is then kept for it.
 *
 * @throws Refusal 403 not a keeper; 404 no such body or meeting; 409 the meeting takes no items any more; 422 another
 *   body's meeting, a fixed place already given away, a matter already carried on, an unknown project
 */
export function addItem(actor: Actor, form: AddItemForm) {
	return inTransaction(actor, async (tx) => {
		const body = await bodyRow(tx, actor, form.bodyId);
		insistAllowed(mayKeepAgenda(actor, body));
		await insistUnused(tx, actor, 'agenda_item', form.id);
		insistField(form.numbering !== 'as_printed' || form.label, 'label', 'platform.form.required');
		await insistSubject(tx, actor, form);
		const firstId = await beginningOf(tx, actor, form);

		await insertItem(tx, actor, form, firstId);
		await setSpeakers(tx, actor, form.id, form.speakers);
		if (form.meetingId) await putInto(tx, actor, form.meetingId, { ...form, itemId: form.id });
		await record(tx, actor, 'agenda_item.listed', { kind: 'agenda_item', id: form.id }, aboutListed(form));
		return { id: form.id };
	});
}

/**
 * Takes an item from the backlog onto the agenda of one of the body's meetings.
 *
 * @throws Refusal 403 not a keeper; 409 not in the backlog, or the meeting takes no items any more; 422 another body's
 *   meeting, a fixed place already given away
 */
export function placeItem(actor: Actor, form: PlaceItemForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, form.itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		insist(item.meetingId === null && item.state === 'listed', 'meetings.item.not_in_backlog');
		insistField(form.numbering !== 'as_printed' || form.label, 'label', 'platform.form.required');

		if (form.fixedBy) await rememberFixing(tx, actor, form.itemId, form.fixedBy);
		await putInto(tx, actor, form.meetingId, { ...form, bodyId: item.bodyId });
		await record(tx, actor, 'agenda_item.placed', { kind: 'agenda_item', id: item.id }, { bodyId: item.bodyId, meetingId: form.meetingId });
		return { id: item.id };
	});
}

/** A project an item is about is one of the town; what else it may be about, its own deed has seen. Refuses with 422. */
export async function insistSubject(tx: Tx, { municipalityId }: Actor, { subject }: Pick<AddItemForm, 'subject'>): Promise<void> {
	if (subject?.kind === 'project') await insistKnown(tx, 'project', municipalityId, 'subject.id', subject.id);
}

/** The first item of the chain: its own for a new matter. One item is gone on with only once. */
async function beginningOf(tx: Tx, actor: Actor, { id, continuesId }: AddItemForm): Promise<Id> {
	if (!continuesId) return id;
	const about = await tx
		.selectFrom('agenda_item')
		.select(['id', 'first_id as firstId', 'meeting_id as meetingId', 'carried_from_id as carriedFromId'])
		.where('municipality_id', '=', actor.municipalityId)
		.where((is) => is.or([is('id', '=', continuesId), is('carried_from_id', '=', continuesId)]))
		.execute();
	const before = about.find((item) => item.id === continuesId);
	insistField(before, 'continuesId', 'platform.form.unknown_id');
	insistField(before.meetingId !== null, 'continuesId', 'meetings.item.in_backlog');
	insistField(!about.some(({ carriedFromId }) => carriedFromId === continuesId), 'continuesId', 'meetings.item.already_carried');
	return before.firstId;
}

async function insertItem(tx: Tx, actor: Actor, form: AddItemForm, firstId: Id): Promise<void> {
	await tx
		.insertInto('agenda_item')
		.values({
			municipality_id: actor.municipalityId,
			id: form.id,
			body_id: form.bodyId,
			title: form.title,
			details: form.details ?? null,
			actions: form.actions,
			for_information: form.forInformation,
			carried_from_id: form.continuesId ?? null,
			first_id: firstId,
			fixed_by_kind: form.fixedBy?.kind ?? null,
			fixed_by_id: form.fixedBy?.id ?? null,
			subject_kind: form.subject?.kind ?? null,
			subject_id: form.subject?.id ?? null
		})
		.execute();
}

type Placing = Pick<PlaceItemForm, 'itemId' | 'numbering' | 'label' | 'fixedPosition'> & { bodyId: Id };

async function putInto(tx: Tx, actor: Actor, meetingId: Id, placing: Placing): Promise<void> {
	const meeting = await meetingRow(tx, actor, meetingId);
	insistField(meeting.bodyId === placing.bodyId, 'meetingId', 'meetings.item.other_body');
	insist(takesItems(meeting), 'meetings.closed.does_not_change');
	await placeIn(tx, actor, { ...meeting, sentAt: meeting.sent_at }, await agendaRows(tx, actor, meeting.id), {
		id: placing.itemId,
		fixedPosition: placing.fixedPosition ?? null,
		numbering: placing.numbering,
		label: placing.label ?? null
	});
}

async function rememberFixing(tx: Tx, actor: Actor, itemId: Id, by: { kind: string; id: Id }): Promise<void> {
	await tx
		.updateTable('agenda_item')
		.set({ fixed_by_kind: by.kind, fixed_by_id: by.id })
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', itemId)
		.execute();
}

const aboutListed = ({ bodyId, meetingId, continuesId, fixedPosition, fixedBy }: AddItemForm) => ({
	bodyId,
	meetingId: meetingId ?? null,
	continues: continuesId ?? null,
	fixedPosition: fixedPosition ?? null,
	fixedBy: fixedBy ?? null
});
