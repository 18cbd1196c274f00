import { moments, type Project, presentStageFact, type Sum } from '#domain/projects/rules.ts';
import { writeMoney } from '#platform/i18n/money.ts';
import { writeNumber } from '#platform/i18n/numbers.ts';
import { usePage } from '#ui/context.ts';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { Table } from '#ui/lists/table.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { stageLook } from '../words.ts';
import { PlaceName } from './place-name.part.tsx';
import { stageWord, sumWords } from './project-words.ts';
import type { PlaceShown, ProjectShown } from './projects.reading.server.ts';

/** The stage last stated, and for when; that nobody said any is neither good nor bad. */
export function StageStatus({ of }: { of: Pick<Project, 'stages'> }) {
	const { t } = usePage();
	const fact = presentStageFact(of);
	if (!fact) return <Status is="neutral">{stageWord(null, t)}</Status>;
	return (
		<>
			<Status is={stageLook[fact.stage]}>{stageWord(fact.stage, t)}</Status> {fact.when && <Time at={fact.when} style="list" />}
		</>
	);
}

export const ProjectPlaces = ({ town, places }: { town: string; places: readonly PlaceShown[] }) => (
	<>
		{places.map(({ id, slug, names }, at) => (
			<span key={id}>
				{at > 0 && ', '}
				<Link to={publicPath.place(town, slug)}>
					<PlaceName names={names} />
				</Link>
			</span>
		))}
	</>
);

/** What is known of a project in a few lines; sums and days nobody stated are not there. */
export function ProjectFacts({ town, project }: { town: string; project: ProjectShown }) {
	const { t, language } = usePage();
	const { women, men, dates, places } = project;
	const people = [
		...(women === null ? [] : [t('projects.people.women', { n: women, count: writeNumber(women, language) })]),
		...(men === null ? [] : [t('projects.people.men', { n: men, count: writeNumber(men, language) })])
	];
	const sums = (['budget', 'own_contribution'] as const).flatMap((kind) => {
		const words = sumWords(project, kind, language);
		return words ? [{ term: t(`projects.money.${kind}`), details: words }] : [];
	});
	return (
		<DescriptionList
			items={[
				{ term: t('projects.field.stage'), details: <StageStatus of={project} /> },
				{ term: t('projects.field.sector'), details: t(`projects.sector.${project.sector}`) },
				{
					term: t('projects.field.places'),
					details: places.length > 0 ? <ProjectPlaces town={town} places={places} /> : t('platform.value.not_recorded')
				},
				...moments.flatMap((moment) => {
					const when = dates[moment];
					return when ? [{ term: t(`projects.date.${moment}`), details: <Time at={when} /> }] : [];
				}),
				...sums,
				...(people.length > 0 ? [{ term: t('projects.field.people'), details: people.join(', ') }] : [])
			]}
		/>
	);
}

/** Every sum that was stated, the latest first: with one alone there is nothing more to say than its source. */
export function Sums({ money }: { money: readonly Sum[] }) {
	const { t, language } = usePage();
	if (money.length === 0 || (money.length === 1 && !money[0]?.asOf && !money[0]?.source)) return null;
	return (
		<Section title={t('projects.money.title')}>
			<Table
				caption={t('projects.money.title')}
				captioned="spoken"
				rows={money}
				rowKey={({ id }) => id}
				columns={[
					{ label: t('platform.word.kind'), as: 'head', cell: ({ kind }) => t(`projects.money.${kind}`) },
					{ label: t('projects.money.sum'), as: 'number', cell: (sum) => writeMoney(sum, language) },
					{ label: t('projects.money.as_of'), cell: ({ asOf }) => (asOf ? <Time at={asOf} style="list" /> : t('platform.value.unknown')) },
					{ label: t('projects.money.source'), cell: ({ source }) => (source ? <Text of={source} /> : t('platform.value.not_recorded')) }
				]}
			/>
		</Section>
	);
}
