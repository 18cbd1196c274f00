import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { versionsInDiscussion } from '#domain/documents/versions.queries.server.ts';
import { agendasOf } from '#domain/meetings/agenda.queries.server.ts';
import { faithfulnessOf } from '#domain/meetings/attendance.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';

const latest = 5;

/** What somebody sits here for: the next meeting to read up on, drafts to remark on, how often they came, what was decided. */
export async function memberDesk(
	{ actor, municipality, today }: OfficeVisit,
	bodyIds: readonly Id[],
	meetings: readonly Meeting[],
	decisions: readonly DecisionRow[]
) {
	const own = meetings.filter(({ bodyId }) => bodyIds.includes(bodyId));
	const ahead = own.filter(({ state, date }) => (state === 'sent' || state === 'open') && date.to >= today).toReversed();
	const [next] = ahead;
	const lastHeld = own.find(({ state }) => state === 'closed');
	const year = Number((lastHeld?.date.from ?? today).slice(0, 4));
	const [agendas, drafts, presences] = await Promise.all([
		agendasOf(db, municipality.id, next ? [next] : [], today),
		versionsInDiscussion(db, municipality.id, actor.personId),
		lastHeld ? faithfulnessOf(db, municipality.id, { bodyId: lastHeld.bodyId, year, today }) : []
	]);
	const seat = presences.find(({ member }) => member.personId !== null && member.personId === actor.personId);
	return {
		next: next ? { meeting: next, agenda: agendas.get(next.id) ?? [] } : null,
		toRemark: { minutes: own.filter(({ minutes }) => minutes === 'remarks'), drafts },
		presence: seat && lastHeld ? { year, bodyId: lastHeld.bodyId, ...seat.presence } : null,
		lately: decisions.filter(({ bodyId, isContainer }) => bodyIds.includes(bodyId) && !isContainer).slice(0, latest)
	};
}
export type MemberDesk = Awaited<ReturnType<typeof memberDesk>>;
