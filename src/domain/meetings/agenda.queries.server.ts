import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { type AgendaItem, itemRows, withParts } from './agenda-item.queries.server.ts';
import { tablesOf } from './attendance.queries.server.ts';
import { type Meeting, meetingsNamed } from './queries.server.ts';

/** The agenda of a meeting in true order, each item with everything about it. Always the same number of queries. */
export const agendaOf = async (from: Db, municipalityId: Id, meeting: Meeting, today: PlainDate): Promise<AgendaItem[]> =>
	(await agendasOf(from, municipalityId, [meeting], today)).get(meeting.id) ?? [];

/** The agendas of many meetings, in as many queries as that of one. */
export async function agendasOf(
	from: Db,
	municipalityId: Id,
	meetings: readonly Meeting[],
	today: PlainDate
): Promise<ReadonlyMap<Id, AgendaItem[]>> {
	if (meetings.length === 0) return new Map();
	const ids = meetings.map(({ id }) => id);
	const rows = await itemRows(from, municipalityId).where('meeting_id', 'in', ids).orderBy('position').execute();
	const tables = await tablesOf(from, municipalityId, meetings);
	const items = await withParts(from, municipalityId, rows, { meetings, tables, today });
	return Map.groupBy(items, ({ meetingId }) => meetingId ?? '');
}

/** What waits to be put on an agenda of this body, the longest waiting first. */
export async function backlogOf(from: Db, municipalityId: Id, bodyId: Id, today: PlainDate): Promise<AgendaItem[]> {
	const rows = await itemRows(from, municipalityId)
		.where('body_id', '=', bodyId)
		.where('meeting_id', 'is', null)
		.where('state', '=', 'listed')
		.orderBy('id')
		.execute();
	return withParts(from, municipalityId, rows, { meetings: [], tables: new Map(), today });
}

/** One item, of an agenda or of the backlog. @throws Refusal 404 */
export async function itemOf(from: Db, municipalityId: Id, itemId: Id, today: PlainDate): Promise<AgendaItem> {
	const rows = await itemRows(from, municipalityId).where('id', '=', itemId).execute();
	const meetings = await meetingsNamed(
		from,
		municipalityId,
		rows.flatMap(({ meeting_id }) => meeting_id ?? [])
	);
	const [item] = await withParts(from, municipalityId, rows, { meetings: [...meetings.values()], tables: new Map(), today });
	return insistFound(item);
}
