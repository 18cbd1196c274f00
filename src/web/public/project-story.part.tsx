import { usePage } from '#ui/context.ts';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { FileShown, inPublic } from '../file-shown.part.tsx';
import { itemLook, stageLook } from '../words.ts';
import type { ProjectStory } from './project.reading.server.ts';
import { type Happening, storyOf } from './project-story.ts';
import { stageWord } from './project-words.ts';

/** What was said, decided, reached and told of a project, in the order of its time. */
export function Story({ story }: { story: ProjectStory }) {
	const { t } = usePage();
	const happenings = storyOf(story);
	return (
		<Section title={t('projects.story.title')}>
			{happenings.length === 0 && <EmptyState>{t('projects.story.none')}</EmptyState>}
			<Timeline
				happenings={happenings.map((happening) => ({
					key: happening.key,
					when: happening.when ? <Time at={happening.when} /> : t('projects.story.undated'),
					what: <What town={story.town} happening={happening} />,
					status: <Standing happening={happening} />,
					more: <More town={story.town} happening={happening} />
				}))}
			/>
		</Section>
	);
}

type Told = { town: string; happening: Happening };

function What({ town, happening }: Told) {
	const { t } = usePage();
	if (happening.is === 'stage') return <>{t('projects.story.stage')}</>;
	if (happening.is === 'item') {
		const { title, meeting } = happening.item;
		return (
			<>
				{t('projects.story.item')}:{' '}
				<Link to={publicPath.meeting(town, meeting?.slug ?? '')}>
					<Text of={title} />
				</Link>
			</>
		);
	}
	if (happening.is === 'decision') {
		const { effect, decision } = happening.decision;
		return (
			<Link to={publicPath.decision(town, decision.meeting.slug, decision.address)}>
				{effect === 'chosen' || effect === 'to_be_monitored'
					? t(`projects.story.${effect}`, { address: decision.address })
					: t('public.decision.title', { address: decision.address })}
			</Link>
		);
	}
	if (happening.is === 'milestone') {
		return (
			<>
				{t('projects.story.reached')}: <Text of={happening.milestone.title} />
			</>
		);
	}
	const { organization } = happening.progress;
	return <>{organization ? <Text of={organization.name} /> : t('projects.story.progress')}</>;
}

function Standing({ happening }: { happening: Happening }) {
	const { t } = usePage();
	if (happening.is === 'stage') {
		return <Status is={stageLook[happening.stage.stage]}>{stageWord(happening.stage.stage, t)}</Status>;
	}
	if (happening.is !== 'item') return null;
	const { standing } = happening.item;
	return <Status is={itemLook[standing]}>{t(`meetings.item.state.${standing}`)}</Status>;
}

function More({ town, happening }: Told) {
	if (happening.is === 'stage') return happening.stage.note && <Passage of={happening.stage.note} />;
	if (happening.is === 'decision') return <Passage of={happening.decision.decision.text} />;
	if (happening.is !== 'progress') return null;
	const { words, files } = happening.progress;
	return (
		<>
			<Passage of={words} />
			{files.map((file) => (
				<FileShown key={file.id} file={file} at={inPublic(town, file.fileId)} />
			))}
		</>
	);
}
