import { isNamed, type QuorumRule, quorumOf, type Seat } from '#domain/councils/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Room } from './vote.rules.ts';

export const attendanceStatuses = ['present', 'late', 'left', 'excused', 'absent'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export type Attended = {
	readonly membershipId: Id;
	readonly status: AttendanceStatus;
	readonly cameAt: string | null;
	readonly leftAt: string | null;
};

/**
 * An item as far as presence goes: the hours it was spoken of, and who stood aside or was out of the room. `at` is one
 * moment of it, where its hour is known.
 */
export type Sitting = {
	readonly takenUpAt: string | null;
	readonly finishedAt: string | null;
	readonly away: readonly Id[];
	readonly at?: string | null;
};

/** Why nobody can tell whether there was a quorum. */
export const quorumDoubts = ['not_required', 'nobody_in_office', 'members_not_named', 'not_recorded', 'partly_recorded'] as const;

/** `present` and `of` count voting members only. Without an answer the reason is told instead of a guess. */
export type QuorumAt =
	| { readonly known: true; readonly met: boolean; readonly needed: number; readonly present: number; readonly of: number }
	| { readonly known: false; readonly because: (typeof quorumDoubts)[number] };

export const wasThere = (status: AttendanceStatus): boolean => status === 'present' || status === 'late' || status === 'left';

/**
 * Was this member in the room for the item? Late comers and early leavers are there unless the hours say otherwise; who
 * stood aside or was out is not, whatever the hours say.
 */
export function wasThereFor({ membershipId, status, cameAt, leftAt }: Attended, { takenUpAt, finishedAt, away, at }: Sitting): boolean {
	if (!wasThere(status) || away.includes(membershipId)) return false;
	if (at && ((cameAt && cameAt > at) || (leftAt && leftAt < at))) return false;
	if (cameAt && finishedAt && cameAt >= finishedAt) return false;
	return !(leftAt && takenUpAt && leftAt <= takenUpAt);
}

/**
 * Was there a quorum, counted from the members in office that day (`members`: the composition of the meeting's own day):
 * at the meeting, or for one item. When only some were recorded, it is still known if the others could not change it.
 */
export function quorumAt(members: readonly Seat[], attended: readonly Attended[], rule: QuorumRule, item?: Sitting): QuorumAt {
	const wanted = quorumOf(members, rule);
	if (wanted.is === 'not_required') return { known: false, because: 'not_required' };
	if (wanted.is === 'unknown') return { known: false, because: wanted.because };

	const { needed, of } = wanted;
	const voting = new Set(members.filter(({ hasVote }) => hasVote).map(({ id }) => id));
	const recorded = attended.filter(({ membershipId }) => voting.has(membershipId));
	if (recorded.length === 0) return { known: false, because: 'not_recorded' };
	const present = presentAt(recorded, item) ?? 0;
	if (present < needed && present + of - recorded.length >= needed) return { known: false, because: 'partly_recorded' };
	return { known: true, met: present >= needed, needed, present, of };
}

/** How many were in the room, or null while nothing was recorded. */
export function presentAt(attended: readonly Attended[], item?: Sitting): number | null {
	if (attended.length === 0) return null;
	return attended.filter((each) => (item ? wasThereFor(each, item) : wasThere(each.status))).length;
}

/** The room a vote is taken in, as the attendance stands that moment. Seats given in words alone are no number of members. */
export function roomOf(members: readonly Seat[], attended: readonly Attended[], sitting: Sitting): Room {
	const voting = members.filter(({ hasVote }) => hasVote);
	const ids = new Set(voting.map(({ id }) => id));
	return {
		present: presentAt(
			attended.filter(({ membershipId }) => ids.has(membershipId)),
			sitting
		),
		members: voting.length > 0 && voting.every(isNamed) ? voting.length : null
	};
}

/**
 * How many voices a vote can have at most: the voting members in the room, and those of whom nothing was recorded. Null
 * while no attendance was recorded at all: then nobody can say.
 */
export function voicesAtMost(members: readonly Seat[], attended: readonly Attended[], item: Sitting): number | null {
	if (attended.length === 0) return null;
	const known = new Map(attended.map((each) => [each.membershipId, each]));
	return members.filter(({ id, hasVote }) => {
		const record = known.get(id);
		return hasVote && (record ? wasThereFor(record, item) : !item.away.includes(id));
	}).length;
}

export type Presence = Readonly<Record<'attended' | 'excused' | 'absent' | 'unrecorded' | 'of', number>>;

/**
 * How faithfully a member came, over the meetings held while the seat was theirs: `attended` of `of`, where `of` counts
 * the meetings they came to or missed. Excused ones stand apart, and so do those of which nothing was recorded.
 */
export function attendanceShare(
	held: readonly { readonly day: PlainDate; readonly status: AttendanceStatus | null }[],
	term: { readonly from: PlainDate | null; readonly to: PlainDate | null }
): Presence {
	const within = held.filter(({ day }) => (!term.from || day >= term.from) && (!term.to || day <= term.to));
	const count = (what: (status: AttendanceStatus | null) => boolean) => within.filter(({ status }) => what(status)).length;
	const attended = count((status) => status !== null && wasThere(status));
	const absent = count((status) => status === 'absent');
	return {
		attended,
		absent,
		excused: count((status) => status === 'excused'),
		unrecorded: count((status) => status === null),
		of: attended + absent
	};
}
