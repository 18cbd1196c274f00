import { sql } from 'kysely';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { agendasOf } from './agenda.queries.server.ts';
import type { AgendaItem } from './agenda-item.queries.server.ts';
import { type Table, tablesOf } from './attendance.queries.server.ts';
import { type Guest, guestsOf } from './item-parts.queries.server.ts';
import { type Meeting, meetingsOf } from './queries.server.ts';

/** One meeting of a year with all that was recorded of it. */
export type MeetingOfYear = {
	readonly meeting: Meeting;
	readonly agenda: readonly AgendaItem[];
	readonly table: Table;
	readonly guests: readonly Guest[];
};

/**
 * The year of a municipality, the earliest meeting first: planned, held and cancelled ones, each with its agenda, table and
 * guests. The same number of queries for three meetings as for two hundred and fifty.
 */
export async function yearOf(from: Db, municipalityId: Id, year: number, today: PlainDate): Promise<MeetingOfYear[]> {
	const meetings = (await meetingsOf(from, municipalityId, { year })).toReversed();
	if (meetings.length === 0) return [];
	const agendas = await agendasOf(from, municipalityId, meetings, today);
	const tables = await tablesOf(from, municipalityId, meetings);
	const guests = Map.groupBy(await guestsOf(from, municipalityId, meetings), ({ meetingId }) => meetingId);
	return meetings.flatMap((meeting) => {
		const table = tables.get(meeting.id);
		return table ? [{ meeting, agenda: agendas.get(meeting.id) ?? [], table, guests: guests.get(meeting.id) ?? [] }] : [];
	});
}

/** The years of which there is something to report: somebody met. The latest first. */
export async function yearsMet(from: Db, municipalityId: Id): Promise<number[]> {
	const rows = await yearRows(from, municipalityId).where('state', '=', 'closed').execute();
	return rows.map(({ year }) => year);
}

/** The years in which this municipality met or meant to, the latest first: for filters. */
export async function yearsWithMeetings(from: Db, municipalityId: Id): Promise<number[]> {
	const rows = await yearRows(from, municipalityId).execute();
	return rows.map(({ year }) => year);
}

const yearRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('meeting')
		.select(sql<number>`extract(year from from_day)::int`.as('year'))
		.distinct()
		.where('municipality_id', '=', municipalityId)
		.orderBy('year', 'desc');
