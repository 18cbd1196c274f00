import { usePage } from '#ui/context.ts';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { PlaceName } from '../public/place-name.part.tsx';
import { ProjectFacts } from '../public/project-facts.part.tsx';
import { titleLine, titlesOf } from '../public/project-words.ts';
import { Money, Stages, Titles } from './project-facts.part.tsx';
import { ProjectFields } from './project-fields.part.tsx';
import { Milestones, Papers, Parties, Progress } from './project-parts.part.tsx';
import type { ProjectKept } from './projects.reading.server.ts';

/** One project: everything written down of it, and every way to put it right. Who carries it out tells how it goes. */
export const ProjectPage = (reading: ProjectKept, { t, language }: Page) => (
	<OfficeLayout
		title={titleLine(reading.project, language)}
		heading={<PlaceName names={titlesOf(reading.project)} />}
		sort={t(`projects.kind.${reading.project.kind}`)}
		breadcrumbs={[{ path: officePath.projects, label: t('web.menu.projects') }]}
		lead={<Link to={publicPath.project(reading.town, reading.project.slug)}>{t('people.register.public_page')}</Link>}
	>
		<ProjectFacts town={reading.town} project={reading.project} />
		<Correct reading={reading} />
		<Progress reading={reading} />
		<Milestones reading={reading} />
		<Stages reading={reading} />
		<Parties reading={reading} />
		<Money reading={reading} />
		<Papers reading={reading} />
		<Titles reading={reading} />
	</OfficeLayout>
);

function Correct({ reading: { project, choices } }: { reading: ProjectKept }) {
	const { t } = usePage();
	if (!choices) return null;
	return (
		<Fold label={t('people.register.about')} form="correct-project">
			<Form name="correct-project" action={officePath.projectDeed(project.id, 'correct')}>
				<Hidden name="version" value={project.version} />
				<ProjectFields places={choices.places} value={project} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}
