import { sql } from 'kysely';
import { bodiesNamed } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { whoIsMeant } from '#domain/people/queries.server.ts';
import { ofYear } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type Addressee, type DecisionKind, type Force, isOverdue, type Term, type UndertakingState } from './rules.ts';
import { addresseeIn, termIn } from './standing.server.ts';

export type Asked = {
	readonly id: Id;
	readonly addressee: Addressee;
	readonly name: Text;
	/** The page of an organization, body or person; null for an office. */
	readonly slug: string | null;
	readonly state: UndertakingState;
	readonly sentOn: PlainDate | null;
	readonly overdue: boolean;
	readonly version: number;
};

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
	readonly state: 'draft' | 'adopted' | 'withdrawn';
	readonly itemId: Id | null;
	readonly term: Term | null;
	readonly reviewOn: PlainDate | null;
	readonly voteId: Id | null;
	readonly version: number;
	readonly bodyId: Id;
	readonly meeting: { readonly id: Id; readonly slug: string; readonly day: PlainDate; readonly state: string };
	readonly asked: readonly Asked[];
};

export type DecisionFilter = {
	readonly year?: number | undefined;
	readonly bodyId?: Id | undefined;
	readonly meetingId?: Id | undefined;
	readonly itemId?: Id | undefined;
	readonly addresseeId?: Id | undefined;
	readonly kind?: DecisionKind | undefined;
	/** A state some undertaking of it is in; `overdue` and `unaddressed` are computed ones. */
	readonly state?: UndertakingState | 'overdue' | 'unaddressed' | undefined;
	/** Drafts and those taken back: for the office. Strangers see what was adopted. */
	readonly drafts?: boolean | undefined;
};

/**
 * Decisions, the latest meeting first, in their true order within it, each with everybody it asked and how far they are.
 * Four queries however many there are.
 */
export async function decisionsOf(from: Db, municipalityId: Id, filter: DecisionFilter, today: PlainDate): Promise<DecisionRow[]> {
	const rows = await filtered(from, municipalityId, filter).execute();
	const asked = await askedBy(
		from,
		municipalityId,
		rows.map(({ id }) => id),
		today
	);
	const decisions = rows.map((row) => asDecision(row, asked.get(row.id) ?? [], today));
	if (filter.state === 'overdue') return decisions.filter((decision) => decision.asked.some(({ overdue }) => overdue));
	return decisions;
}

function filtered(from: Db, municipalityId: Id, { year, bodyId, meetingId, itemId, addresseeId, kind, state, drafts }: DecisionFilter) {
	let query = decisionRows(from, municipalityId);
	if (!drafts) query = query.where('decision.state', '=', 'adopted');
	if (year) {
		const { from: first, to: last } = ofYear(year);
		query = query.where('meeting.from_day', '>=', first).where('meeting.from_day', '<=', last);
	}
	if (bodyId) query = query.where('decision.body_id', '=', bodyId);
	if (meetingId) query = query.where('decision.meeting_id', '=', meetingId);
	if (itemId) query = query.where('decision.item_id', '=', itemId);
	if (kind) query = query.where(sql<boolean>`${sql.ref('decision.kinds')} @> array[${kind}]::text[]`);
	if (addresseeId || (state && state !== 'unaddressed')) {
		query = query.where(({ exists, selectFrom }) => {
			let asked = selectFrom('undertaking')
				.select('undertaking.id')
				.where('undertaking.municipality_id', '=', municipalityId)
				.whereRef('undertaking.decision_id', '=', 'decision.id');
			if (addresseeId)
				asked = asked.where((eb) => eb(eb.fn.coalesce('organization_id', 'body_id', 'person_id', 'office_id'), '=', addresseeId));
			if (state && state !== 'overdue' && state !== 'unaddressed') asked = asked.where('undertaking.state', '=', state);
			return exists(asked);
		});
	}
	if (state === 'unaddressed') {
		query = query
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
	}
	return query;
}

export const decisionRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('decision')
		.innerJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'decision.municipality_id').onRef('meeting.id', '=', 'decision.meeting_id')
		)
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
			'meeting.state as meetingState',
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

type Row = Awaited<ReturnType<ReturnType<typeof decisionRows>['execute']>>[number];
type RawAsked = Omit<Asked, 'overdue'>;

export const asDecision = (row: Row, asked: readonly RawAsked[], today: PlainDate): DecisionRow => {
	const days =
		row.hungFrom && row.hungTo && row.hungPrecision
			? { from_day: row.hungFrom, to_day: row.hungTo, day_precision: row.hungPrecision }
			: null;
	const term = termIn(row, days);
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
		version: row.version,
		bodyId: row.body_id,
		meeting: { id: row.meeting_id, slug: row.meetingSlug, day: row.meetingDay, state: row.meetingState },
		asked: asked.map((each) => ({ ...each, overdue: isOverdue(each.state, term, today) }))
	};
};

/** Who was asked by these decisions, under the names they bear today. */
export async function askedBy(from: Db, municipalityId: Id, decisionIds: readonly Id[], today: PlainDate): Promise<Map<Id, RawAsked[]>> {
	if (decisionIds.length === 0) return new Map();
	const rows = await from
		.selectFrom('undertaking')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('decision_id', 'in', decisionIds)
		.orderBy('position')
		.execute();
	const names = await namesOf(
		from,
		municipalityId,
		rows.map((row) => addresseeIn(row)),
		today
	);
	const asked = rows.map((row) => {
		const addressee = addresseeIn(row);
		const known = names.get(addressee.id);
		return {
			id: row.id,
			decisionId: row.decision_id,
			addressee,
			name: known?.name ?? { original: 'ky' as const, ky: '—' },
			slug: known?.slug ?? null,
			state: row.state,
			sentOn: row.sent_on,
			version: row.version
		};
	});
	return Map.groupBy(asked, ({ decisionId }) => decisionId);
}

async function namesOf(from: Db, municipalityId: Id, addressees: readonly Addressee[], day: PlainDate) {
	const bodyIds = addressees.filter(({ kind }) => kind === 'body').map(({ id }) => id);
	const others = addressees.filter(({ kind }) => kind !== 'body').map(({ id }) => id);
	const [bodies, people] = await Promise.all([bodiesNamed(from, municipalityId, bodyIds), whoIsMeant(from, municipalityId, others, day)]);
	const names = new Map<Id, { name: Text; slug: string | null }>();
	for (const [id, { name, slug, of }] of people) names.set(id, { name, slug: slug ?? of?.slug ?? null });
	for (const [id, body] of bodies) {
		const named = nameOn(body, day);
		if (named) names.set(id, { name: named.name, slug: body.slug });
	}
	return names;
}
