import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { mentions } from './mentions.rules.ts';
import { type DecisionRow, decisionRows, decisionsIn } from './row.queries.server.ts';

/**
 * Adopted decisions whose words speak of somebody by one of these names, the latest first. Read from the words alone: a
 * letter that was to go to an agency asks nothing of it, and yet belongs on its page.
 */
export async function decisionsNaming(from: Db, municipalityId: Id, names: readonly Text[], today: PlainDate): Promise<DecisionRow[]> {
	const adopted = await from
		.selectFrom('decision')
		.select(['id', 'text'])
		.where('municipality_id', '=', municipalityId)
		.where('state', '=', 'adopted')
		.execute();
	const ids = adopted.filter(({ text }) => mentions(text, names)).map(({ id }) => id);
	if (ids.length === 0) return [];
	return decisionsIn(from, municipalityId, decisionRows(from, municipalityId).where('decision.id', 'in', ids), today);
}
