import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { ButtonLink, Link } from '#ui/ways/link.tsx';
import { officePath } from '../../paths.ts';
import { PlaceName } from '../public/place-name.part.tsx';
import { StageStatus } from '../public/project-facts.part.tsx';
import { titlesOf } from '../public/project-words.ts';
import type { ProjectsKept } from './projects.reading.server.ts';

/** The register of projects for those who keep it; their own for those who carry them out. */
export const ProjectsPage = ({ rows, may }: ProjectsKept, { t }: Page) => (
	<OfficeLayout title={t('web.menu.projects')}>
		{may.keep && (
			<p>
				<ButtonLink to={officePath.newProject}>{t('projects.register.title')}</ButtonLink>
			</p>
		)}
		{rows.length === 0 ? (
			<EmptyState>{t(may.keep ? 'projects.list.empty' : 'projects.list.none_of_yours')}</EmptyState>
		) : (
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
								<Link to={officePath.project(project.id)}>
									<PlaceName names={titlesOf(project)} />
								</Link>{' '}
								{titlesOf(project).length > 1 && <Tag>{t('projects.title.unsettled')}</Tag>}
							</>
						)
					},
					{ label: t('platform.word.kind'), cell: ({ kind }) => t(`projects.kind.${kind}`) },
					{ label: t('projects.field.sector'), cell: ({ sector }) => t(`projects.sector.${sector}`) },
					{ label: t('projects.field.stage'), cell: (project) => <StageStatus of={project} /> }
				]}
			/>
		)}
	</OfficeLayout>
);
