import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { PersonName } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import type { PeopleReading } from './people.reading.server.ts';

/** Everybody the record names, with what they do today. */
export function PeoplePage({ town, people }: PeopleReading, { t, language }: Page) {
	return (
		<PublicLayout title={t('people.persons.title')} lead={t('people.persons.lead')}>
			<Filters filters={[{ name: 'q', label: t('people.persons.by_name') }]} />
			{people.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Table
					caption={t('people.persons.title')}
					captioned="spoken"
					rows={people}
					rowKey={({ id }) => id}
					columns={[
						{
							label: t('people.person.name'),
							as: 'head',
							cell: ({ slug, name, isDemo }) => (
								<>
									<Link to={publicPath.person(town, slug)}>
										<PersonName of={name} />
									</Link>{' '}
									{isDemo && <Tag>{t('platform.word.demo')}</Tag>}
								</>
							)
						},
						{
							label: t('people.offices.title'),
							cell: ({ offices }) =>
								offices
									.map(({ title, organization }) => `${wordsOf(title, language)}, ${wordsOf(organization.name, language)}`)
									.join('; ') || '—'
						},
						{ label: t('people.seats.title'), cell: ({ bodies }) => bodies.map((name) => wordsOf(name, language)).join('; ') || '—' }
					]}
				/>
			)}
			<Downloads />
		</PublicLayout>
	);
}
