import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Eyes } from './queries.server.ts';

/** A file tied to a thing of any room. `id` is the tie, `fileId` the file: one file can be tied to several things. */
export type Attachment = {
	readonly id: Id;
	readonly fileId: Id;
	readonly name: string;
	readonly mediaType: string;
	readonly size: number;
	readonly sha256: string;
	/** Of a picture: how large it is upright. */
	readonly width: number | null;
	readonly height: number | null;
	/** By the camera's own clock and its own sky; for the office only. */
	readonly takenAt: string | null;
	readonly takenWhere: Geometry | null;
	readonly title: Text | null;
	readonly isPublic: boolean;
	readonly attachedAt: Date;
};

/** The files tied to things of one kind, by thing, in the order they came. One query however many there are. */
export async function attachmentsOf(
	from: Db,
	municipalityId: Id,
	kind: string,
	ids: readonly Id[],
	eyes: Eyes
): Promise<Map<Id, Attachment[]>> {
	if (ids.length === 0) return new Map();
	const rows = await from
		.selectFrom('attachment')
		.innerJoin('file', (on) =>
			on.onRef('file.municipality_id', '=', 'attachment.municipality_id').onRef('file.id', '=', 'attachment.file_id')
		)
		.leftJoin('picture', (on) => on.onRef('picture.municipality_id', '=', 'file.municipality_id').onRef('picture.id', '=', 'file.id'))
		.select([
			'attachment.id',
			'attachment.subject_id as subjectId',
			'attachment.file_id as fileId',
			'file.name',
			'file.media_type as mediaType',
			'file.size',
			'file.sha256',
			'picture.width',
			'picture.height',
			'picture.taken_at as takenAt',
			'picture.taken_where as takenWhere',
			'attachment.title',
			'attachment.is_public as isPublic',
			'attachment.attached_at as attachedAt'
		])
		.where('attachment.municipality_id', '=', municipalityId)
		.where('attachment.subject_kind', '=', kind)
		.where('attachment.subject_id', 'in', [...new Set(ids)])
		.where((is) => is.or([is.lit(eyes === 'office'), is('attachment.is_public', '=', true)]))
		.orderBy('attachment.id')
		.execute();
	return Map.groupBy(rows, ({ subjectId }) => subjectId);
}

/** A thing a file is tied to, and whether the tie is for everybody's eyes; whether the thing itself is, its room knows. */
export type Tie = { readonly kind: string; readonly id: Id; readonly isPublic: boolean };

export const tiesOf = (from: Db, municipalityId: Id, fileId: Id): Promise<Tie[]> =>
	from
		.selectFrom('attachment')
		.select(['subject_kind as kind', 'subject_id as id', 'is_public as isPublic'])
		.where('municipality_id', '=', municipalityId)
		.where('file_id', '=', fileId)
		.execute();
