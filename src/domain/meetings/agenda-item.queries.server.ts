import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Subject } from '#platform/diary/subscribers.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type ActionKind, isActionKind } from './agenda.rules.ts';
import type { Table } from './attendance.queries.server.ts';
import {
	type Away,
	awayOf,
	type Guest,
	guestsOf,
	type Material,
	materialsOf,
	type OnItsDay,
	type Somebody,
	speakersOf
} from './item-parts.queries.server.ts';
import { type ChainItem, chainsOf } from './lineage.queries.server.ts';
import { type QuorumAt, quorumAt } from './quorum.rules.ts';
import { type ItemStanding, type ItemState, type Lineage, lineageOf } from './rules.ts';
import { type RecordedVote, votesOf } from './votes.queries.server.ts';

export type AgendaItem = {
	readonly id: Id;
	readonly bodyId: Id;
	readonly meetingId: Id | null;
	/** Its true place; null in the backlog. */
	readonly position: number | null;
	/** Its number as printed; null when it bears none. */
	readonly label: string | null;
	readonly title: Text;
	readonly details: Text | null;
	readonly actions: readonly ActionKind[];
	readonly forInformation: boolean;
	readonly state: ItemState;
	/** The same as people are told it: what the meeting is at is under discussion. */
	readonly standing: ItemStanding;
	readonly closingNote: Text | null;
	readonly heard: Text | null;
	readonly spoke: Text | null;
	readonly takenUpAt: string | null;
	readonly finishedAt: string | null;
	readonly addedAfterSending: boolean;
	/** The place an earlier decision gave it, and that decision; the decision alone where it gave no place. */
	readonly fixedPosition: number | null;
	readonly fixedBy: Subject | null;
	readonly subject: Subject | null;
	readonly version: number;
	readonly firstId: Id;
	readonly speakers: readonly Somebody[];
	readonly materials: readonly Material[];
	readonly guests: readonly Guest[];
	readonly away: readonly Away[];
	readonly votes: readonly RecordedVote[];
	readonly quorum: QuorumAt | null;
	readonly lineage: Lineage;
	/** The item this one goes on with, and the one that goes on with it. */
	readonly before: ChainItem | null;
	readonly after: ChainItem | null;
	/** Where the matter is to be looked for: the one that goes on with it, past meetings that were called off. */
	readonly goesOn: ChainItem | null;
};

/** The bare rows, to be narrowed by whoever asks. */
export const itemRows = (from: Db, municipalityId: Id) =>
	from.selectFrom('agenda_item').selectAll().where('municipality_id', '=', municipalityId);

type ItemRow = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number];
type Around = { meetings: readonly OnItsDay[]; tables: ReadonlyMap<Id, Table>; today: PlainDate };

/**
 * Rows with everything about each item, whatever asked for them: eleven queries at most, however many rows there are. Names
 * are those of the meeting's day; of what waits for a meeting, today's.
 */
export async function withParts(
	from: Db,
	municipalityId: Id,
	rows: readonly ItemRow[],
	{ meetings, tables, today }: Around
): Promise<AgendaItem[]> {
	const ids = rows.map(({ id }) => id);
	const days = new Map(meetings.map(({ id, date }) => [id, date.from]));
	const dayOf = ({ meeting_id }: ItemRow) => days.get(meeting_id ?? '') ?? today;
	const speakers = await speakersOf(from, municipalityId, new Map(rows.map((row) => [row.id, dayOf(row)])));
	const materials = await materialsOf(from, municipalityId, ids);
	const away = await awayOf(from, municipalityId, ids);
	const guests = Map.groupBy(await guestsOf(from, municipalityId, meetings), ({ itemId }) => itemId);
	const votes = Map.groupBy(await votesOf(from, municipalityId, [...days.keys()]), ({ itemId }) => itemId);
	const chains = await chainsOf(
		from,
		municipalityId,
		rows.map(({ first_id }) => first_id)
	);
	return rows.map((row) => ({
		...asItem(row),
		speakers: speakers.get(row.id) ?? [],
		materials: materials.get(row.id) ?? [],
		guests: guests.get(row.id) ?? [],
		...inTheRoom(row, away.get(row.id) ?? [], votes.get(row.id) ?? [], tables.get(row.meeting_id ?? '')),
		...inTheChain(row, chains.get(row.first_id) ?? [], today)
	}));
}

/** Who was there for it, whether they were enough, and its votes. */
function inTheRoom(row: ItemRow, away: readonly Away[], votes: readonly RecordedVote[], table: Table | undefined) {
	const sitting = { takenUpAt: row.taken_up_at, finishedAt: row.finished_at, away: away.map(({ membershipId }) => membershipId) };
	return {
		away,
		votes,
		quorum: table?.body ? quorumAt(table.members, table.attended, table.body.quorum, sitting) : null
	};
}

function inTheChain(row: ItemRow, chain: readonly ChainItem[], today: PlainDate) {
	const own = chain.find(({ id }) => id === row.id);
	return {
		standing: own?.standing ?? row.state,
		lineage: own ? lineageOf(chain, own, today) : { times: 0, since: null, days: null },
		before: chain.find(({ id }) => id === row.carried_from_id) ?? null,
		after: afterIn(chain, row.id),
		goesOn: goesOnIn(chain, row.id)
	};
}

const afterIn = (chain: readonly ChainItem[], itemId: Id): ChainItem | null =>
	chain.find(({ carriedFromId }) => carriedFromId === itemId) ?? null;

function goesOnIn(chain: readonly ChainItem[], itemId: Id): ChainItem | null {
	const after = afterIn(chain, itemId);
	return (after?.meeting?.state === 'cancelled' && goesOnIn(chain, after.id)) || after;
}

const asSubject = (kind: string | null, id: Id | null): Subject | null => (kind && id ? { kind, id } : null);

const asItem = (row: ItemRow) => ({
	id: row.id,
	bodyId: row.body_id,
	meetingId: row.meeting_id,
	position: row.position,
	label: row.label,
	title: row.title,
	details: row.details,
	actions: row.actions.filter(isActionKind),
	forInformation: row.for_information,
	state: row.state,
	closingNote: row.closing_note,
	heard: row.heard,
	spoke: row.spoke,
	takenUpAt: row.taken_up_at,
	finishedAt: row.finished_at,
	addedAfterSending: row.added_after_sending,
	fixedPosition: row.fixed_position,
	fixedBy: asSubject(row.fixed_by_kind, row.fixed_by_id),
	subject: asSubject(row.subject_kind, row.subject_id),
	version: row.version,
	firstId: row.first_id
});
