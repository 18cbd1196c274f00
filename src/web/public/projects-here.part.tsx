import type { PartyRole, Project } from '#domain/projects/rules.ts';
import { usePage } from '#ui/context.ts';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { publicPath } from '../../paths.ts';
import { PlaceName } from './place-name.part.tsx';
import { StageStatus } from './project-facts.part.tsx';
import { titlesOf } from './project-words.ts';

type ProjectHere = { readonly project: Pick<Project, 'id' | 'slug' | 'titles' | 'stages'>; readonly roles?: readonly PartyRole[] };

/** The projects that lie in a place, or in which an organization has a part and which. Nothing where there are none. */
export function ProjectsHere({ town, projects }: { town: string; projects: readonly ProjectHere[] }) {
	const { t } = usePage();
	if (projects.length === 0) return null;
	return (
		<Section title={t('web.menu.projects')}>
			<Entries>
				{projects.map(({ project, roles = [] }) => (
					<Entry
						key={project.id}
						title={<PlaceName names={titlesOf(project)} />}
						to={publicPath.project(town, project.slug)}
						status={<StageStatus of={project} />}
						facts={roles.map((role) => t(`projects.role.${role}`))}
					/>
				))}
			</Entries>
		</Section>
	);
}
