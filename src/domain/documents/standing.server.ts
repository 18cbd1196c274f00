import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';

/** The paper as a deed finds it. @throws Refusal 404 */
export async function documentStanding(tx: Tx, municipalityId: Id, documentId: Id) {
	const row = await tx
		.selectFrom('document')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', documentId)
		.executeTakeFirst();
	return insistFound(row);
}

/** The version as a deed finds it. @throws Refusal 404 */
export async function versionStanding(tx: Tx, municipalityId: Id, versionId: Id) {
	const row = await tx
		.selectFrom('document_version')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', versionId)
		.executeTakeFirst();
	return insistFound(row);
}
