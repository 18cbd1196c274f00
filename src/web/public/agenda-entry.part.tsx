import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Table } from '#domain/meetings/attendance.queries.server.ts';
import type { Guest, Somebody } from '#domain/meetings/item-parts.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Entries } from '#ui/lists/entries.tsx';
import { Status, Tag } from '#ui/signs/status.tsx';
import { FileLink } from '#ui/ways/file-link.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Who } from '#ui/ways/who.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { itemLook } from '../words.ts';
import { DecisionEntry } from './decision-entry.part.tsx';
import { VoteWords } from './vote-words.part.tsx';

type AgendaEntryProps = { town: string; item: AgendaItem; table: Table; decisions: readonly DecisionRow[] };

/** One item with what was said on it, where it came from and went to, and the decisions that answer it. */
export function AgendaEntry({ town, item, table, decisions }: AgendaEntryProps) {
	const { t } = usePage();
	const { before, after, lineage } = item;
	return (
		<li class="entry" id={`item-${item.position}`} value={item.position ?? undefined}>
			<p class="entry-mark">{item.label ?? t('public.item.unnumbered')}</p>
			<h3>
				<Text of={item.title} />
			</h3>
			<p class="entry-facts">
				<Status is={itemLook[item.state]}>{t(`meetings.item.state.${item.state}`)}</Status>
				{item.forInformation && <Tag>{t('public.item.for_information')}</Tag>}
				{item.addedAfterSending && <Tag>{t('public.item.added_later')}</Tag>}
				{item.fixedPosition !== null && <Tag>{t('public.item.fixed', { place: item.fixedPosition })}</Tag>}
			</p>
			{item.speakers.length > 0 && (
				<p>
					{t('public.item.speakers')}: <People town={town} people={item.speakers} />
				</p>
			)}
			{before?.meeting && (
				<>
					<p>
						{t('public.item.carried_from')}{' '}
						<Link to={publicPath.meeting(town, before.meeting.slug)}>
							<Time at={before.meeting.date} />
						</Link>
					</p>
					<p>
						{t('public.item.put_off', { times: lineage.times })}{' '}
						<Link to={publicPath.matter(town, item.firstId)}>{t('public.item.history')}</Link>
					</p>
				</>
			)}
			{item.closingNote && <Passage of={item.closingNote} />}
			{after && (
				<p>
					{after.meeting ? (
						<>
							{t('public.item.carried_to')}{' '}
							<Link to={publicPath.meeting(town, after.meeting.slug)}>
								<Time at={after.meeting.date} />
							</Link>
						</>
					) : (
						t('public.item.waits')
					)}
				</p>
			)}
			{item.heard && <Heard title={t('public.item.heard')} of={item.heard} />}
			{item.spoke && <Heard title={t('public.item.spoke')} of={item.spoke} />}
			{item.materials
				.filter(({ isPublic }) => isPublic)
				.map((file) => (
					<FileLink key={file.id} path={publicPath.file(town, file.fileId)} name={file.name} type={file.mediaType} size={file.size} />
				))}
			{item.votes.map((vote) => (
				<VoteWords key={vote.id} vote={vote} table={table} />
			))}
			{decisions.length > 0 && (
				<>
					<h4>{t('public.item.decided')}</h4>
					<Entries>
						{decisions.map((decision) => (
							<DecisionEntry key={decision.id} town={town} decision={decision} />
						))}
					</Entries>
				</>
			)}
		</li>
	);
}

const Heard = ({ title, of }: { title: string; of: NonNullable<AgendaItem['heard']> }) => (
	<details open>
		<summary>{title}</summary>
		<Passage of={of} />
	</details>
);

/** Names in a row; one described in words alone is named by them. */
function People({ town, people }: { town: string; people: readonly Somebody[] }) {
	return (
		<>
			{people.map(({ id, named, described }, at) => (
				<span key={id}>
					{at > 0 && ', '}
					{named && <Who name={<Text of={named.name} />} to={wayTo(town, named)} office={named.of && <Text of={named.of.name} />} />}
					{named && described && ' – '}
					{described && <Text of={described} />}
				</span>
			))}
		</>
	);
}

function wayTo(town: string, { kind, slug }: NonNullable<Somebody['named']>): string | null {
	if (!slug) return null;
	return kind === 'person' ? publicPath.person(town, slug) : publicPath.organization(town, slug);
}

/** Who was invited beside the members, and what for. */
export function GuestList({ town, guests }: { town: string; guests: readonly Guest[] }) {
	const { t } = usePage();
	return (
		<ul>
			{guests.map((guest) => (
				<li key={guest.id}>
					<People town={town} people={[guest]} />: <Text of={guest.purpose} />
					{guest.came !== null && ` (${t(guest.came ? 'public.guest.came' : 'public.guest.did_not_come')})`}
				</li>
			))}
		</ul>
	);
}
