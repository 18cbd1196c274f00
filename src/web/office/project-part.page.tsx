import type { ComponentChildren } from 'preact';
import type { Project } from '#domain/projects/rules.ts';
import { usePage } from '#ui/context.ts';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { titleLine } from '../public/project-words.ts';
import { MilestoneFields, PaperFields, PartyFields, TitleFields } from './project-fields.part.tsx';
import type { MilestoneKept, PaperKept, PartyKept, TitleKept } from './projects.reading.server.ts';

/** Where one thing of a project is mended, with the way back to it. */
function PartLayout({ title, project, children }: { title: string; project: Project; children: ComponentChildren }) {
	const { t, language } = usePage();
	return (
		<OfficeLayout
			title={title}
			breadcrumbs={[
				{ path: officePath.projects, label: t('web.menu.projects') },
				{ path: officePath.project(project.id), label: titleLine(project, language) }
			]}
		>
			{children}
		</OfficeLayout>
	);
}

export const TitlePage = ({ project, title }: TitleKept, { t }: Page) => (
	<PartLayout title={t('projects.title.correct')} project={project}>
		<Form name="correct-title" action={officePath.projectPart(project.id, 'titles', title.id)}>
			<Hidden name="version" value={project.version} />
			<TitleFields value={title} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</PartLayout>
);

export const PartyPage = ({ project, party, organizations }: PartyKept, { t }: Page) => (
	<PartLayout title={t('projects.party.correct')} project={project}>
		<Form name="correct-party" action={officePath.projectPart(project.id, 'parties', party.id)}>
			<Hidden name="version" value={party.version} />
			<PartyFields organizations={organizations} value={party} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
		{party.to === null && (
			<Section title={t('projects.party.end')}>
				<Form name="end-party" action={officePath.endParty(project.id, party.id)}>
					<DateField name="to" label={t('projects.party.to')} required />
					<Submit kind="second">{t('platform.button.save')}</Submit>
				</Form>
			</Section>
		)}
	</PartLayout>
);

export const PaperPage = ({ project, paper, documents }: PaperKept, { t }: Page) => (
	<PartLayout title={t('projects.paper.correct')} project={project}>
		<Form name="correct-document" action={officePath.projectPart(project.id, 'documents', paper.id)} takes="files">
			<Hidden name="version" value={paper.version} />
			<PaperFields documents={documents} value={paper} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</PartLayout>
);

export const MilestonePage = ({ project, milestone }: MilestoneKept, { t }: Page) => (
	<PartLayout title={t('projects.milestone.correct')} project={project}>
		<Form name="correct-milestone" action={officePath.projectPart(project.id, 'milestones', milestone.id)}>
			<Hidden name="version" value={milestone.version} />
			<MilestoneFields value={milestone} />
			<DateField name="reachedOn" label={t('projects.milestone.day')} value={milestone.reachedOn} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</PartLayout>
);
