import { bodiesOf } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { meetingKinds, meetingStates } from '#domain/meetings/rules.ts';
import { yearsWithMeetings } from '#domain/meetings/year.queries.server.ts';
import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { db } from '#platform/db/database.server.ts';
import { showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { date, number, text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { chosen, yearIn } from './filters.ts';
import { MeetingsPage } from './meetings.page.tsx';

/** Meetings by year, body, kind and state, each under the name its body bore that day. */
export async function meetingsReading({ municipality, query }: PublicVisit) {
	const [bodies, years] = await Promise.all([bodiesOf(db, municipality.id), yearsWithMeetings(db, municipality.id)]);
	const meetings = await meetingsOf(db, municipality.id, {
		year: yearIn(query.year),
		bodyId: bodies.find(({ slug }) => slug === query.body)?.id,
		kind: chosen(meetingKinds, query.kind),
		state: chosen(meetingStates, query.state)
	});
	const known = new Map(bodies.map((body) => [body.id, body]));
	return {
		town: municipality.slug,
		bodies,
		years,
		rows: meetings.map((meeting) => {
			const body = known.get(meeting.bodyId);
			return { meeting, bodyName: (body && nameOn(body, meeting.date.from)?.name) ?? null };
		})
	};
}
export type Meetings = Awaited<ReturnType<typeof meetingsReading>>;

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
