import { nameOn } from '#domain/councils/rules.ts';
import { ofDay } from '#platform/dates/doubtful-date.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Tag } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { forceWord, kindWord } from '../words.ts';
import type { Decision } from './decision.reading.server.ts';
import { Cited, DecisionEntry } from './decision-entry.part.tsx';
import { AskedStory, Corrections, Effects, Origin, ProjectsOfDecision } from './decision-story.part.tsx';
import { meetingTitle } from './meeting-title.ts';
import { TermWords } from './term-words.part.tsx';

/** Where it came from, what was said, who was asked, who answered what, what followed. */
export function DecisionPage(story: Decision, page: Page) {
	const { t } = page;
	const { town, decision, body, container, parts } = story;
	const title = t('public.decision.title', { address: decision.address });
	const named = nameOn(body, decision.meeting.day);
	return (
		<PublicLayout
			title={title}
			lead={<Passage of={decision.text} />}
			breadcrumbs={[
				{ path: publicPath.decisions(town), label: t('web.menu.decisions') },
				{
					path: publicPath.meeting(town, decision.meeting.slug),
					label: meetingTitle({ kind: decision.meeting.kind, date: ofDay(decision.meeting.day) }, page)
				}
			]}
		>
			{decision.addedAfterwards && <Notice kind="info" title={t('public.decision.added_notice')} />}
			{decision.meeting.state === 'open' && <Notice kind="info" title={t('public.decision.meeting_open')} />}
			<DescriptionList
				items={[
					...(named
						? [
								{
									term: t('public.decision.body'),
									details: (
										<Link to={publicPath.body(town, body.slug, decision.meeting.day)}>
											<Text of={named.name} />
										</Link>
									)
								}
							]
						: []),
					{ term: t('public.decisions.force'), details: t(forceWord(decision.force)) },
					...(decision.kinds.length > 0
						? [{ term: t('platform.word.kind'), details: decision.kinds.map((kind) => <Tag key={kind}>{t(kindWord(kind))}</Tag>) }]
						: []),
					...(story.effects.some(({ thing }) => thing.kind === 'project')
						? [{ term: t('projects.word.project'), details: <ProjectsOfDecision story={story} /> }]
						: []),
					{ term: t('public.decisions.term'), details: <TermWords term={decision.term} /> },
					{ term: t('public.decisions.label'), details: decision.label ?? t('public.decision.no_label') },
					...(container
						? [
								{
									term: t('public.decision.container'),
									details: (
										<Link to={publicPath.decision(town, container.meeting.slug, container.address)}>
											<Cited decision={container} />
										</Link>
									)
								}
							]
						: []),
					...(decision.reviewOn ? [{ term: t('public.decision.review'), details: <Time at={decision.reviewOn} /> }] : [])
				]}
			/>
			<p>
				<Link to={publicPath.extract(town, decision.meeting.slug, decision.address)}>{t('public.decision.extract')}</Link>
			</p>
			{parts.length > 0 && (
				<Section title={t('public.decision.parts')}>
					<Entries>
						{parts.map((part) => (
							<DecisionEntry key={part.id} town={town} decision={part} />
						))}
					</Entries>
				</Section>
			)}
			<Origin story={story} />
			{!decision.isContainer && <AskedStory story={story} />}
			<Effects story={story} />
			<Corrections story={story} />
		</PublicLayout>
	);
}
