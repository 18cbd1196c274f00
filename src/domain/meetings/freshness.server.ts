import { insistFresh, type Standing } from '#platform/errors/refusal.ts';
import { languages } from '#platform/i18n/languages.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { ItemRow, MeetingRow } from './rows.server.ts';

/** Two people edit one meeting: the second is told what stands now, field by field as the form shows it. */
export const insistFreshMeeting = (meeting: MeetingRow, version: number): void =>
	insistFresh(meeting, version, {
		kind: meeting.kind,
		number: meeting.number ?? '',
		day: meeting.from_day,
		startsAt: meeting.starts_at ?? '',
		announcedItems: String(meeting.announced_items ?? ''),
		...standing('venue', meeting.venue),
		...standing('reason', meeting.reason)
	});

export const insistFreshItem = (item: ItemRow, version: number): void =>
	insistFresh(item, version, {
		label: item.label ?? '',
		takenUpAt: item.taken_up_at ?? '',
		finishedAt: item.finished_at ?? '',
		...standing('title', item.title),
		...standing('details', item.details),
		...standing('heard', item.heard),
		...standing('spoke', item.spoke)
	});

/** A text as the fields of a multilingual form show it, for a form that came too late. */
const standing = (name: string, text: Text | null): Standing =>
	Object.fromEntries(languages.map((language) => [`${name}.${language}`, text?.[language] ?? '']));
