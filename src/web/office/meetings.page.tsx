import { meetingKinds, meetingStates } from '#domain/meetings/rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { type Filter, Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { ButtonLink, Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { meetingLook } from '../words.ts';
import type { Meetings } from './meetings.reading.server.ts';

/** Meetings of one's bodies in every state, and what waits to be put on an agenda. */
export function MeetingsPage({ meetings, bodies, years }: Meetings, page: Page) {
	const { t } = page;
	return (
		<OfficeLayout title={t('meetings.list.title')}>
			{bodies.some(({ may }) => may.convene) && (
				<p>
					<ButtonLink to={officePath.newMeeting}>{t('meetings.plan.title')}</ButtonLink>
				</p>
			)}
			<Filters filters={filtersOf({ bodies, years }, page)} />
			{meetings.length === 0 ? <EmptyState>{t('platform.list.nothing_found')}</EmptyState> : <MeetingTable meetings={meetings} />}
			<BodyWays title={t('meetings.backlog.title')} bodies={bodies} to={officePath.backlog} />
			<BodyWays title={t('meetings.faithfulness.title')} bodies={bodies} to={officePath.attendance} />
		</OfficeLayout>
	);
}

type BodyWaysProps = { title: string; bodies: Meetings['bodies']; to: (body: string) => string };

const BodyWays = ({ title, bodies, to }: BodyWaysProps) => (
	<Section title={title}>
		<ul>
			{bodies.map(({ id, name }) => (
				<li key={id}>
					<Link to={to(id)}>
						<Text of={name} />
					</Link>
				</li>
			))}
		</ul>
	</Section>
);

function MeetingTable({ meetings }: Pick<Meetings, 'meetings'>) {
	const { t } = usePage();
	return (
		<Table
			caption={t('meetings.list.title')}
			captioned="spoken"
			rows={meetings}
			rowKey={({ meeting }) => meeting.id}
			columns={[
				{
					label: t('platform.word.date'),
					as: 'head',
					cell: ({ meeting }) => (
						<Link to={officePath.meeting(meeting.id)}>
							<Time at={meeting.date} style="list" />
						</Link>
					)
				},
				{ label: t('meetings.word.body'), cell: ({ body }) => <Text of={body.name} /> },
				{ label: t('platform.word.kind'), cell: ({ meeting }) => t(`meetings.kind.${meeting.kind}`) },
				{
					label: t('platform.word.state'),
					cell: ({ meeting }) => <Status is={meetingLook[meeting.state]}>{t(`meetings.state.${meeting.state}`)}</Status>
				},
				{ label: t('meetings.word.items'), as: 'number', cell: ({ meeting }) => meeting.items.listed },
				{
					label: t('meetings.word.minutes'),
					cell: ({ meeting }) => (meeting.minutes ? t(`meetings.minutes.state.${meeting.minutes}`) : '—')
				}
			]}
		/>
	);
}

const filtersOf = ({ bodies, years }: Pick<Meetings, 'bodies' | 'years'>, { t, language }: Page): Filter[] => [
	{ name: 'year', label: t('platform.word.year'), options: years.map((year) => ({ value: String(year), label: String(year) })) },
	{ name: 'body', label: t('meetings.word.body'), options: bodies.map(({ id, name }) => ({ value: id, label: wordsOf(name, language) })) },
	{
		name: 'state',
		label: t('platform.word.state'),
		options: meetingStates.map((state) => ({ value: state, label: t(`meetings.state.${state}`) }))
	},
	{
		name: 'kind',
		label: t('platform.word.kind'),
		options: meetingKinds.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }))
	}
];
