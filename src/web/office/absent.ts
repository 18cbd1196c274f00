import type { Member } from '#domain/councils/queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Table } from '#domain/meetings/attendance.queries.server.ts';
import { wasThere, wasThereFor } from '#domain/meetings/quorum.rules.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';

/** A member who cannot vote, and the word for why. */
export type Absent = { readonly member: Member; readonly why: MessageKey };

/** Voting members who are not there for the item, or for the meeting where there is none: by the rule their voice is refused by. */
export function absentFrom({ members, attended }: Table, item: AgendaItem | null): Absent[] {
	const away = item?.away ?? [];
	const sitting = {
		takenUpAt: item?.takenUpAt ?? null,
		finishedAt: item?.finishedAt ?? null,
		away: away.map(({ membershipId }) => membershipId)
	};
	return members
		.filter(({ hasVote }) => hasVote)
		.flatMap((member): Absent[] => {
			const aside = away.find(({ membershipId }) => membershipId === member.id);
			if (aside) return [{ member, why: `meetings.aside.kind.${aside.kind}` }];
			const known = attended.find(({ membershipId }) => membershipId === member.id);
			if (!known || wasThereFor(known, sitting)) return [];
			return [{ member, why: wasThere(known.status) ? 'meetings.aside.kind.out_of_room' : `meetings.attendance.status.${known.status}` }];
		});
}
