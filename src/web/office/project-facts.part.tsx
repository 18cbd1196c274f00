import { writeMoney } from '#platform/i18n/money.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { MoneyFields, StageFields, TitleFields } from './project-fields.part.tsx';
import { Withdraw } from './project-withdraw.part.tsx';
import type { ProjectKept } from './projects.reading.server.ts';

type Kept = { reading: ProjectKept };

/** Every way the record calls it, and which of them is right. */
export function Titles({ reading: { project, may } }: Kept) {
	const { t, newId } = usePage();
	return (
		<Section title={t('projects.titles.title')}>
			<ul>
				{project.titles.map(({ id, title, note }) => (
					<li key={id}>
						{may.keep ? (
							<Link to={officePath.projectPart(project.id, 'titles', id)}>
								<Text of={title} />
							</Link>
						) : (
							<Text of={title} />
						)}
						{note && <Passage of={note} />}
					</li>
				))}
			</ul>
			{may.keep && project.titles.length > 1 && <Settling project={project} />}
			{may.keep && (
				<Fold label={t('projects.title.add')} form="add-title">
					<Form name="add-title" action={officePath.projectDeed(project.id, 'add-title')}>
						<Hidden name="id" value={newId()} />
						<TitleFields />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}

/** Which title is right is chosen by people, or left open. */
function Settling({ project }: { project: ProjectKept['project'] }) {
	const { t, language } = usePage();
	const settled = project.titles.find(({ isSettled }) => isSettled);
	return (
		<Form name="settle-title" action={officePath.projectDeed(project.id, 'settle')}>
			<Hidden name="version" value={project.version} />
			<RadioGroup
				name="titleId"
				label={t('projects.title.which')}
				value={settled?.id ?? ''}
				options={[
					...project.titles.map(({ id, title }) => ({ value: id, label: wordsOf(title, language) })),
					{ value: '', label: t('projects.title.unsettled') }
				]}
				required
			/>
			<Submit kind="second">{t('platform.button.save')}</Submit>
		</Form>
	);
}

/** Each sum as it was stated, the latest first. */
export function Money({ reading: { project, may } }: Kept) {
	const { t, language, newId } = usePage();
	return (
		<Section title={t('projects.money.title')}>
			{project.money.length === 0 && <EmptyState>{t('projects.money.none')}</EmptyState>}
			<Entries>
				{project.money.map((sum) => (
					<Entry
						key={sum.id}
						mark={t(`projects.money.${sum.kind}`)}
						title={writeMoney(sum, language)}
						facts={[
							...(sum.asOf ? [<Time key="as-of" at={sum.asOf} />] : []),
							...(sum.source ? [<Text key="source" of={sum.source} />] : [])
						]}
					>
						{may.keep && <Withdraw projectId={project.id} fact="money" factId={sum.id} />}
					</Entry>
				))}
			</Entries>
			{may.keep && (
				<Fold label={t('projects.money.add')} form="state-money">
					<Form name="state-money" action={officePath.projectDeed(project.id, 'state-money')}>
						<Hidden name="id" value={newId()} />
						<MoneyFields />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}

/** What was stated of its stage, in the order it was written down. */
export function Stages({ reading: { project, may } }: Kept) {
	const { t, newId } = usePage();
	return (
		<Section title={t('projects.stages.title')}>
			{project.stages.length === 0 && <EmptyState>{t('projects.stage.unknown')}</EmptyState>}
			<Entries>
				{project.stages.map(({ id, stage, when, note }) => (
					<Entry
						key={id}
						mark={when ? <Time at={when} /> : t('projects.story.undated')}
						title={t(`projects.stage.${stage}`)}
						facts={note ? [<Text key="note" of={note} />] : []}
					>
						{may.keep && <Withdraw projectId={project.id} fact="stage" factId={id} />}
					</Entry>
				))}
			</Entries>
			{may.keep && (
				<Fold label={t('projects.stage.add')} form="state-stage">
					<Form name="state-stage" action={officePath.projectDeed(project.id, 'state-stage')}>
						<Hidden name="id" value={newId()} />
						<StageFields />
						<Submit kind="second">{t('platform.button.add')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}
