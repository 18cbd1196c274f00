import type { Body } from '#domain/councils/rules.ts';
import type { MeetingOfYear } from '#domain/meetings/year.queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';

/** Whose year is told: the council asked for by its address, else the one that met first; a town without a council tells its first body's. */
export function principalOf(bodies: readonly Body[], meetings: readonly MeetingOfYear[], slug: string | undefined): Body | null {
	if (slug) return bodies.find((body) => body.slug === slug) ?? null;
	const councils = bodies.filter(({ kind }) => kind === 'council');
	const candidates = councils.length > 0 ? councils : bodies;
	const known = new Map(candidates.map((body) => [body.id, body]));
	const met = meetings.flatMap(({ meeting }) => known.get(meeting.bodyId) ?? []);
	return met[0] ?? candidates[0] ?? null;
}

/**
 * The groups that work for a council. One whose council the record does not name belongs to the only council there is;
 * where there are several it is nobody's, rather than guessed.
 */
export function groupsOf(bodies: readonly Body[], council: Pick<Body, 'id'>): Body[] {
	const isOnly = bodies.filter(({ kind }) => kind === 'council').length <= 1;
	return bodies.filter(
		({ id, kind, parentId }) => kind !== 'council' && id !== council.id && (parentId === council.id || (isOnly && parentId === null))
	);
}

/** Held ones, and what was meant to be held: for both the numbers and the chapters of a report. */
export const heldOf = (meetings: readonly MeetingOfYear[], bodyId?: Id): MeetingOfYear[] =>
	meetings.filter(({ meeting }) => meeting.state === 'closed' && (bodyId === undefined || meeting.bodyId === bodyId));

export const cancelledOf = (meetings: readonly MeetingOfYear[]): MeetingOfYear[] =>
	meetings.filter(({ meeting }) => meeting.state === 'cancelled');

/** What a report tells of as ahead or left open: a meeting that is going on is neither, until its day is over. */
export const plannedOf = (meetings: readonly MeetingOfYear[], today: PlainDate): MeetingOfYear[] =>
	unsettledOf(meetings).filter(({ meeting }) => meeting.state !== 'open' || meeting.date.to < today);

/** Planned, called or open, and neither closed nor cancelled. */
export const unsettledOf = (meetings: readonly MeetingOfYear[]): MeetingOfYear[] =>
	meetings.filter(({ meeting }) => meeting.state !== 'closed' && meeting.state !== 'cancelled');
