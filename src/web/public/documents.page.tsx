import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Pagination } from '#ui/ways/pagination.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import type { DocumentsReading } from './documents.reading.server.ts';

const onOneSheet = 50;

/** The papers the council's work stands on. */
export function DocumentsPage({ town, choices, rows, page }: DocumentsReading, { t, language }: Page) {
	const pages = Math.max(1, Math.ceil(rows.length / onOneSheet));
	const sheet = Math.min(Math.max(1, page), pages);
	return (
		<PublicLayout
			title={t('web.menu.documents')}
			lead={t('documents.list.lead')}
			description={t('documents.list.lead')}
			breadcrumbs={[{ path: publicPath.home(town), label: t('platform.page.home') }]}
		>
			<Filters
				filters={[
					{ name: 'year', label: t('platform.word.year'), options: choices.years.map((year) => ({ value: `${year}`, label: `${year}` })) },
					{
						name: 'kind',
						label: t('platform.word.kind'),
						options: choices.kinds.map((kind) => ({ value: kind, label: t(`documents.kind.${kind}`) }))
					},
					{
						name: 'issuer',
						label: t('documents.field.issuer'),
						options: choices.issuers.map(({ slug, name }) => ({ value: slug, label: wordsOf(name, language) }))
					}
				]}
			/>
			<p>{t('platform.list.count', { n: rows.length })}</p>
			{rows.length === 0 ? (
				<EmptyState>{t(choices.kinds.length === 0 ? 'documents.list.empty' : 'platform.list.nothing_found')}</EmptyState>
			) : (
				<Register town={town} rows={rows.slice((sheet - 1) * onOneSheet, sheet * onOneSheet)} />
			)}
			<Pagination page={sheet} pages={pages} />
			<Downloads />
		</PublicLayout>
	);
}

function Register({ town, rows }: Pick<DocumentsReading, 'town' | 'rows'>) {
	const { t } = usePage();
	return (
		<Table
			caption={t('web.menu.documents')}
			captioned="spoken"
			rows={rows}
			rowKey={({ id }) => id}
			columns={[
				{
					label: t('documents.field.title'),
					as: 'head',
					cell: ({ slug, title }) => (
						<Link to={publicPath.document(town, slug)}>
							<Text of={title} />
						</Link>
					)
				},
				{ label: t('platform.word.kind'), cell: ({ kind }) => t(`documents.kind.${kind}`) },
				{ label: t('platform.word.number'), cell: ({ number }) => number ?? t('documents.number_missing') },
				{
					label: t('platform.word.date'),
					cell: ({ issuedOn }) => (issuedOn ? <Time at={issuedOn} style="list" /> : t('platform.value.unknown'))
				},
				{
					label: t('documents.field.issuer'),
					cell: ({ issuer }) => (issuer ? <Text of={issuer.name} /> : t('platform.value.not_recorded'))
				}
			]}
		/>
	);
}
