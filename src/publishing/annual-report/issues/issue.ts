import type { MeetingName } from '#domain/meetings/queries.server.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { IssuesReading } from '../issues.queries.server.ts';

/** Everything that can be unsettled in a year, in the order a secretary goes through it. */
export const issueCodes = [
	'meeting_unsettled',
	'announced_differs',
	'agenda_has_gaps',
	'item_unnumbered',
	'item_label_differs',
	'item_without_decision',
	'item_not_approved',
	'decision_without_item',
	'decision_unnumbered',
	'decision_label_differs',
	'without_addressee',
	'without_term',
	'overdue',
	'lapsed',
	'selected_without_sequel',
	'group_without_members',
	'attendance_unrecorded',
	'quorum_unknown',
	'quorum_not_met',
	'chair_unrecorded',
	'secretary_unrecorded',
	'votes_unrecorded',
	'minutes_missing',
	'minutes_not_approved',
	'minutes_unsigned',
	'place_unsettled'
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** One thing that is unsettled, before it is said in anybody's language. */
export type Issue = {
	readonly code: IssueCode;
	/** Where one goes to settle it. */
	readonly about: { readonly kind: 'meeting' | 'item' | 'decision' | 'body' | 'place'; readonly id: Id };
	readonly meeting?: MeetingName | undefined;
	/** The day of its meeting, where that was in another year. */
	readonly day?: PlainDate;
	/** The words of the item, the decision, the place or the body. */
	readonly title?: Text | null | undefined;
	/** Labels, counts and names the sentence holds. */
	readonly args?: Readonly<Record<string, string | number>>;
	/** Names that are said in the reader's language. */
	readonly names?: readonly Text[];
};

/** Finds one kind of issue in a year. */
export type Rule = (reading: IssuesReading) => Issue[];
