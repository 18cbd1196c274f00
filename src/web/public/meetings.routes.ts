import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { date, number, text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { MeetingsPage } from './meetings.page.tsx';
import { meetingsReading } from './meetings.reading.server.ts';

export const meetingsDoors: Doors = (web) => {
	const page = publicPage(meetingsReading, MeetingsPage, { query: ['year', 'body', 'kind', 'state'] });
	showList(web, publicPath.meetings(':municipality'), page, {
		name: 'meetings',
		title: 'web.menu.meetings',
		rows: ({ rows }) => rows,
		columns: ({ t, visit: { language } }) => [
			date(t('platform.word.date'), ({ meeting }) =>
				meeting.date.precision === 'day' ? meeting.date.from : writeDoubtful(meeting.date, language)
			),
			text(t('public.meetings.body'), ({ bodyName }) => bodyName && wordsOf(bodyName, language), 40),
			text(t('platform.word.kind'), ({ meeting }) => t(`meetings.kind.${meeting.kind}`)),
			text(t('platform.word.state'), ({ meeting }) => t(`meetings.state.${meeting.state}`)),
			number(t('public.meetings.items'), ({ meeting }) => meeting.items.listed),
			number(t('public.meetings.decided'), ({ meeting }) => meeting.items.decided),
			number(t('public.meetings.postponed'), ({ meeting }) => meeting.items.postponed)
		]
	});
};
