import { textIn } from '#domain/decisions/correction.rules.ts';
import type { Step } from '#domain/decisions/steps.queries.server.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { usePage } from '#ui/context.ts';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Timeline } from '#ui/lists/timeline.tsx';
import { Status, Tag } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Who } from '#ui/ways/who.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { AskedStatus } from '../asked-status.part.tsx';
import { FileShown, inPublic } from '../file-shown.part.tsx';
import { itemLook } from '../words.ts';
import type { Decision } from './decision.reading.server.ts';
import { AskedName, addresseePath } from './decision-entry.part.tsx';
import { putOffInWords } from './put-off.ts';

type Told = { story: Decision };

/** The item it answers, from the first time the matter stood on an agenda; or that it answers none. */
export function Origin({ story: { town, item, vote } }: Told) {
	const { t } = usePage();
	return (
		<Section title={t('public.decision.origin')}>
			{!item && <p>{t('public.decision.no_item')}</p>}
			{item && item.lineage.times > 0 && (
				<p>
					{putOffInWords(item.lineage, t)} <Link to={publicPath.matter(town, item.firstId)}>{t('public.item.history')}</Link>
				</p>
			)}
			{item && (
				<Timeline
					happenings={item.chain.map((link) => ({
						key: link.id,
						when: link.meeting ? (
							<Link to={publicPath.meeting(town, link.meeting.slug)}>
								<Time at={link.meeting.date} />
							</Link>
						) : (
							t('public.item.backlog')
						),
						what: <Text of={link.title} />,
						status: <Status is={itemLook[link.standing]}>{t(`meetings.item.state.${link.standing}`)}</Status>,
						more: link.closingNote && <Passage of={link.closingNote} />
					}))}
				/>
			)}
			<p>{vote ? t('public.decision.vote', { manner: t(`meetings.vote.manner.${vote.manner}`) }) : t('public.decision.no_vote')}</p>
			{vote?.counts && (
				<p>{t('public.decision.counts', { for: vote.counts.for, against: vote.counts.against, abstained: vote.counts.abstained })}</p>
			)}
		</Section>
	);
}

/** Everybody it speaks to, with each step they took and the evidence they left. */
export function AskedStory({ story: { town, decision, steps } }: Told) {
	const { t } = usePage();
	return (
		<Section title={t('public.decision.asked')}>
			{decision.asked.length === 0 && <EmptyState>{t('public.decision.nobody_asked')}</EmptyState>}
			{decision.asked.map((asked) => (
				<div key={asked.id}>
					<h3>
						<Who name={<AskedName of={asked} />} to={addresseePath(town, asked)} /> <AskedStatus asked={asked} />
					</h3>
					{!asked.lapsed && <Steps town={town} steps={steps.get(asked.id) ?? []} />}
				</div>
			))}
		</Section>
	);
}

function Steps({ town, steps }: { town: string; steps: readonly Step[] }) {
	const { t } = usePage();
	if (steps.length === 0) return <p>{t('public.decision.nothing_yet')}</p>;
	return (
		<Timeline
			happenings={steps.map((step) => ({
				key: step.id,
				when: <Time at={step.happenedOn} />,
				what: t(`public.step.${step.to}`),
				more: (
					<>
						{step.sentence && <Passage of={step.sentence} />}
						<p>{whoSaid(step, t)}</p>
						{step.files
							.filter(({ isPublic }) => isPublic)
							.map((file) => (
								<FileShown key={file.id} file={file} at={inPublic(town, file.id)} title={file.title && <Text of={file.title} />} />
							))}
					</>
				)
			}))}
		/>
	);
}

/** Whoever said it: the addressee by a link, by somebody who took it down for them, or signed in. */
function whoSaid({ byLink, byName, cameBy }: Step, t: Translate): string {
	if (cameBy) return t(`public.step.taken_down.${cameBy}`, { name: byName });
	return byLink ? t('public.step.by_link') : byName;
}

/** The group it created, the item it put on an agenda, the regulation it adopted. Its projects stand with what it is about. */
export function Effects({ story: { town, effects: all } }: Told) {
	const { t } = usePage();
	const effects = all.filter(({ thing }) => thing.kind !== 'project');
	if (effects.length === 0) return null;
	return (
		<Section title={t('public.decision.effects')}>
			<ul>
				{effects.map(({ effect, thing }) => (
					<li key={`${effect} ${thing.id}`}>
						{t(`decisions.effect.${effect}`)}:{' '}
						<Link to={thingPath(town, thing)}>
							{thing.name ? <Text of={thing.name} /> : thing.when ? <Time at={thing.when} /> : thing.slug}
						</Link>
						{thing.name && thing.when && (
							<>
								{' '}
								(<Time at={thing.when} />)
							</>
						)}
					</li>
				))}
			</ul>
		</Section>
	);
}

/** The projects it chose, has monitored or speaks of, each once. */
export const ProjectsOfDecision = ({ story: { town, effects } }: Told) => {
	const { t } = usePage();
	const projects = Map.groupBy(
		effects.filter(({ thing }) => thing.kind === 'project'),
		({ thing }) => thing.id
	);
	return (
		<>
			{[...projects].map(([id, told]) => (
				<p key={id}>
					{told.slice(0, 1).map(({ thing }) => (
						<Link key={thing.id} to={thingPath(town, thing)}>
							{thing.name && <Text of={thing.name} />}
						</Link>
					))}{' '}
					{told
						.filter(({ effect }) => effect !== 'concerned')
						.map(({ effect }) => (
							<Tag key={effect}>{t(`decisions.effect.${effect}`)}</Tag>
						))}
				</p>
			))}
		</>
	);
};

function thingPath(town: string, { kind, slug, position }: Decision['effects'][number]['thing']): string {
	if (!slug) return publicPath.meetings(town);
	if (kind === 'body') return publicPath.body(town, slug);
	if (kind === 'document') return publicPath.document(town, slug);
	if (kind === 'project') return publicPath.project(town, slug);
	if (kind === 'document_version') return publicPath.documentVersion(town, slug, position ?? 1);
	return publicPath.meeting(town, slug);
}

/** A closed meeting does not change: what was wrong stands beside what is right, with the reason. */
export function Corrections({ story: { corrections } }: Told) {
	const { t } = usePage();
	if (corrections.length === 0) return null;
	return (
		<Section title={t('public.decision.corrections')}>
			<Timeline
				happenings={corrections.map(({ id, at, by, reason, stood }) => {
					const before = textIn(stood);
					const stoodBefore = before && (
						<>
							<p>{t('decisions.correct.stood')}</p>
							<Passage of={before} />
						</>
					);
					const more = (
						<>
							<p>{by}</p>
							{stoodBefore}
						</>
					);
					return { key: id, when: <Time at={at} />, what: reason, more };
				})}
			/>
		</Section>
	);
}
