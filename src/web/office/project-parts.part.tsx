import { usePage } from '#ui/context.ts';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Status, Tag } from '#ui/signs/status.tsx';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { KeptFile } from './kept-file.part.tsx';
import { MilestoneFields, PaperFields, PartyFields, ProgressFields } from './project-fields.part.tsx';
import { Withdraw } from './project-withdraw.part.tsx';
import type { ProjectKept } from './projects.reading.server.ts';

type Kept = { reading: ProjectKept };

/** Who has a part in it; each leads to where it is mended or ended. */
export function Parties({ reading: { project, choices } }: Kept) {
	const { t, newId } = usePage();
	return (
		<Section title={t('projects.parties.title')}>
			{project.partiesShown.length === 0 && <EmptyState>{t('projects.parties.none')}</EmptyState>}
			<Entries>
				{project.partiesShown.map(({ id, role, organization, described, from, to }) => (
					<Entry
						key={id}
						mark={t(`projects.role.${role}`)}
						title={organization ? <Text of={organization.name} /> : described && <Text of={described} />}
						to={choices ? officePath.projectPart(project.id, 'parties', id) : undefined}
						facts={from || to ? [<Days key="days" from={from} to={to} />] : []}
					>
						{choices && <Withdraw projectId={project.id} fact="party" factId={id} />}
					</Entry>
				))}
			</Entries>
			{choices && (
				<Fold label={t('projects.party.add')} form="name-party">
					<Form name="name-party" action={officePath.projectDeed(project.id, 'name-party')}>
						<Hidden name="id" value={newId()} />
						<PartyFields organizations={choices.organizations} />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}

export function Papers({ reading: { project, papers, choices } }: Kept) {
	const { t, newId } = usePage();
	return (
		<Section title={t('projects.papers.title')}>
			{papers.length === 0 && <EmptyState>{t('projects.papers.none')}</EmptyState>}
			<Entries>
				{papers.map(({ id, kind, state, title, dated, document, files, isPublic }) => (
					<Entry
						key={id}
						mark={t(`projects.paper.kind.${kind}`)}
						title={title ? <Text of={title} /> : document ? <Text of={document.title} /> : t(`projects.paper.kind.${kind}`)}
						to={choices ? officePath.projectPart(project.id, 'documents', id) : undefined}
						status={<Tag>{t(`projects.paper.state.${state}`)}</Tag>}
						facts={[
							...(dated ? [<Time key="dated" at={dated} />] : []),
							...(isPublic ? [] : [<Tag key="office">{t('projects.paper.not_public')}</Tag>])
						]}
					>
						{files.map((file) => (
							<KeptFile key={file.id} id={file.fileId} file={file} />
						))}
						{choices && <Withdraw projectId={project.id} fact="document" factId={id} />}
					</Entry>
				))}
			</Entries>
			{choices && (
				<Fold label={t('projects.paper.add')} form="file-document">
					<Form name="file-document" action={officePath.projectDeed(project.id, 'file-document')} takes="files">
						<Hidden name="id" value={newId()} />
						<PaperFields documents={choices.documents} />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}

/** What is to be reached; whoever may report says that it was. */
export function Milestones({ reading: { project, milestones, may } }: Kept) {
	const { t, newId } = usePage();
	return (
		<Section title={t('projects.milestones.title')}>
			{milestones.length === 0 && <EmptyState>{t('projects.milestones.none')}</EmptyState>}
			<Entries>
				{milestones.map(({ id, title, planned, reachedOn }) => (
					<Entry
						key={id}
						mark={planned ? <Time at={planned} /> : t('platform.value.not_determined')}
						title={<Text of={title} />}
						to={may.keep ? officePath.projectPart(project.id, 'milestones', id) : undefined}
						status={
							reachedOn && (
								<Status is="good">
									{t('projects.milestone.reached')}: <Time at={reachedOn} />
								</Status>
							)
						}
					>
						{!reachedOn && <Reach projectId={project.id} milestoneId={id} />}
						{may.keep && <Withdraw projectId={project.id} fact="milestone" factId={id} />}
					</Entry>
				))}
			</Entries>
			{may.keep && (
				<Fold label={t('projects.milestone.add')} form="plan-milestone">
					<Form name="plan-milestone" action={officePath.projectDeed(project.id, 'plan-milestone')}>
						<Hidden name="id" value={newId()} />
						<MilestoneFields />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}

function Reach({ projectId, milestoneId }: { projectId: string; milestoneId: string }) {
	const { t } = usePage();
	const form = `reach-${milestoneId}`;
	return (
		<Fold label={t('projects.milestone.reach')} form={form}>
			<Form name={form} action={officePath.projectDeed(projectId, 'reach-milestone')}>
				<Hidden name="milestoneId" value={milestoneId} />
				<DateField name="reachedOn" label={t('projects.milestone.day')} required />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}

/** What was told of how it goes, and the form to tell more. */
export function Progress({ reading: { project, progress, voices, may } }: Kept) {
	const { t, newId } = usePage();
	return (
		<Section title={t('projects.progress.title')}>
			{progress.length === 0 && <EmptyState>{t('projects.progress.none')}</EmptyState>}
			<Timeline
				happenings={progress.map(({ id, toldOn, organization, byName, words, files }) => ({
					key: id,
					when: <Time at={toldOn} />,
					what: organization ? <Text of={organization.name} /> : byName,
					more: (
						<>
							<Passage of={words} />
							{organization && <p>{byName}</p>}
							{files.map((file) => (
								<KeptFile key={file.id} id={file.fileId} file={file} />
							))}
						</>
					)
				}))}
			/>
			<Fold label={t('projects.progress.add')} form="report-progress">
				<Form name="report-progress" action={officePath.projectDeed(project.id, 'report')} takes="files">
					<Hidden name="id" value={newId()} />
					<ProgressFields voices={voices} mayBeNobody={may.keep ? t('projects.progress.nobody') : null} />
					<Submit>{t('platform.button.save')}</Submit>
				</Form>
			</Fold>
		</Section>
	);
}
