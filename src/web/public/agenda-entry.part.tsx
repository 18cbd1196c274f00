import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { actionsInWords } from '#domain/meetings/action.rules.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Table } from '#domain/meetings/attendance.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Status, Tag } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { FileShown, inPublic } from '../file-shown.part.tsx';
import { itemLook } from '../words.ts';
import { DecisionLines } from './decision-lines.part.tsx';
import { putOffInWords } from './put-off.ts';
import { SeatName } from './seat-name.part.tsx';
import { People } from './somebody.part.tsx';
import { VoteWords } from './vote-words.part.tsx';

type AgendaEntryProps = {
	town: string;
	item: AgendaItem;
	table: Table;
	decisions: readonly DecisionRow[];
};

/** One item with what was said on it, where it came from and went to, and the decisions that answer it. */
export function AgendaEntry({ town, item, table, decisions }: AgendaEntryProps) {
	const { t, language } = usePage();
	const { before, goesOn, lineage } = item;
	return (
		<li class="entry" id={`item-${item.position}`} value={item.position ?? undefined}>
			<p class="entry-mark">{item.label ?? t('public.item.unnumbered')}</p>
			<h3>
				<Text of={item.title} />
			</h3>
			<p class="entry-facts">
				{item.actions.length > 0 && <span>{actionsInWords(item.actions, language, t)}</span>}
				<ItemStatus standing={item.standing} />
				{item.forInformation && <Tag>{t('public.item.for_information')}</Tag>}
				{item.addedAfterSending && <Tag>{t('public.item.added_later')}</Tag>}
				{item.fixedPosition !== null && <Tag>{t('public.item.fixed', { place: item.fixedPosition })}</Tag>}
			</p>
			{item.details && <Passage of={item.details} />}
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
						{putOffInWords(lineage, t)} <Link to={publicPath.matter(town, item.firstId)}>{t('public.item.history')}</Link>
					</p>
				</>
			)}
			{item.closingNote && <Passage of={item.closingNote} />}
			{goesOn && (
				<p>
					{goesOn.meeting ? (
						<>
							{t('public.item.carried_to')}{' '}
							<Link to={publicPath.meeting(town, goesOn.meeting.slug)}>
								<Time at={goesOn.meeting.date} />
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
					<FileShown key={file.id} file={file} at={inPublic(town, file.fileId)} title={file.title && <Text of={file.title} />} />
				))}
			{item.away.map((each) => (
				<Aside key={each.membershipId} away={each} table={table} />
			))}
			{item.votes.map((vote) => (
				<VoteWords key={vote.id} vote={vote} table={table} />
			))}
			{decisions.length > 0 && (
				<>
					<h4>{t('public.item.decided')}</h4>
					<DecisionLines town={town} decisions={decisions} />
				</>
			)}
		</li>
	);
}

/** How it stands. That it is on the agenda the agenda says. */
export function ItemStatus({ standing }: Pick<AgendaItem, 'standing'>) {
	const { t } = usePage();
	return standing === 'listed' ? null : <Status is={itemLook[standing]}>{t(`meetings.item.state.${standing}`)}</Status>;
}

/** A member who took no part in this item, and why. */
function Aside({ away: { membershipId, kind, reason }, table }: { away: AgendaItem['away'][number]; table: Table }) {
	const { t } = usePage();
	const member = table.members.find(({ id }) => id === membershipId);
	if (!member) return null;
	return (
		<p>
			<SeatName of={member} /> – {t(`publishing.minutes.${kind}`)}
			{reason && `: ${reason}`}
		</p>
	);
}

const Heard = ({ title, of }: { title: string; of: NonNullable<AgendaItem['heard']> }) => (
	<details open>
		<summary>{title}</summary>
		<Passage of={of} />
	</details>
);
