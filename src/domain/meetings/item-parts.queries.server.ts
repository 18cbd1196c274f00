import { type Named, type NamedThen, whoIsMeant } from '#domain/people/naming.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Subject } from '#platform/diary/subscribers.server.ts';
import type { Text } from '#platform/i18n/text.ts';

/** Someone who speaks or is invited: known by name, or only described in words, or both. */
export type Somebody = { readonly id: Id; readonly named: Named | null; readonly described: Text | null };

export type Guest = Somebody & {
	readonly meetingId: Id;
	readonly itemId: Id | null;
	readonly purpose: Text;
	readonly askedBy: Subject | null;
	/** Null: nobody wrote down whether they came. */
	readonly came: boolean | null;
};

export type Material = {
	readonly id: Id;
	readonly fileId: Id;
	readonly name: string;
	readonly title: Text | null;
	readonly mediaType: string;
	readonly size: number;
	/** Of a picture: how large it is upright. */
	readonly width: number | null;
	readonly height: number | null;
	readonly isPublic: boolean;
};

export type Away = { readonly membershipId: Id; readonly kind: 'recused' | 'out_of_room'; readonly reason: string | null };

/** A meeting and its day; its first, where only a month or a quarter is known. */
export type OnItsDay = { readonly id: Id; readonly date: { readonly from: PlainDate } };

/** Guests of these meetings, each under the name of the meeting's own day. Two queries. */
export async function guestsOf(from: Db, municipalityId: Id, meetings: readonly OnItsDay[]): Promise<Guest[]> {
	if (meetings.length === 0) return [];
	const days = new Map(meetings.map(({ id, date }) => [id, date.from]));
	const rows = await from
		.selectFrom('guest')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('meeting_id', 'in', [...days.keys()])
		.orderBy('id')
		.execute();
	const called = await whoIsMeant(from, municipalityId, rows.flatMap(idsOf));
	return rows.map((row) => ({
		...asSomebody(row, called, days.get(row.meeting_id)),
		meetingId: row.meeting_id,
		itemId: row.item_id,
		purpose: row.purpose,
		askedBy: row.asked_by_kind && row.asked_by_id ? { kind: row.asked_by_kind, id: row.asked_by_id } : null,
		came: row.came
	}));
}

/** Speakers by item, in their order, under the names of that item's day. Two queries. */
export async function speakersOf(from: Db, municipalityId: Id, days: ReadonlyMap<Id, PlainDate>): Promise<ReadonlyMap<Id, Somebody[]>> {
	if (days.size === 0) return new Map();
	const rows = await from
		.selectFrom('speaker')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('item_id', 'in', [...days.keys()])
		.orderBy('position')
		.execute();
	const called = await whoIsMeant(from, municipalityId, rows.flatMap(idsOf));
	const grouped = Map.groupBy(rows, ({ item_id }) => item_id);
	return new Map([...grouped].map(([itemId, each]) => [itemId, each.map((row) => asSomebody(row, called, days.get(itemId)))]));
}

/** Files laid before the members, by item. */
export async function materialsOf(from: Db, municipalityId: Id, itemIds: readonly Id[]): Promise<ReadonlyMap<Id, Material[]>> {
	if (itemIds.length === 0) return new Map();
	const rows = await from
		.selectFrom('attachment')
		.innerJoin('file', (on) =>
			on.onRef('file.municipality_id', '=', 'attachment.municipality_id').onRef('file.id', '=', 'attachment.file_id')
		)
		.leftJoin('picture', (on) => on.onRef('picture.municipality_id', '=', 'file.municipality_id').onRef('picture.id', '=', 'file.id'))
		.select([
			'attachment.id',
			'attachment.subject_id as itemId',
			'attachment.title',
			'attachment.is_public as isPublic',
			'file.id as fileId',
			'file.name',
			'file.media_type as mediaType',
			'file.size',
			'picture.width',
			'picture.height'
		])
		.where('attachment.municipality_id', '=', municipalityId)
		.where('attachment.subject_kind', '=', 'agenda_item')
		.where('attachment.subject_id', 'in', itemIds)
		.orderBy('attachment.id')
		.execute();
	return Map.groupBy(rows, ({ itemId }) => itemId);
}

/** Who stood aside or was out of the room, by item. */
export async function awayOf(from: Db, municipalityId: Id, itemIds: readonly Id[]): Promise<ReadonlyMap<Id, Away[]>> {
	if (itemIds.length === 0) return new Map();
	const rows = await from
		.selectFrom('item_absence')
		.select(['item_id as itemId', 'membership_id as membershipId', 'kind', 'reason'])
		.where('municipality_id', '=', municipalityId)
		.where('item_id', 'in', itemIds)
		.orderBy('id')
		.execute();
	return Map.groupBy(rows, ({ itemId }) => itemId);
}

type WhoRow = { id: Id; person_id: Id | null; office_id: Id | null; organization_id: Id | null; described: Text | null };

const idsOf = ({ person_id, office_id, organization_id }: WhoRow): Id[] =>
	[person_id, office_id, organization_id].filter((id) => id !== null);

function asSomebody(row: WhoRow, called: NamedThen, day: PlainDate | undefined): Somebody {
	const [id] = idsOf(row);
	return { id: row.id, named: id && day ? called(id, day) : null, described: row.described };
}
