import { type ItemState, type Lineage, lineageOf } from '#domain/meetings/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';

/** One item of a matter's chain: in a meeting, or waiting in the backlog. */
export type ChainLink = {
	readonly id: Id;
	readonly firstId: Id;
	readonly carriedFromId: Id | null;
	readonly state: ItemState;
	readonly label: string | null;
	readonly position: number | null;
	readonly title: Text;
	readonly closingNote: Text | null;
	readonly bodyId: Id;
	readonly meetingId: Id | null;
	readonly meetingSlug: string | null;
	readonly day: PlainDate | null;
};

/** The item a decision answers, how often and how long it was put off, and every link of its chain, the oldest first. */
export type AnsweredItem = ChainLink & { readonly lineage: Lineage; readonly chain: readonly ChainLink[] };

export async function answeredItem(from: Db, municipalityId: Id, itemId: Id, today: PlainDate): Promise<AnsweredItem> {
	const chain = await chainsOf(from, municipalityId, [itemId]);
	const item = insistFound(chain.find(({ id }) => id === itemId));
	return { ...item, lineage: lineageOf(chain, item, today), chain };
}

/** Every link of the chains these items belong to, by the day they stood on an agenda; those in the backlog come last. */
export const chainsOf = (from: Db, municipalityId: Id, itemIds: readonly Id[]): Promise<ChainLink[]> =>
	itemIds.length === 0
		? Promise.resolve([])
		: links(from, municipalityId)
				.where('agenda_item.first_id', 'in', (select) =>
					select
						.selectFrom('agenda_item as one')
						.select('one.first_id')
						.where('one.municipality_id', '=', municipalityId)
						.where('one.id', 'in', itemIds)
				)
				.execute();

export const links = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('agenda_item')
		.leftJoin('meeting', (on) =>
			on.onRef('meeting.municipality_id', '=', 'agenda_item.municipality_id').onRef('meeting.id', '=', 'agenda_item.meeting_id')
		)
		.select([
			'agenda_item.id',
			'agenda_item.first_id as firstId',
			'agenda_item.carried_from_id as carriedFromId',
			'agenda_item.state',
			'agenda_item.label',
			'agenda_item.position',
			'agenda_item.title',
			'agenda_item.closing_note as closingNote',
			'agenda_item.body_id as bodyId',
			'agenda_item.meeting_id as meetingId',
			'meeting.slug as meetingSlug',
			'meeting.from_day as day'
		])
		.where('agenda_item.municipality_id', '=', municipalityId)
		.orderBy('meeting.from_day', (by) => by.asc().nullsLast())
		.orderBy('agenda_item.id');
