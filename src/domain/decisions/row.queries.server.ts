import type { MeetingKind } from '#domain/meetings/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Asked, askedBy, type RawAsked } from './asked.queries.server.ts';
import { termIn } from './columns.ts';
import { type DecisionKind, type DecisionState, type Force, hasLapsed, isOverdue, type Term } from './rules.ts';

/** A decision as every reader gets it, with everybody it asks and how far they are. */
export type DecisionRow = {
	readonly id: Id;
	readonly address: string;
	readonly label: string | null;
	readonly position: number;
	readonly parentId: Id | null;
	readonly isContainer: boolean;
	readonly text: Text;
	readonly force: Force;
	readonly kinds: readonly DecisionKind[];
	readonly state: DecisionState;
	readonly itemId: Id | null;
	readonly term: Term | null;
	readonly reviewOn: PlainDate | null;
	readonly voteId: Id | null;
	/** It was forgotten at its meeting and added to the record when that had closed. */
	readonly addedAfterwards: boolean;
	readonly version: number;
	readonly bodyId: Id;
	/** The body this one stands under: its keepers keep these papers too. */
	readonly parentBodyId: Id | null;
	readonly meeting: { readonly id: Id; readonly slug: string; readonly kind: MeetingKind; readonly day: PlainDate; readonly state: string };
	readonly asked: readonly Asked[];
};

/** Decisions to be narrowed: the latest meeting first, in their true order within it, parts after their container. */
export const decisionRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('decision')
		.innerJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'decision.municipality_id').onRef('meeting.id', '=', 'decision.meeting_id')
		)
		.innerJoin('body', (on) => on.onRef('body.municipality_id', '=', 'decision.municipality_id').onRef('body.id', '=', 'decision.body_id'))
		.leftJoin('meeting as hung', (on) =>
			on.onRef('hung.municipality_id', '=', 'decision.municipality_id').onRef('hung.id', '=', 'decision.term_meeting_id')
		)
		.leftJoin('decision as container', (on) =>
			on.onRef('container.municipality_id', '=', 'decision.municipality_id').onRef('container.id', '=', 'decision.parent_id')
		)
		.selectAll('decision')
		.select([
			'meeting.slug as meetingSlug',
			'meeting.from_day as meetingDay',
			'meeting.kind as meetingKind',
			'meeting.state as meetingState',
			'meeting.closed_at as meetingClosedAt',
			'body.parent_id as parentBodyId',
			'hung.from_day as hungFrom',
			'hung.to_day as hungTo',
			'hung.day_precision as hungPrecision'
		])
		.where('decision.municipality_id', '=', municipalityId)
		.orderBy('meeting.from_day', 'desc')
		.orderBy('meeting.slug')
		.orderBy((eb) => eb.fn.coalesce('container.position', 'decision.position'))
		.orderBy('decision.parent_id', (by) => by.asc().nullsFirst())
		.orderBy('decision.position');

export type DecisionRows = ReturnType<typeof decisionRows>;
type Row = Awaited<ReturnType<DecisionRows['execute']>>[number];

/** The narrowed decisions with everybody they ask: as many queries for two as for two hundred. */
export async function decisionsIn(from: Db, municipalityId: Id, narrowed: DecisionRows, today: PlainDate): Promise<DecisionRow[]> {
	const rows = await narrowed.execute();
	const taken = rows.map(({ id, meetingDay }) => ({ id, day: meetingDay }));
	const asked = await askedBy(from, municipalityId, taken);
	return rows.map((row) => asDecision(row, asked.get(row.id) ?? [], today));
}

function asDecision(row: Row, asked: readonly RawAsked[], today: PlainDate): DecisionRow {
	const term = termIn(row);
	return {
		id: row.id,
		address: row.address,
		label: row.label,
		position: row.position,
		parentId: row.parent_id,
		isContainer: row.is_container,
		text: row.text,
		force: row.force,
		// The table lets in only the kinds the rules name.
		kinds: row.kinds as DecisionKind[],
		state: row.state,
		itemId: row.item_id,
		term,
		reviewOn: row.review_on,
		voteId: row.vote_id,
		addedAfterwards: row.adopted_at !== null && row.meetingClosedAt !== null && row.adopted_at > row.meetingClosedAt,
		version: row.version,
		bodyId: row.body_id,
		parentBodyId: row.parentBodyId,
		meeting: { id: row.meeting_id, slug: row.meetingSlug, kind: row.meetingKind, day: row.meetingDay, state: row.meetingState },
		asked: asked.map((each) => ({ ...each, overdue: isOverdue(each.state, term, today), lapsed: hasLapsed(each.state, term, today) }))
	};
}
