import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Pagination } from '#ui/ways/pagination.tsx';
import { publicPath } from '../../paths.ts';
import { PlaceName } from './place-name.part.tsx';
import { ProjectPlaces, StageStatus } from './project-facts.part.tsx';
import { ProjectMap } from './project-map.part.tsx';
import { shapesOf, stageWord, titlesOf } from './project-words.ts';
import type { ProjectsReading } from './projects.reading.server.ts';

const onOneSheet = 50;

/** The projects the record knows of. One whose title nobody settled is shown under all of them. */
export function ProjectsPage({ town, rows, choices, page }: ProjectsReading, { t, language }: Page) {
	const pages = Math.max(1, Math.ceil(rows.length / onOneSheet));
	const sheet = Math.min(Math.max(1, page), pages);
	const onSheet = rows.slice((sheet - 1) * onOneSheet, sheet * onOneSheet);
	const numbers = new Map(onSheet.filter((project) => shapesOf(project).length > 0).map(({ id }, at) => [id, at + 1]));
	const said = (names: Parameters<typeof PlaceName>[0]['names']) => names.map((name) => wordsOf(name, language)).join(' / ');
	return (
		<PublicLayout
			title={t('web.menu.projects')}
			lead={t('projects.list.lead')}
			description={t('projects.list.lead')}
			breadcrumbs={[{ path: publicPath.home(town), label: t('platform.page.home') }]}
		>
			<Filters
				filters={[
					{
						name: 'sector',
						label: t('projects.field.sector'),
						options: choices.sectors.map((sector) => ({ value: sector, label: t(`projects.sector.${sector}`) }))
					},
					{
						name: 'kind',
						label: t('platform.word.kind'),
						options: choices.kinds.map((kind) => ({ value: kind, label: t(`projects.kind.${kind}`) }))
					},
					{
						name: 'stage',
						label: t('projects.field.stage'),
						options: choices.stages.map((stage) => ({ value: stage, label: stageWord(stage === 'unknown' ? null : stage, t) }))
					},
					{
						name: 'place',
						label: t('projects.field.place'),
						options: choices.places.map(({ slug, names }) => ({ value: slug, label: said(names) }))
					},
					{
						name: 'organization',
						label: t('projects.field.organization'),
						options: choices.organizations.map(({ slug, name }) => ({ value: slug, label: wordsOf(name, language) }))
					}
				]}
			/>
			<p>{t('platform.list.count', { n: rows.length })}</p>
			<ProjectMap town={town} projects={onSheet} numbers={numbers} />
			{rows.length === 0 ? (
				<EmptyState>{t(choices.kinds.length === 0 ? 'projects.list.empty' : 'platform.list.nothing_found')}</EmptyState>
			) : (
				<Register town={town} rows={onSheet} numbers={numbers} />
			)}
			<Pagination page={sheet} pages={pages} />
			<Downloads formats={['csv', 'xlsx', 'geojson']} />
		</PublicLayout>
	);
}

type RegisterProps = Pick<ProjectsReading, 'town' | 'rows'> & { numbers: ReadonlyMap<string, number> };

function Register({ town, rows, numbers }: RegisterProps) {
	const { t } = usePage();
	return (
		<Table
			caption={t('web.menu.projects')}
			captioned="spoken"
			rows={rows}
			rowKey={({ id }) => id}
			columns={[
				{
					label: t('projects.field.title'),
					as: 'head',
					cell: (project) => (
						<>
							{numbers.has(project.id) && <span class="map-key">{numbers.get(project.id)}</span>}{' '}
							<Link to={publicPath.project(town, project.slug)}>
								<PlaceName names={titlesOf(project)} />
							</Link>{' '}
							{titlesOf(project).length > 1 && <Tag>{t('projects.title.unsettled')}</Tag>}
						</>
					)
				},
				{ label: t('platform.word.kind'), cell: ({ kind }) => t(`projects.kind.${kind}`) },
				{ label: t('projects.field.sector'), cell: ({ sector }) => t(`projects.sector.${sector}`) },
				{ label: t('projects.field.stage'), cell: (project) => <StageStatus of={project} /> },
				{
					label: t('projects.field.places'),
					cell: ({ places }) => (places.length > 0 ? <ProjectPlaces town={town} places={places} /> : t('platform.value.not_recorded'))
				}
			]}
		/>
	);
}
