import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { ButtonLink, Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { Organizations } from './organizations.reading.server.ts';

/** The register of organizations, for those who keep it. */
export function OrganizationsPage(organizations: Organizations, { t }: Page) {
	return (
		<OfficeLayout title={t('people.organizations.title')}>
			<p>
				<ButtonLink to={officePath.newOrganization}>{t('people.organization.register.title')}</ButtonLink>
			</p>
			{organizations.length === 0 ? (
				<EmptyState>{t('platform.list.empty')}</EmptyState>
			) : (
				<Table
					caption={t('people.organizations.title')}
					captioned="spoken"
					rows={organizations}
					rowKey={({ id }) => id}
					columns={[
						{
							label: t('platform.word.name'),
							as: 'head',
							cell: ({ id, name }) => (
								<Link to={officePath.organization(id)}>
									<Text of={name} />
								</Link>
							)
						},
						{ label: t('platform.word.kind'), cell: ({ kind }) => t(`people.organization.kind.${kind}`) }
					]}
				/>
			)}
		</OfficeLayout>
	);
}
