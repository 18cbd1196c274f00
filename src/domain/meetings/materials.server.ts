import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { enterFile } from '#platform/files/keeping.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AddMaterialForm, RemoveMaterialForm } from './agenda.forms.ts';
import { mayKeepAgenda } from './policy.ts';
import { itemRow, meetingRow } from './rows.server.ts';
import { takesItems } from './rules.ts';

/**
 * Lays a file before the members for one item. `isPublic` says whether strangers may read it too.
 *
 * @throws Refusal 403 not a keeper; 409 the meeting is over; 422 the file is gone
 */
export function addMaterial(actor: Actor, { itemId, file, title, isPublic }: AddMaterialForm) {
	return inTransaction(actor, async (tx) => {
		const item = await itemRow(tx, actor, itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		insist(item.meetingId === null || takesItems(await meetingRow(tx, actor, item.meetingId)), 'meetings.closed.does_not_change');

		const kept = await enterFile(tx, actor, file, 'file');
		const id = newId();
		await tx
			.insertInto('attachment')
			.values({
				municipality_id: actor.municipalityId,
				id,
				file_id: kept.id,
				subject_kind: 'agenda_item',
				subject_id: item.id,
				title: title ?? null,
				is_public: isPublic,
				attached_at: actor.now
			})
			.execute();
		await record(
			tx,
			actor,
			'material.added',
			{ kind: 'agenda_item', id: item.id },
			{ meetingId: item.meetingId, fileId: kept.id, sha256: kept.sha256, isPublic }
		);
		return { id };
	});
}

/** Takes a material back before the agenda goes out; afterwards it stays. @throws Refusal 403 not a keeper; 404; 409 the agenda went out */
export function removeMaterial(actor: Actor, { materialId }: RemoveMaterialForm) {
	return inTransaction(actor, async (tx) => {
		const material = insistFound(
			await tx
				.selectFrom('attachment')
				.select(['id', 'subject_id as itemId'])
				.where('municipality_id', '=', actor.municipalityId)
				.where('id', '=', materialId)
				.where('subject_kind', '=', 'agenda_item')
				.executeTakeFirst()
		);
		const item = await itemRow(tx, actor, material.itemId);
		insistAllowed(mayKeepAgenda(actor, item));
		insist(item.meetingId === null || (await meetingRow(tx, actor, item.meetingId)).sent_at === null, 'meetings.agenda.went_out');

		await tx.deleteFrom('attachment').where('municipality_id', '=', actor.municipalityId).where('id', '=', material.id).execute();
		await record(tx, actor, 'material.removed', { kind: 'agenda_item', id: item.id }, { meetingId: item.meetingId });
		return { id: material.id };
	});
}
