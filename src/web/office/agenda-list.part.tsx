import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Status, Tag } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath } from '../../paths.ts';
import { itemLook } from '../words.ts';

type AgendaListProps = {
	meeting: Meeting;
	agenda: readonly AgendaItem[];
	/** While it is being drawn, by those who keep it. */
	movable: boolean;
};

/**
 * The agenda in its true order. Each item is moved by its own buttons, so that the keyboard and a page without script do
 * it alike; the data attributes tell an island which form to send when an item is dragged instead.
 */
export const AgendaList = ({ meeting, agenda, movable }: AgendaListProps) => (
	<ol class="entries" data-arrange={movable ? 'agenda' : undefined}>
		{agenda.map((item, at) => (
			<li
				key={item.id}
				class="entry"
				id={`item-${item.id}`}
				value={item.position ?? undefined}
				data-item={item.id}
				data-place={item.position ?? undefined}
				data-fixed={item.fixedPosition === null ? undefined : ''}
			>
				<ItemLine item={item} />
				{movable && item.fixedPosition === null && (
					<MoveForms meeting={meeting} item={item} isFirst={at === 0} isLast={at === agenda.length - 1} />
				)}
			</li>
		))}
	</ol>
);

/** An item as it stands: number, title, what is to be done, how far it is, where it came from, who reports and what for. */
export function ItemLine({ item }: { item: AgendaItem }) {
	const { t } = usePage();
	return (
		<>
			{item.meetingId && <p class="entry-mark">{item.label ?? t('meetings.item.unnumbered')}</p>}
			<h3>
				<Link to={officePath.item(item.id)}>
					<Text of={item.title} />
				</Link>
			</h3>
			<ItemFacts item={item} />
		</>
	);
}

/** What is known of an item beside its words: where it stands, what is asked, where it came from and went to, who speaks. */
export function ItemFacts({ item }: { item: AgendaItem }) {
	const { t } = usePage();
	const { before, after, lineage } = item;
	return (
		<>
			<p class="entry-facts">
				<ItemState item={item} />
				{item.actions.length > 0 && <span>{item.actions.map((action) => t(`meetings.action.${action}`)).join(', ')}</span>}
				{item.forInformation && <Tag>{t('meetings.item.for_information')}</Tag>}
				{item.addedAfterSending && <Tag>{t('meetings.item.added_later')}</Tag>}
				{item.fixedPosition !== null && <Tag>{t('meetings.item.fixed', { place: item.fixedPosition })}</Tag>}
				{lineage.times > 0 && <span>{t('meetings.item.put_off', { times: lineage.times })}</span>}
				{before?.meeting && (
					<span>
						{t('meetings.item.carried_from')} <Time at={before.meeting.date} style="list" />
					</span>
				)}
				{after && <span>{after.meeting ? t('meetings.item.carried_on') : t('meetings.item.in_the_backlog')}</span>}
			</p>
			{item.speakers.length > 0 && (
				<p>
					{t('meetings.item.speakers')}: <Speakers speakers={item.speakers} />
				</p>
			)}
			{item.details && <Passage of={item.details} />}
			{item.subject?.kind === 'undertaking' && (
				<p>
					<Link to={officePath.undertaking(item.subject.id)}>{t('meetings.item.about_undertaking')}</Link>
				</p>
			)}
		</>
	);
}

/** By name where they are known, else as they were described. */
const Speakers = ({ speakers }: { speakers: AgendaItem['speakers'] }) => (
	<>
		{speakers.map(({ id, named, described }, at) => (
			<span key={id}>
				{at > 0 && '; '}
				{named && <Text of={named.name} />} {described && <Text of={described} />}
			</span>
		))}
	</>
);

/** How far an item is; one that stands on no agenda waits. */
export function ItemState({ item: { standing, meetingId } }: { item: Pick<AgendaItem, 'standing' | 'meetingId'> }) {
	const { t } = usePage();
	const waits = standing === 'listed' && meetingId === null;
	return <Status is={itemLook[standing]}>{waits ? t('meetings.item.in_the_backlog') : t(`meetings.item.state.${standing}`)}</Status>;
}

type MoveFormsProps = { meeting: Meeting; item: AgendaItem; isFirst: boolean; isLast: boolean };

function MoveForms({ meeting, item, isFirst, isLast }: MoveFormsProps) {
	const { t } = usePage();
	return (
		<div class="actions">
			<Form name={`move-${item.id}`} action={officePath.agendaDeed(meeting.id, item.id, 'move')}>
				<div class="actions">
					{!isFirst && (
						<Submit kind="second" name="to" value="up">
							{t('platform.button.up')}
						</Submit>
					)}
					{!isLast && (
						<Submit kind="second" name="to" value="down">
							{t('platform.button.down')}
						</Submit>
					)}
				</div>
			</Form>
			<Form name={`return-${item.id}`} action={officePath.agendaDeed(meeting.id, item.id, 'return')}>
				<Submit kind="second">{t('meetings.item.return')}</Submit>
			</Form>
		</div>
	);
}
