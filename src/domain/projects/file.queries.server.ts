import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';

/** Whose eyes a file of a project is for, by the paper or the progress it is tied to: what was told of progress is for all. Null where there is none. */
export async function projectFile(
	from: Db,
	municipalityId: Id,
	kind: 'project_document' | 'project_progress',
	id: Id
): Promise<{ readonly isPublic: boolean } | null> {
	if (kind === 'project_document') {
		const paper = await from
			.selectFrom('project_document')
			.select('is_public as isPublic')
			.where('municipality_id', '=', municipalityId)
			.where('id', '=', id)
			.executeTakeFirst();
		return paper ?? null;
	}
	const progress = await from
		.selectFrom('project_progress')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.executeTakeFirst();
	return progress ? { isPublic: true } : null;
}
