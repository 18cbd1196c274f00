import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Drawn, labelFor, type Numbering, placeAtEnd, redrawn } from './agenda.rules.ts';
import { type ItemState, isBeingDrawn, type MeetingState } from './rules.ts';

type AgendaRow = Drawn & { readonly state: ItemState };
type Newcomer = { id: Id; fixedPosition: number | null; numbering: Numbering; label: string | null };

/** The agenda of a meeting as the drawing of it sees it, in true order. */
export async function agendaRows(tx: Tx, { municipalityId }: Actor, meetingId: Id): Promise<AgendaRow[]> {
	const rows = await tx
		.selectFrom('agenda_item')
		.select(['id', 'position', 'label', 'fixed_position as fixedPosition', 'state'])
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', '=', meetingId)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({ ...row, position: row.position ?? 0 }));
}

/**
 * Puts an item that stands in no agenda into this one. While it is being drawn the others make room; once it was sent
 * they stand, the newcomer goes to the end (or to its fixed place if nothing is there) and is marked as added.
 *
 * @throws Refusal 422 the place it is fixed to is taken
 */
export async function placeIn(
	tx: Tx,
	actor: Actor,
	meeting: { id: Id; state: MeetingState; sentAt: Date | null },
	agenda: readonly AgendaRow[],
	{ id, fixedPosition, numbering, label }: Newcomer
): Promise<void> {
	const movable = isBeingDrawn(meeting);
	const there = agenda.find(({ position }) => position === fixedPosition);
	insistField(!there || (movable && there.fixedPosition === null), 'fixedPosition', 'meetings.item.place_taken');

	const position = fixedPosition !== null && !there ? fixedPosition : placeAtEnd(agenda);
	const item: Drawn = { id, position, fixedPosition, label: labelFor(numbering, label, { id, position }, agenda) };
	await tx
		.updateTable('agenda_item')
		.set({
			meeting_id: meeting.id,
			position,
			label: item.label,
			fixed_position: fixedPosition,
			added_after_sending: meeting.sentAt !== null
		})
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', id)
		.execute();
	if (movable) await redraw(tx, actor, [...agenda, item], [...agenda, item]);
}

/** Takes an item off an agenda that is being drawn; the others close up. */
export async function takeOff(tx: Tx, actor: Actor, agenda: readonly AgendaRow[], id: Id): Promise<void> {
	await tx
		.updateTable('agenda_item')
		.set({ meeting_id: null, position: null, label: null, fixed_position: null })
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', id)
		.execute();
	await redraw(
		tx,
		actor,
		agenda,
		agenda.filter((item) => item.id !== id)
	);
}

const redraw = (tx: Tx, actor: Actor, agenda: readonly Drawn[], wanted: readonly Drawn[]): Promise<void> =>
	writePlaces(tx, actor, agenda, redrawn(agenda, wanted));

/** Writes new places and labels, only of the items that got any. */
export async function writePlaces(tx: Tx, { municipalityId }: Actor, before: readonly Drawn[], after: readonly Drawn[]): Promise<void> {
	const known = new Map(before.map((item) => [item.id, item]));
	for (const { id, position, label } of after) {
		const was = known.get(id);
		if (was?.position === position && was.label === label) continue;
		await tx
			.updateTable('agenda_item')
			.set({ position, label })
			.where('municipality_id', '=', municipalityId)
			.where('id', '=', id)
			.execute();
	}
}
