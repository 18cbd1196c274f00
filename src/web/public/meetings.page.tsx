import { nameOn } from '#domain/councils/rules.ts';
import { meetingKinds, meetingStates } from '#domain/meetings/rules.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import type { Page } from '#ui/page.ts';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Section } from '#ui/words/section.tsx';
import { MeetingEntry } from './meeting-entry.part.tsx';
import type { Meetings } from './meetings.reading.server.ts';

export function MeetingsPage({ town, bodies, years, rows }: Meetings, { t, language, today }: Page) {
	const day = plainDate(today);
	return (
		<PublicLayout title={t('web.menu.meetings')} lead={t('public.meetings.lead')}>
			<Filters
				filters={[
					{ name: 'year', label: t('platform.word.year'), options: years.map((year) => ({ value: String(year), label: String(year) })) },
					{
						name: 'body',
						label: t('public.meetings.body'),
						options: bodies.map((body) => ({
							value: body.slug,
							label: wordsOf(nameOn(body, day)?.name ?? { original: language, [language]: body.slug }, language)
						}))
					},
					{
						name: 'kind',
						label: t('platform.word.kind'),
						options: meetingKinds.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))
					},
					{
						name: 'state',
						label: t('platform.word.state'),
						options: meetingStates.map((state) => ({ value: state, label: t(`meetings.state.${state}`) }))
					}
				]}
			/>
			{rows.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Section title={t('public.meetings.count', { n: rows.length })}>
					<Entries>
						{rows.map(({ meeting, bodyName }) => (
							<MeetingEntry key={meeting.id} town={town} meeting={meeting} bodyName={bodyName && wordsOf(bodyName, language)} />
						))}
					</Entries>
				</Section>
			)}
			<Downloads />
		</PublicLayout>
	);
}
