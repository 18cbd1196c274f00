import { type ChainItem, chainsOf } from '#domain/meetings/lineage.queries.server.ts';
import { type Lineage, lineageOf } from '#domain/meetings/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { type Refused, refusedIn } from './refusals.queries.server.ts';
import { type DecisionRow, decisionRows, decisionsIn } from './row.queries.server.ts';
import { isUnresolved, undertakingStates } from './rules.ts';
import { byUrgency } from './tally.rules.ts';
import { askedIn, type UndertakingRow } from './undertakings.queries.server.ts';

/** A matter put off and not yet called again, how often and how long. */
export type Waiting = ChainItem & { readonly lineage: Lineage };

/** What the council left open: nothing of it is late by itself, all of it wants somebody to look at it. */
export type Unresolved = {
	/** Asked, and neither confirmed nor settled with a reason; what presses first at the top. */
	readonly undertakings: readonly UndertakingRow[];
	/** Recommendations that speak to nobody. */
	readonly unaddressed: readonly DecisionRow[];
	/** Put off and waiting in a backlog. */
	readonly waiting: readonly Waiting[];
	/** Declined or not done, and not looked at again since: the latest first. */
	readonly refused: readonly Refused[];
	/** The day on which the council meant to look at them again has come. */
	readonly toReview: readonly DecisionRow[];
};

/** The register of the unresolved, of one body or of all. A number of queries that does not grow with it. */
export async function unresolvedOf(from: Db, municipalityId: Id, today: PlainDate, bodyId?: Id): Promise<Unresolved> {
	const [decisions, waiting, refused] = await Promise.all([
		openDecisions(from, municipalityId, today, bodyId),
		waitingItems(from, municipalityId, today, bodyId),
		refusedIn(from, municipalityId, today, (rows) => (bodyId ? rows.where('decision.body_id', '=', bodyId) : rows))
	]);
	return {
		undertakings: askedIn(decisions)
			.filter(({ state }) => isUnresolved(state))
			.toSorted(byUrgency),
		unaddressed: decisions.filter(({ asked, isContainer, force }) => asked.length === 0 && !isContainer && force === 'recommendation'),
		waiting,
		refused,
		toReview: decisions.filter(({ reviewOn }) => reviewOn !== null && reviewOn <= today)
	};
}

/** Adopted, and with something open; which of the three it is, the reader sees from the row. */
function openDecisions(from: Db, municipalityId: Id, today: PlainDate, bodyId?: Id): Promise<DecisionRow[]> {
	const open = undertakingStates.filter(isUnresolved);
	const rows = decisionRows(from, municipalityId)
		.where('decision.state', '=', 'adopted')
		.where(({ or, and, not, exists, eb, selectFrom }) => {
			const asked = selectFrom('undertaking')
				.select('undertaking.id')
				.where('undertaking.municipality_id', '=', municipalityId)
				.whereRef('undertaking.decision_id', '=', 'decision.id');
			return or([
				exists(asked.where('undertaking.state', 'in', open)),
				and([eb('decision.force', '=', 'recommendation'), not(exists(asked))]),
				eb('decision.review_on', '<=', today)
			]);
		});
	return decisionsIn(from, municipalityId, bodyId ? rows.where('decision.body_id', '=', bodyId) : rows, today);
}

async function waitingItems(from: Db, municipalityId: Id, today: PlainDate, bodyId?: Id): Promise<Waiting[]> {
	const carried = from
		.selectFrom('agenda_item')
		.select(['id', 'first_id as firstId'])
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', 'is', null)
		.where('carried_from_id', 'is not', null)
		.where('state', '=', 'listed');
	const items = await (bodyId ? carried.where('body_id', '=', bodyId) : carried).orderBy('id').execute();
	const chains = await chainsOf(
		from,
		municipalityId,
		items.map(({ firstId }) => firstId)
	);
	return items.flatMap(({ id, firstId }) => {
		const chain = chains.get(firstId) ?? [];
		const item = chain.find((link) => link.id === id);
		return item ? [{ ...item, lineage: lineageOf(chain, item, today) }] : [];
	});
}
