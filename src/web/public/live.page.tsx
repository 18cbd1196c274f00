import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { quorumInWords } from '#domain/meetings/quorum-words.rules.ts';
import { usePage } from '#ui/context.ts';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { PersonName, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { meetingLook } from '../words.ts';
import { ItemStatus } from './agenda-entry.part.tsx';
import { DecisionEntry } from './decision-entry.part.tsx';
import type { MeetingReading } from './meeting.reading.server.ts';
import { meetingTitle } from './meeting-title.ts';
import { VoteWords } from './vote-words.part.tsx';

const seconds = 5;

/** Follows the meeting by itself; without script it is read anew every few seconds. */
export function LivePage({ town, meeting, agenda, table, decisions }: MeetingReading, page: Page) {
	const { t, asset, link } = page;
	const current = agenda.find(({ id }) => id === meeting.currentItemId);
	const { quorum } = table;
	return (
		<BareLayout
			title={meetingTitle(meeting, page)}
			seenBy="room"
			sort={<Status is={meetingLook[meeting.state]}>{t(`meetings.state.${meeting.state}`)}</Status>}
			head={
				<>
					<script type="module" src={asset('src/web/islands/live.ts')} data-changes={link(publicPath.changes(town))} />
					{meeting.state !== 'closed' && (
						<noscript>
							<meta http-equiv="refresh" content={String(seconds)} />
						</noscript>
					)}
				</>
			}
		>
			{current ? <Now item={current} /> : <p>{t('public.live.nothing_now')}</p>}
			<p>{quorumInWords(quorum, t)}</p>
			{current?.votes.map((vote) => (
				<VoteWords key={vote.id} vote={vote} table={table} />
			))}
			{decisions.length > 0 && (
				<Section title={t('public.item.decided')}>
					<Entries>
						{decisions.toReversed().map((decision) => (
							<DecisionEntry key={decision.id} town={town} decision={decision} />
						))}
					</Entries>
				</Section>
			)}
			<Section title={t('public.meeting.agenda')}>
				<ol class="entries">
					{agenda.map(({ id, title, standing, label, position }) => (
						<li key={id} class="entry" value={position ?? undefined} aria-current={id === current?.id ? 'step' : undefined}>
							<p>
								{label && `${label}. `}
								<Text of={title} /> <ItemStatus standing={standing} />
							</p>
						</li>
					))}
				</ol>
			</Section>
			<p>
				<Link to={publicPath.meeting(town, meeting.slug)}>{t('public.live.whole')}</Link>
			</p>
		</BareLayout>
	);
}

function Now({ item: { label, title, speakers } }: { item: AgendaItem }) {
	const { t } = usePage();
	return (
		<section class="now" aria-live="polite">
			<p>{t('public.live.now')}</p>
			<h2>
				{label && `${label}. `}
				<Text of={title} />
			</h2>
			{speakers.length > 0 && (
				<p>
					{t('public.item.speakers')}:{' '}
					{speakers.map(({ id, named, described }, at) => {
						const name = named?.name ?? described;
						const Name = named?.kind === 'person' ? PersonName : Text;
						return (
							<span key={id}>
								{at > 0 && ', '}
								{name && <Name of={name} />}
							</span>
						);
					})}
				</p>
			)}
		</section>
	);
}
