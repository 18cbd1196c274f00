import { usePage } from '#ui/context.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { PlaceName } from './place-name.part.tsx';
import type { ProjectStory } from './project.reading.server.ts';
import { ProjectFacts, Sums } from './project-facts.part.tsx';
import { ProjectMap } from './project-map.part.tsx';
import { Milestones, Papers, Parties } from './project-parts.part.tsx';
import { Story } from './project-story.part.tsx';
import { titleLine, titlesOf } from './project-words.ts';

/** One project, and everything the record knows of it in the order of its time. */
export function ProjectPage(story: ProjectStory, { t, language }: Page) {
	const { town, today, project, papers, milestones } = story;
	const titles = titlesOf(project);
	return (
		<PublicLayout
			title={titleLine(project, language)}
			heading={<PlaceName names={titles} />}
			sort={t(`projects.kind.${project.kind}`)}
			lead={project.note && <Passage of={project.note} />}
			breadcrumbs={[
				{ path: publicPath.home(town), label: t('platform.page.home') },
				{ path: publicPath.projects(town), label: t('web.menu.projects') }
			]}
		>
			{titles.length > 1 && <Notice title={t('projects.title.unsettled_notice')} />}
			<ProjectFacts town={town} project={project} />
			<ProjectMap town={town} projects={[project]} />
			<Parties town={town} parties={project.partiesShown} />
			<Story story={story} />
			<Milestones milestones={milestones} today={today} />
			<Sums money={project.money} />
			<Papers town={town} papers={papers} />
			{project.titles.length > 1 && <Titles titles={project.titles} />}
		</PublicLayout>
	);
}

/** Each title of the record, and where it is used. */
function Titles({ titles }: { titles: ProjectStory['project']['titles'] }) {
	const { t } = usePage();
	return (
		<Section title={t('projects.titles.title')}>
			<ul>
				{titles.map(({ id, title, note, isSettled }) => (
					<li key={id}>
						<Text of={title} /> {isSettled && <Status is="good">{t('projects.title.right')}</Status>}
						{note && <Passage of={note} />}
					</li>
				))}
			</ul>
		</Section>
	);
}
