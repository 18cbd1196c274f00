import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Tag } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { ItemState } from './agenda-list.part.tsx';
import type { Conducted } from './conduct.reading.server.ts';

/** The agenda as a way through the meeting: look at any item, turn the meeting to the next one. */
export function ConductAgenda({ reading: { meeting, agenda, current } }: { reading: Conducted }) {
	const { t } = usePage();
	return (
		<Section title={t('meetings.agenda.title')} action={<Link to={officePath.newItem(meeting.id)}>{t('meetings.item.add')}</Link>}>
			<ol class="entries">
				{agenda.map((item) => (
					<li key={item.id} class="entry" value={item.position ?? undefined}>
						<p class="entry-mark">{item.label ?? t('meetings.item.unnumbered')}</p>
						<h3>
							<Link to={`${officePath.conduct(meeting.id, item.id)}#item`} current={item.id === current?.id && 'true'}>
								<Text of={item.title} />
							</Link>
						</h3>
						<p class="entry-facts">
							<ItemState item={item} />
							{item.id === meeting.currentItemId && item.standing !== 'under_discussion' && <Tag>{t('meetings.conduct.current')}</Tag>}
						</p>
						{item.id !== meeting.currentItemId && mayBeTakenUp(item) && <TakeUp meetingId={meeting.id} item={item} />}
					</li>
				))}
			</ol>
		</Section>
	);
}

const mayBeTakenUp = ({ state }: AgendaItem): boolean => state !== 'postponed' && state !== 'withdrawn';

function TakeUp({ meetingId, item }: { meetingId: string; item: AgendaItem }) {
	const { t } = usePage();
	return (
		<Form name={`take-up-${item.id}`} action={officePath.conductItemDeed(meetingId, item.id, 'take-up')}>
			<Submit kind="second">{t('meetings.conduct.take_up')}</Submit>
		</Form>
	);
}
