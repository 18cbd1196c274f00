import { quorumOf } from '#domain/councils/rules.ts';
import { tablesOf } from '#domain/meetings/attendance.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';

const looksBack = 3;

/** Whether enough will come: how many the next meeting needs, of how many, and how many came to the last ones. */
export async function chairDesk({ municipality, today }: OfficeVisit, bodyIds: readonly Id[], meetings: readonly Meeting[]) {
	const led = meetings.filter(({ bodyId }) => bodyIds.includes(bodyId));
	const next = led.findLast(({ state, date }) => ['called', 'sent', 'open'].includes(state) && date.to >= today) ?? null;
	const before = next ? led.filter(({ state, bodyId }) => state === 'closed' && bodyId === next.bodyId).slice(0, looksBack) : [];
	const tables = await tablesOf(db, municipality.id, next ? [next, ...before] : []);
	const table = next && tables.get(next.id);
	if (!next || !table) return null;
	const rule = table.body?.quorum;
	return {
		next,
		quorum: rule ? quorumOf(table.members, rule) : null,
		before: before.map((meeting) => ({ meeting, quorum: tables.get(meeting.id)?.quorum ?? null }))
	};
}
export type ChairDesk = Awaited<ReturnType<typeof chairDesk>>;
