import { decisionAt } from '#domain/decisions/story.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';

/** A decision with its whole story. */
export async function decisionReading({ municipality, params, today }: PublicVisit) {
	const { meeting = '', address = '' } = params;
	return { town: municipality.slug, ...(await decisionAt(db, municipality.id, { meeting, address }, today)) };
}
export type Decision = Awaited<ReturnType<typeof decisionReading>>;
