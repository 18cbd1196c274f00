import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { StepTo, UndertakingState, WayItCame } from './rules.ts';

/** A file attached to a step or a decision. What is not public is for the office. */
export type AttachedFile = {
	readonly id: Id;
	readonly name: string;
	readonly mediaType: string;
	readonly size: number;
	/** Of a picture: how large it is upright. */
	readonly width: number | null;
	readonly height: number | null;
	/** By the camera's own clock and its own sky; for the office only. */
	readonly takenAt: string | null;
	readonly takenWhere: Geometry | null;
	readonly title: Text | null;
	readonly isPublic: boolean;
};

/** What was said of an undertaking at one time, by whom, on what evidence. */
export type Step = {
	readonly id: Id;
	readonly from: UndertakingState;
	readonly to: StepTo;
	readonly sentence: Text | null;
	/** The day it happened, and the moment it was written down. */
	readonly happenedOn: PlainDate;
	readonly saidAt: Date;
	readonly byName: string;
	readonly byPersonId: Id | null;
	/** Said through a link in a mail, by whoever held it. */
	readonly byLink: boolean;
	/** Taken down for the addressee by whoever is named; how it came to them. */
	readonly cameBy: WayItCame | null;
	readonly files: readonly AttachedFile[];
};

/** The steps of these undertakings, the oldest first, with their evidence: two queries. */
export async function stepsOf(from: Db, municipalityId: Id, undertakingIds: readonly Id[]): Promise<Map<Id, Step[]>> {
	if (undertakingIds.length === 0) return new Map();
	const rows = await from
		.selectFrom('undertaking_step')
		.select([
			'id',
			'undertaking_id as undertakingId',
			'from_state as from',
			'to_state as to',
			'sentence',
			'happened_on as happenedOn',
			'said_at as saidAt',
			'by_name as byName',
			'by_person_id as byPersonId',
			'by_link as byLink',
			'came_by as cameBy'
		])
		.where('municipality_id', '=', municipalityId)
		.where('undertaking_id', 'in', undertakingIds)
		.orderBy('position')
		.execute();
	const ids = rows.map(({ id }) => id);
	const files = await filesAttachedTo(from, municipalityId, ids);
	const steps = rows.map((row) => ({ ...row, files: files.get(row.id) ?? [] }));
	return Map.groupBy(steps, ({ undertakingId }) => undertakingId);
}

/** The files attached to these things, by the id of the thing, in the order they came. */
export async function filesAttachedTo(from: Db, municipalityId: Id, subjectIds: readonly Id[]): Promise<Map<Id, AttachedFile[]>> {
	if (subjectIds.length === 0) return new Map();
	const rows = await from
		.selectFrom('attachment')
		.innerJoin('file', (on) =>
			on.onRef('file.municipality_id', '=', 'attachment.municipality_id').onRef('file.id', '=', 'attachment.file_id')
		)
		.leftJoin('picture', (on) => on.onRef('picture.municipality_id', '=', 'file.municipality_id').onRef('picture.id', '=', 'file.id'))
		.select([
			'file.id',
			'file.name',
			'file.media_type as mediaType',
			'file.size',
			'picture.width',
			'picture.height',
			'picture.taken_at as takenAt',
			'picture.taken_where as takenWhere',
			'attachment.title',
			'attachment.is_public as isPublic',
			'attachment.subject_id as subjectId'
		])
		.where('attachment.municipality_id', '=', municipalityId)
		.where('attachment.subject_id', 'in', subjectIds)
		.orderBy('attachment.id')
		.execute();
	return Map.groupBy(rows, ({ subjectId }) => subjectId);
}
