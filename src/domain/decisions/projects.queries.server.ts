import { type ChainItem, itemsNamed } from '#domain/meetings/lineage.queries.server.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { type DecisionNamed, decisionsNamed } from './naming.queries.server.ts';
import type { EffectKind } from './rules.ts';

/** A decision that chose a project, had it monitored or speaks of it. */
export type ProjectDecision = { readonly effect: EffectKind; readonly decision: DecisionNamed };

/** What became of a project at the table: what was decided of it, and the items it stood on agendas as. */
export type AtTheTable = { readonly decisions: readonly ProjectDecision[]; readonly items: readonly ChainItem[] };

/**
 * The adopted decisions that chose or concern a project and the items about it. A decision that answers an item about it
 * concerns it, whether anybody wrote that down or not; what was written down says more and goes before. Four queries.
 */
export async function atTheTable(from: Db, municipalityId: Id, projectId: Id): Promise<AtTheTable> {
	const itemIds = await itemsAbout(from, municipalityId, projectId);
	const [written, answering, items] = await Promise.all([
		writtenDown(from, municipalityId, projectId),
		decisionsAnswering(from, municipalityId, itemIds),
		itemsNamed(from, municipalityId, itemIds)
	]);
	const told = new Set(written.map(({ decisionId }) => decisionId));
	const effects = [
		...written,
		...answering.flatMap((decisionId) => (told.has(decisionId) ? [] : [{ decisionId, effect: 'concerned' as const }]))
	];
	const named = await decisionsNamed(
		from,
		municipalityId,
		effects.map(({ decisionId }) => decisionId)
	);
	const decisions = effects.flatMap(({ decisionId, effect }) => {
		const decision = named.get(decisionId);
		return decision ? [{ effect, decision }] : [];
	});
	return { decisions, items: [...items.values()] };
}

async function itemsAbout(from: Db, municipalityId: Id, projectId: Id): Promise<Id[]> {
	const rows = await from
		.selectFrom('agenda_item')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('subject_kind', '=', 'project')
		.where('subject_id', '=', projectId)
		.orderBy('id')
		.execute();
	return rows.map(({ id }) => id);
}

async function decisionsAnswering(from: Db, municipalityId: Id, itemIds: readonly Id[]): Promise<Id[]> {
	if (itemIds.length === 0) return [];
	const rows = await from
		.selectFrom('decision')
		.select('id')
		.where('municipality_id', '=', municipalityId)
		.where('item_id', 'in', itemIds)
		.execute();
	return rows.map(({ id }) => id);
}

const writtenDown = (from: Db, municipalityId: Id, projectId: Id): Promise<{ decisionId: Id; effect: EffectKind }[]> =>
	from
		.selectFrom('decision_effect')
		.select(['decision_id as decisionId', 'effect'])
		.where('municipality_id', '=', municipalityId)
		.where('subject_kind', '=', 'project')
		.where('subject_id', '=', projectId)
		.orderBy('id')
		.execute();
