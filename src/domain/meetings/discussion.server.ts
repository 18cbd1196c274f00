import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { DiscussionForm, TakeUpForm } from './conduct.forms.ts';
import { insistFreshItem } from './freshness.server.ts';
import { hourOf, type MeetingRow, wallClock } from './rows.server.ts';
import { isPending } from './rules.ts';
import { itemInSession } from './sitting.server.ts';

/**
 * The meeting turns to this item; the one it was at before is finished. On the day itself the hours are taken from the
 * clock, so that who came late or left early is counted for the right items.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is not open, or the item was put off or withdrawn
 */
export function takeUpItem(actor: Actor, { itemId, at }: TakeUpForm) {
	return inTransaction(actor, async (tx) => {
		const { item, meeting } = await itemInSession(tx, actor, itemId);
		insist(isPending(item) || item.state === 'decided', 'meetings.item.already_closed');
		const hour = hourOf(await wallClock(tx, actor), meeting.from_day, at);

		await finishCurrent(tx, actor, meeting, itemId, hour);
		await tx
			.updateTable('agenda_item')
			.set({
				state: item.state === 'listed' ? 'discussed' : item.state,
				taken_up_at: item.taken_up_at ?? hour,
				finished_at: null,
				version: item.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', item.id)
			.execute();
		await setCurrent(tx, actor, meeting.id, item.id);
		await record(tx, actor, 'agenda_item.taken_up', { kind: 'agenda_item', id: item.id }, { meetingId: meeting.id, at: hour });
		return { id: item.id };
	});
}

/**
 * Writes down what was heard and who spoke on an item, while the meeting is open.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is not open, or changed meanwhile; 422 finished before it was taken up
 */
export function recordDiscussion(actor: Actor, { itemId, version, heard, spoke, takenUpAt, finishedAt }: DiscussionForm) {
	return inTransaction(actor, async (tx) => {
		const { item, meeting } = await itemInSession(tx, actor, itemId);
		insistFreshItem(item, version);
		insistField(!takenUpAt || !finishedAt || finishedAt >= takenUpAt, 'finishedAt', 'platform.form.ends_before_start');

		await tx
			.updateTable('agenda_item')
			.set({
				state: item.state === 'listed' ? 'discussed' : item.state,
				heard: heard ?? null,
				spoke: spoke ?? null,
				taken_up_at: takenUpAt ?? null,
				finished_at: finishedAt ?? null,
				version: item.version + 1
			})
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', item.id)
			.execute();
		await record(tx, actor, 'agenda_item.recorded', { kind: 'agenda_item', id: item.id }, { meetingId: meeting.id });
		return { id: item.id };
	});
}

/**
 * The item was answered by a decision: what an upper room calls as part of taking one. Of an item that is decided already
 * it changes nothing: several decisions may answer one item.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is not open, or the item was put off or withdrawn
 */
export function settleItem(actor: Actor, { itemId }: { itemId: Id }) {
	return inTransaction(actor, async (tx) => {
		const { item, meeting } = await itemInSession(tx, actor, itemId);
		if (item.state === 'decided') return { id: item.id };
		insist(isPending(item), 'meetings.item.already_closed');

		await tx
			.updateTable('agenda_item')
			.set({ state: 'decided', version: item.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', item.id)
			.execute();
		await record(tx, actor, 'agenda_item.decided', { kind: 'agenda_item', id: item.id }, { meetingId: meeting.id });
		return { id: item.id };
	});
}

async function finishCurrent(tx: Tx, { municipalityId }: Actor, meeting: MeetingRow, next: Id, hour: string | null): Promise<void> {
	if (meeting.current_item_id === null || meeting.current_item_id === next) return;
	await tx
		.updateTable('agenda_item')
		.set({ finished_at: hour })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', meeting.current_item_id)
		.where('finished_at', 'is', null)
		.execute();
}

async function setCurrent(tx: Tx, { municipalityId }: Actor, meetingId: Id, itemId: Id): Promise<void> {
	await tx
		.updateTable('meeting')
		.set({ current_item_id: itemId })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', meetingId)
		.execute();
}
