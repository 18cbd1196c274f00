import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { PersonName, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import type { PersonReading } from './people.reading.server.ts';
import { SeatTable } from './seat-table.part.tsx';

/** One person: offices and seats with their days. How they are reached is nobody's business here. */
export function PersonPage({ town, person, offices, seats }: PersonReading, { t, language }: Page) {
	return (
		<PublicLayout
			title={wordsOf(person.name, language)}
			heading={<PersonName of={person.name} />}
			breadcrumbs={[
				{ path: publicPath.home(town), label: t('platform.page.home') },
				{ path: publicPath.people(town), label: t('people.persons.title') }
			]}
		>
			{person.isDemo && <Notice title={t('people.person.demo')} />}
			{offices.length + seats.length === 0 && <EmptyState>{t('people.person.nothing_held')}</EmptyState>}
			{offices.length > 0 && (
				<Section title={t('people.offices.title')}>
					<Table
						caption={t('people.offices.title')}
						captioned="spoken"
						rows={offices}
						rowKey={({ id }) => id}
						columns={[
							{ label: t('people.word.office'), as: 'head', cell: ({ title }) => <Text of={title} /> },
							{
								label: t('people.word.organization'),
								cell: ({ organization }) => (
									<Link to={publicPath.organization(town, organization.slug)}>
										<Text of={organization.name} />
									</Link>
								)
							},
							{ label: t('councils.word.days'), cell: ({ from, to }) => <Days from={from} to={to} /> }
						]}
					/>
				</Section>
			)}
			{seats.length > 0 && (
				<Section title={t('people.seats.title')}>
					<SeatTable town={town} seats={seats} showing="bodies only" />
				</Section>
			)}
		</PublicLayout>
	);
}
