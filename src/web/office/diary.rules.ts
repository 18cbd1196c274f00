import type { DiaryLine } from '#platform/diary/queries.server.ts';
import type { Subject } from '#platform/diary/subscribers.server.ts';
import { officePath } from '../../paths.ts';

/** What a line can be about, in the order of the filter. */
export const diaryKinds = [
	...(['meeting', 'agenda_item', 'guest', 'attendance', 'vote', 'minutes', 'minutes_remark'] as const),
	...(['decision', 'undertaking'] as const),
	...(['document', 'document_version'] as const),
	...(['body', 'membership'] as const),
	...(['organization', 'office', 'person', 'contact', 'place', 'place_layer'] as const),
	...(['account', 'account_invitation'] as const)
];

type Told = Pick<DiaryLine, 'subjectKind' | 'subjectId' | 'body'>;

/**
 * The thing a line is shown under. What has no page or name of its own goes by what it belongs to: a vote and minutes by
 * their meeting, a contact and an account by their person.
 */
export function thingOf({ subjectKind, subjectId, body }: Told): Subject {
	const first = (...named: [string, unknown][]): Subject => {
		const [kind, id] = named.find(([, each]) => typeof each === 'string') ?? [subjectKind, subjectId];
		return { kind, id: String(id) };
	};
	if (subjectKind === 'membership') return first(['person', body.personId], ['office', body.officeId], ['body', body.bodyId]);
	if (subjectKind === 'contact') return first(['person', body.personId], ['organization', body.organizationId]);
	if (subjectKind === 'account') return first(['person', body.personId]);
	const isOfMeeting = ['guest', 'attendance', 'vote', 'minutes', 'minutes_remark'].includes(subjectKind);
	return isOfMeeting ? first(['meeting', body.meetingId]) : first();
}

/** Whether a line is about the work of meetings: its pages in the office are for those who keep them, not for an administrator. */
export const isOfMeetings = (line: Told): boolean => ['meeting', 'agenda_item', 'decision', 'undertaking'].includes(thingOf(line).kind);

/** Where the office looks at a line's subject; a seat and minutes have pages of their own. Null where there is none. */
export function pageOf(line: Told): string | null {
	const { subjectKind, subjectId } = line;
	if (subjectKind === 'membership') return officePath.seat(subjectId);
	const { kind, id } = thingOf(line);
	if ((subjectKind === 'minutes' || subjectKind === 'minutes_remark') && kind === 'meeting') return officePath.minutes(id);
	const page = pages[kind];
	return page ? page(id) : null;
}

const pages: Readonly<Record<string, (id: string) => string>> = {
	meeting: officePath.meeting,
	agenda_item: officePath.item,
	decision: officePath.decision,
	undertaking: officePath.undertaking,
	document: officePath.document,
	document_version: officePath.documentVersion,
	body: officePath.body,
	organization: officePath.organization,
	office: officePath.office,
	person: officePath.person,
	place: officePath.place,
	project: officePath.project,
	place_layer: () => officePath.places,
	account: () => officePath.accounts,
	account_invitation: () => officePath.accounts
};
