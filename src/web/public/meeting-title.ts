import type { MeetingName } from '#domain/meetings/queries.server.ts';
import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import type { Page } from '#ui/page.ts';

/** «2014-жылдын 11-июнундагы кезексиз отурум»: the name by which a meeting is spoken of. */
export const meetingTitle = ({ kind, date }: Pick<MeetingName, 'kind' | 'date'>, { t, language }: Pick<Page, 't' | 'language'>): string =>
	t(`public.meeting.title.${kind}`, { date: writeDoubtful(date, language, 'of') });
