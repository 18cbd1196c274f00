import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { ButtonLink, Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import type { Documents } from './documents.reading.server.ts';

/** The register of papers for those who keep it and those who work by it. */
export function DocumentsPage({ choices, rows, may }: Documents, { t }: Page) {
	return (
		<OfficeLayout title={t('web.menu.documents')}>
			{may.keep && (
				<p>
					<ButtonLink to={officePath.newDocument}>{t('documents.office.new')}</ButtonLink>
				</p>
			)}
			<Filters
				filters={[
					{ name: 'year', label: t('platform.word.year'), options: choices.years.map((year) => ({ value: `${year}`, label: `${year}` })) },
					{
						name: 'kind',
						label: t('platform.word.kind'),
						options: choices.kinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))
					}
				]}
			/>
			{rows.length === 0 ? (
				<EmptyState>{t(choices.kinds.length === 0 ? 'documents.list.empty' : 'platform.list.nothing_found')}</EmptyState>
			) : (
				<Table
					caption={t('web.menu.documents')}
					captioned="spoken"
					rows={rows}
					rowKey={({ id }) => id}
					columns={[
						{
							label: t('documents.field.title'),
							as: 'head',
							cell: ({ id, title, isPublic }) => (
								<>
									<Link to={officePath.document(id)}>
										<Text of={title} />
									</Link>{' '}
									{!isPublic && <Tag>{t('documents.office.not_public')}</Tag>}
								</>
							)
						},
						{ label: t('platform.word.kind'), cell: ({ kind }) => t(`documents.kind.${kind}`) },
						{ label: t('platform.word.number'), cell: ({ number }) => number ?? t('documents.number_missing') },
						{
							label: t('platform.word.date'),
							cell: ({ issuedOn }) => (issuedOn ? <Time at={issuedOn} style="list" /> : t('platform.value.unknown'))
						}
					]}
				/>
			)}
		</OfficeLayout>
	);
}
