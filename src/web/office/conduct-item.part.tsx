import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { isPending } from '#domain/meetings/rules.ts';
import { usePage } from '#ui/context.ts';
import { TimeField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { More } from '#ui/forms/more.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import type { Conducted } from './conduct.reading.server.ts';
import { AsideList } from './conduct-aside.part.tsx';
import { Votes } from './conduct-votes.part.tsx';
import { DecisionsTaken } from './decisions-taken.part.tsx';
import { QuorumWords } from './quorum-words.part.tsx';

type AtHandProps = { reading: Conducted; item: AgendaItem };

/** The item before the meeting: what was heard and said, who stands aside, the votes, the decisions. */
export function ItemAtHand({ reading, item }: AtHandProps) {
	const { t } = usePage();
	return (
		<Section
			id="item"
			title={
				<>
					{item.label && `${item.label}. `}
					<Text of={item.title} />
				</>
			}
		>
			{item.quorum && (
				<p>
					{t('meetings.conduct.quorum_for_item')}: <QuorumWords quorum={item.quorum} />
				</p>
			)}
			<Discussion reading={reading} item={item} />
			<AsideList reading={reading} item={item} />
			<Votes reading={reading} item={item} />
			<DecisionsTaken reading={reading} item={item} />
			{isPending(item) && <PostponeForm reading={reading} item={item} />}
		</Section>
	);
}

function Discussion({ reading: { meeting }, item }: AtHandProps) {
	const { t } = usePage();
	return (
		<Form name={`discussion-${item.id}`} action={officePath.conductItemDeed(meeting.id, item.id, 'discussion')}>
			<Hidden name="version" value={item.version} />
			<MultilingualField
				name="heard"
				label={t('meetings.conduct.heard')}
				hint={t('meetings.conduct.heard_hint')}
				value={item.heard}
				rows={4}
			/>
			<MultilingualField
				name="spoke"
				label={t('meetings.conduct.spoke')}
				hint={t('meetings.conduct.spoke_hint')}
				value={item.spoke}
				rows={6}
			/>
			<More label={t('meetings.conduct.hours')}>
				<TimeField name="takenUpAt" label={t('meetings.conduct.taken_up_at')} value={item.takenUpAt} />
				<TimeField name="finishedAt" label={t('meetings.conduct.finished_at')} value={item.finishedAt} />
			</More>
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	);
}

function PostponeForm({ reading: { meeting }, item }: AtHandProps) {
	const { t } = usePage();
	const form = `postpone-${item.id}`;
	return (
		<Fold label={t('meetings.postpone.title')} form={form}>
			<Form name={form} action={officePath.conductItemDeed(meeting.id, item.id, 'postpone')}>
				<p>{t('meetings.postpone.lead')}</p>
				<MultilingualField name="reason" label={t('platform.word.reason')} rows={2} required />
				<Submit kind="second">{t('meetings.postpone.submit')}</Submit>
			</Form>
		</Fold>
	);
}
