import { organizationKinds } from '#domain/people/rules.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import type { OrganizationsReading } from './organizations.reading.server.ts';

/** Everybody who is addressed, sits on a council or issues papers, as an organization. */
export function OrganizationsPage({ town, organizations }: OrganizationsReading, { t }: Page) {
	const kinds = organizationKinds.map((kind) => ({ value: kind, label: t(`people.organization.kind.${kind}`) }));
	return (
		<PublicLayout title={t('people.organizations.title')} lead={t('people.organizations.lead')}>
			<Filters filters={[{ name: 'kind', label: t('platform.word.kind'), options: kinds }]} />
			{organizations.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Table
					caption={t('people.organizations.title')}
					captioned="spoken"
					rows={organizations}
					rowKey={({ slug }) => slug}
					columns={[
						{
							label: t('platform.word.name'),
							as: 'head',
							cell: ({ slug, name }) => (
								<Link to={publicPath.organization(town, slug)}>
									<Text of={name} />
								</Link>
							)
						},
						{ label: t('platform.word.kind'), cell: ({ kind }) => t(`people.organization.kind.${kind}`) }
					]}
				/>
			)}
			<Downloads />
		</PublicLayout>
	);
}
