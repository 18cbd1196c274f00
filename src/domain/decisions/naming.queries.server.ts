import { type DoubtfulDate, dateInColumns } from '#platform/dates/doubtful-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';

/** An adopted decision as other pages name it: by its place in its meeting, and the meeting by its day. */
export type DecisionNamed = {
	readonly id: Id;
	readonly address: string;
	readonly text: Text;
	readonly meeting: { readonly slug: string; readonly date: DoubtfulDate | null };
};

/** The adopted decisions of these ids, for pages that name some. One query; an id that names none is not in the answer. */
export async function decisionsNamed(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, DecisionNamed>> {
	if (ids.length === 0) return new Map();
	const rows = await adopted(from, municipalityId)
		.where('decision.id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, asNamed(row)]));
}

/** Every adopted decision, the latest meeting first: to choose one from. */
export async function decisionsToName(from: Db, municipalityId: Id): Promise<DecisionNamed[]> {
	const rows = await adopted(from, municipalityId)
		.orderBy('meeting.from_day', 'desc')
		.orderBy('meeting.slug')
		.orderBy('decision.position')
		.orderBy('decision.address')
		.execute();
	return rows.map(asNamed);
}

const adopted = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('decision')
		.innerJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'decision.municipality_id').onRef('meeting.id', '=', 'decision.meeting_id')
		)
		.select([
			'decision.id',
			'decision.address',
			'decision.text',
			'meeting.slug',
			'meeting.from_day as fromDay',
			'meeting.to_day as toDay',
			'meeting.day_precision as precision'
		])
		.where('decision.municipality_id', '=', municipalityId)
		.where('decision.state', '=', 'adopted');

type Row = Awaited<ReturnType<ReturnType<typeof adopted>['execute']>>[number];

const asNamed = ({ id, address, text, slug, fromDay, toDay, precision }: Row): DecisionNamed => ({
	id,
	address,
	text,
	meeting: { slug, date: dateInColumns(fromDay, toDay, precision) }
});

/** By which decision each of these undertakings is asked. One query. */
export async function decisionsAsking(from: Db, municipalityId: Id, undertakingIds: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
	if (undertakingIds.length === 0) return new Map();
	const rows = await from
		.selectFrom('undertaking')
		.select(['id', 'decision_id as decisionId'])
		.where('municipality_id', '=', municipalityId)
		.where('id', 'in', undertakingIds)
		.execute();
	return new Map(rows.map(({ id, decisionId }) => [id, decisionId]));
}
