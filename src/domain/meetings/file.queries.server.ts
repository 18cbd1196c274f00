import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { agendaIsPublic } from './rules.ts';

/** Whose material a file is, and whether strangers read the agenda it belongs to. */
export type MaterialPlace = { readonly bodyId: Id; readonly parentId: Id | null; readonly isPublic: boolean };

/** Where these items stand: before its agenda goes out, and while it waits in a backlog, an item's materials are the office's. */
export async function placesOfMaterials(from: Db, municipalityId: Id, itemIds: readonly Id[]): Promise<MaterialPlace[]> {
	if (itemIds.length === 0) return [];
	const rows = await from
		.selectFrom('agenda_item')
		.innerJoin('body', (on) =>
			on.onRef('body.municipality_id', '=', 'agenda_item.municipality_id').onRef('body.id', '=', 'agenda_item.body_id')
		)
		.leftJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'agenda_item.municipality_id').onRef('meeting.id', '=', 'agenda_item.meeting_id')
		)
		.select(['body.id as bodyId', 'body.parent_id as parentId', 'meeting.state', 'meeting.sent_at as sentAt'])
		.where('agenda_item.municipality_id', '=', municipalityId)
		.where('agenda_item.id', 'in', itemIds)
		.execute();
	return rows.map(({ state, sentAt, ...of }) => ({ ...of, isPublic: state !== null && agendaIsPublic({ state, sentAt }) }));
}

/** Is this file the signed copy of some minutes? Those are for everybody. */
export async function isSignedCopy(from: Db, municipalityId: Id, fileId: Id): Promise<boolean> {
	const row = await from
		.selectFrom('minutes')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('signed_file_id', '=', fileId)
		.where('state', '=', 'signed')
		.executeTakeFirst();
	return row !== undefined;
}
