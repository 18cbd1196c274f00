import { sql } from 'kysely';
import { ofYear } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { type DecisionRow, type DecisionRows, decisionRows, decisionsIn } from './row.queries.server.ts';
import { type ComputedStanding, type DecisionKind, isComputed, type UndertakingState } from './rules.ts';

export type DecisionFilter = {
	readonly year?: number | undefined;
	readonly bodyId?: Id | undefined;
	readonly meetingId?: Id | undefined;
	readonly itemId?: Id | undefined;
	readonly addresseeId?: Id | undefined;
	readonly kind?: DecisionKind | undefined;
	/** A state some undertaking of it is in (of that addressee, when one is given); what is computed, too. */
	readonly state?: UndertakingState | ComputedStanding | undefined;
	/** Drafts and those taken back: for the office. Strangers see what was adopted. */
	readonly drafts?: boolean | undefined;
};

/** Decisions that fit, the latest meeting first, in their true order within it. As many queries for two as for two hundred. */
export async function decisionsOf(from: Db, municipalityId: Id, filter: DecisionFilter, today: PlainDate): Promise<DecisionRow[]> {
	const decisions = await decisionsIn(from, municipalityId, narrowed(decisionRows(from, municipalityId), municipalityId, filter), today);
	const { state, addresseeId } = filter;
	if (state !== 'overdue' && state !== 'lapsed') return decisions;
	return decisions.filter(({ asked }) =>
		asked.some((one) => one[state] && (addresseeId === undefined || one.addressee.id === addresseeId))
	);
}

function narrowed(rows: DecisionRows, municipalityId: Id, filter: DecisionFilter): DecisionRows {
	const { year, bodyId, meetingId, itemId, kind, drafts, state } = filter;
	let query = drafts ? rows : rows.where('decision.state', '=', 'adopted');
	if (year) query = heldWithin(query, year);
	if (bodyId) query = query.where('decision.body_id', '=', bodyId);
	if (meetingId) query = query.where('decision.meeting_id', '=', meetingId);
	if (itemId) query = query.where('decision.item_id', '=', itemId);
	if (kind) query = query.where(sql<boolean>`${sql.ref('decision.kinds')} @> array[${kind}]::text[]`);
	return state === 'unaddressed' ? asksNobody(query, municipalityId) : asks(query, municipalityId, filter);
}

/** Taken at meetings of that year. */
export function heldWithin(rows: DecisionRows, year: number): DecisionRows {
	const { from, to } = ofYear(year);
	return rows.where('meeting.from_day', '>=', from).where('meeting.from_day', '<=', to);
}

/** Ask nobody, and are no mere containers of parts that might. */
export const asksNobody = (rows: DecisionRows, municipalityId: Id): DecisionRows =>
	rows
		.where('decision.is_container', '=', false)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom('undertaking')
						.select('undertaking.id')
						.where('undertaking.municipality_id', '=', municipalityId)
						.whereRef('undertaking.decision_id', '=', 'decision.id')
				)
			)
		);

function asks(rows: DecisionRows, municipalityId: Id, { addresseeId, state }: DecisionFilter): DecisionRows {
	if (!addresseeId && !state) return rows;
	return rows.where(({ exists, selectFrom }) => {
		let asked = selectFrom('undertaking')
			.select('undertaking.id')
			.where('undertaking.municipality_id', '=', municipalityId)
			.whereRef('undertaking.decision_id', '=', 'decision.id');
		if (addresseeId)
			asked = asked.where((eb) => eb(eb.fn.coalesce('organization_id', 'body_id', 'person_id', 'office_id'), '=', addresseeId));
		if (state && !isComputed(state)) asked = asked.where('undertaking.state', '=', state);
		return exists(asked);
	});
}
