import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import { exactDay } from '#platform/dates/doubtful-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type ItemStanding, type ItemState, type Link, type MeetingState, standingOf } from './rules.ts';

/** One item of a matter's history, with the meeting it stood before (none in the backlog). */
export type ChainItem = Link & {
	readonly firstId: Id;
	readonly bodyId: Id;
	readonly title: Text;
	readonly label: string | null;
	readonly position: number | null;
	readonly closingNote: Text | null;
	readonly standing: ItemStanding;
	readonly meeting: {
		readonly id: Id;
		readonly slug: string;
		readonly date: DoubtfulDate;
		readonly state: MeetingState;
		readonly sentAt: Date | null;
	} | null;
};

/** The history of a matter across meetings and bodies, from its first item on. Empty when there is no such matter. */
export const chainOf = async (from: Db, municipalityId: Id, firstId: Id): Promise<ChainItem[]> =>
	(await chainsOf(from, municipalityId, [firstId])).get(firstId) ?? [];

/** The same for many matters, by the id of their first item. One query. */
export async function chainsOf(from: Db, municipalityId: Id, firstIds: readonly Id[]): Promise<ReadonlyMap<Id, ChainItem[]>> {
	if (firstIds.length === 0) return new Map();
	const rows = await chainRows(from, municipalityId)
		.where('agenda_item.first_id', 'in', [...new Set(firstIds)])
		.execute();
	const grouped = Map.groupBy(rows.map(asChainItem), ({ firstId }) => firstId);
	return new Map([...grouped].map(([firstId, items]) => [firstId, inOrder(items)]));
}

/** The items of these ids by the words and the meeting to show for each: for decisions, guests and letters that name one. */
export async function itemsNamed(from: Db, municipalityId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, ChainItem>> {
	if (ids.length === 0) return new Map();
	const rows = await chainRows(from, municipalityId)
		.where('agenda_item.id', 'in', [...new Set(ids)])
		.execute();
	return new Map(rows.map((row) => [row.id, asChainItem(row)]));
}

/** From the first item along what was carried from what. */
function inOrder(items: readonly ChainItem[]): ChainItem[] {
	const after = new Map(items.map((item) => [item.carriedFromId, item]));
	const ordered: ChainItem[] = [];
	for (let item = items.find(({ id, firstId }) => id === firstId); item && !ordered.includes(item); item = after.get(item.id))
		ordered.push(item);
	return ordered;
}

const chainRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('agenda_item')
		.leftJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'agenda_item.municipality_id').onRef('meeting.id', '=', 'agenda_item.meeting_id')
		)
		.select([
			'agenda_item.id',
			'agenda_item.first_id as firstId',
			'agenda_item.carried_from_id as carriedFromId',
			'agenda_item.body_id as bodyId',
			'agenda_item.meeting_id as meetingId',
			'agenda_item.title',
			'agenda_item.label',
			'agenda_item.position',
			'agenda_item.state',
			'agenda_item.closing_note as closingNote',
			'agenda_item.finished_at as finishedAt'
		])
		.select([
			'meeting.slug',
			'meeting.from_day',
			'meeting.to_day',
			'meeting.day_precision',
			'meeting.state as meetingState',
			'meeting.sent_at as sentAt',
			'meeting.current_item_id as currentItemId'
		])
		.where('agenda_item.municipality_id', '=', municipalityId);

type ChainRow = Awaited<ReturnType<ReturnType<typeof chainRows>['execute']>>[number];

function asChainItem({
	slug,
	from_day,
	to_day,
	day_precision,
	meetingState,
	sentAt,
	finishedAt,
	currentItemId,
	...item
}: ChainRow): ChainItem {
	const date = from_day && to_day && day_precision ? { from: from_day, to: to_day, precision: day_precision } : null;
	const meeting = item.meetingId && slug && date && meetingState ? { id: item.meetingId, slug, date, state: meetingState, sentAt } : null;
	const state: ItemState = item.state;
	const standing = standingOf({ id: item.id, state, finishedAt }, currentItemId);
	return { ...item, state, standing, meeting, day: date && exactDay(date) };
}
