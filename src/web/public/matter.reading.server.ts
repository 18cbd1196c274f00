import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { chainOf } from '#domain/meetings/lineage.queries.server.ts';
import { agendaIsPublic, lineageOf } from '#domain/meetings/rules.ts';
import { db } from '#platform/db/database.server.ts';
import { isId } from '#platform/db/id.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';

/** One matter across meetings, bodies and years: every item of its chain and what was decided on each. */
export async function matterReading({ municipality, params, today }: PublicVisit) {
	const firstId = insistFound(isId(params.item) ? params.item : null);
	const chain = await chainOf(db, municipality.id, firstId);
	const known = chain.filter(({ meeting }) => !meeting || agendaIsPublic(meeting));
	const last = insistFound(known.at(-1));
	const decisions = await decisionsOf(db, municipality.id, {}, today);
	return {
		town: municipality.slug,
		chain: known.map((item) => ({ item, decisions: decisions.filter(({ itemId }) => itemId === item.id) })),
		last,
		lineage: lineageOf(known, last, today)
	};
}
export type Matter = Awaited<ReturnType<typeof matterReading>>;
