import { decisionAt } from '#domain/decisions/story.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { publicPath } from '../../paths.ts';
import { DecisionPage } from './decision.page.tsx';

/** A decision with its whole story. */
export async function decisionReading({ municipality, params, today }: PublicVisit) {
	const { meeting = '', address = '' } = params;
	return { town: municipality.slug, ...(await decisionAt(db, municipality.id, { meeting, address }, today)) };
}
export type Decision = Awaited<ReturnType<typeof decisionReading>>;

export const decisionDoors: Doors = (web) =>
	web.get(publicPath.decision(':municipality', ':meeting', ':address'), show(publicPage(decisionReading, DecisionPage)));
