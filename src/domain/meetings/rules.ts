import type { DoubtfulDate } from '#platform/dates/doubtful-date.ts';
import { daysBetween, monthOf, type PlainDate, quarterOf, yearOf } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';

export const meetingKinds = ['ordinary', 'extraordinary'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingStates = ['planned', 'called', 'sent', 'open', 'closed', 'cancelled'] as const;
export type MeetingState = (typeof meetingStates)[number];

export const itemStates = ['listed', 'discussed', 'decided', 'postponed', 'withdrawn'] as const;
export type ItemState = (typeof itemStates)[number];

/** How far an item is as people are told it: what the meeting is at was not discussed yet. */
export const itemStandings = [...itemStates, 'under_discussion'] as const;
export type ItemStanding = (typeof itemStandings)[number];

type TakenUp = { readonly id: Id; readonly state: ItemState; readonly finishedAt: string | null };

/** Taken up and not finished: the meeting has it before it. Once a decision answers it, it is decided. */
export const standingOf = ({ id, state, finishedAt }: TakenUp, currentItemId: Id | null): ItemStanding =>
	state === 'discussed' && finishedAt === null && id === currentItemId ? 'under_discussion' : state;

const next: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
	planned: ['called', 'cancelled'],
	called: ['sent', 'open', 'cancelled'],
	sent: ['open', 'cancelled'],
	open: ['closed'],
	closed: [],
	cancelled: []
};

/** A meeting may open without having been sent: of meetings long past nobody knows when their agenda went out. */
export const canBecome = (from: MeetingState, to: MeetingState): boolean => next[from].includes(to);

/** Until it is sent the agenda is drawn and redrawn. */
export const isBeingDrawn = ({ state }: { state: MeetingState }): boolean => state === 'planned' || state === 'called';

/** An item may still be put on it; once it was sent, marked as an addition. */
export const takesItems = ({ state }: { state: MeetingState }): boolean => isBeingDrawn({ state }) || state === 'sent' || state === 'open';

/**
 * Strangers know of every meeting, but read an agenda only when it went out, the meeting was held or called off: before
 * that it is the office's draft. What a decision put on it is known anyway. Of a meeting called off it tells what was put
 * off, and where that went.
 */
export const agendaIsPublic = ({ state, sentAt }: { state: MeetingState; sentAt: Date | null }): boolean =>
	sentAt !== null || state === 'open' || state === 'closed' || state === 'cancelled';

/** The letter that calls to it may be read by everybody once it went out, until the meeting is off. */
export const callIsPublic = ({ state, sentAt }: { state: MeetingState; sentAt: Date | null }): boolean =>
	sentAt !== null && state !== 'cancelled';

/** Neither decided, nor put off, nor taken back: something is still to be done with it. */
export const isPending = ({ state }: { state: ItemState }): boolean => state === 'listed' || state === 'discussed';

/** The readable end of a meeting's address: 2014-06-11, and while only that much is known 2014-10, 2014-q4 or 2014. */
export function slugFor({ from, precision }: DoubtfulDate): string {
	if (precision === 'day') return from;
	if (precision === 'month') return `${yearOf(from)}-${String(monthOf(from)).padStart(2, '0')}`;
	return precision === 'quarter' ? `${yearOf(from)}-q${quarterOf(from)}` : String(yearOf(from));
}

/** One item of a chain: each goes on with the one it was carried from. In the backlog it has no meeting yet. */
export type Link = { id: Id; carriedFromId: Id | null; state: ItemState; meetingId: Id | null; day: PlainDate | null };

export type Lineage = {
	/** How often the matter was put off before this item. */
	times: number;
	/** The day of the meeting it first stood before; null when that day is not known. */
	since: PlainDate | null;
	/** Days from there to this item's own meeting, or to `today` while it waits in the backlog; null when a day is unknown. */
	days: number | null;
};

/** How often and how long a matter was put off before it came to this item; a new matter 0 times. */
export function lineageOf(chain: readonly Link[], item: Link, today: PlainDate): Lineage {
	const before = linksBefore(chain, item);
	const since = (before.at(-1) ?? item).day;
	const until = item.meetingId === null ? today : item.day;
	return { times: before.filter(({ state }) => state === 'postponed').length, since, days: since && until && daysBetween(since, until) };
}

/** The items this one goes on with, the latest first. */
function linksBefore(chain: readonly Link[], item: Link): Link[] {
	const links = new Map(chain.map((link) => [link.id, link]));
	const before: Link[] = [];
	let link = item.carriedFromId && links.get(item.carriedFromId);
	while (link && !before.includes(link)) {
		before.push(link);
		link = link.carriedFromId && links.get(link.carriedFromId);
	}
	return before;
}
