import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { ButtonLink, Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { People } from './people.reading.server.ts';

/** The register of persons, for those who keep it. */
export const PeoplePage = (people: People, { t }: Page) => (
	<OfficeLayout title={t('people.persons.title')}>
		<p>
			<ButtonLink to={officePath.newPerson}>{t('people.person.register.title')}</ButtonLink>
		</p>
		{people.length === 0 ? (
			<EmptyState>{t('platform.list.empty')}</EmptyState>
		) : (
			<ul>
				{people.map(({ id, name, isDemo }) => (
					<li key={id}>
						<Link to={officePath.person(id)}>
							<Text of={name} />
						</Link>{' '}
						{isDemo && <Tag>{t('platform.word.demo')}</Tag>}
					</li>
				))}
			</ul>
		)}
	</OfficeLayout>
);
