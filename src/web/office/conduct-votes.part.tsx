import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { officePath } from '../../paths.ts';
import { VoteWords } from '../public/vote-words.part.tsx';
import type { Conducted } from './conduct.reading.server.ts';
import { VoteFields } from './vote-fields.part.tsx';

type VotesProps = { reading: Conducted; item: AgendaItem };

/** The votes taken on an item, each to be written down again while the meeting lasts, and the next one. */
export function Votes({ reading, item }: VotesProps) {
	const { t, newId } = usePage();
	const { meeting, table } = reading;
	const next = `vote-${item.id}`;
	return (
		<>
			{item.votes.map((vote) => (
				<div key={vote.id}>
					<VoteWords vote={vote} table={table} />
					<Fold label={t('meetings.vote.amend')} form={`amend-${vote.id}`}>
						<Form name={`amend-${vote.id}`} action={officePath.conductVoteDeed(meeting.id, vote.id, 'amend')}>
							<Hidden name="version" value={vote.version} />
							<VoteFields members={table.members} value={vote} />
							<Submit kind="second">{t('platform.button.save')}</Submit>
						</Form>
					</Fold>
				</div>
			))}
			<Fold label={t('meetings.vote.title')} form={next}>
				<Form name={next} action={officePath.conductItemDeed(meeting.id, item.id, 'vote')}>
					<Hidden name="id" value={newId()} />
					<VoteFields members={table.members} />
					<Submit kind="second">{t('meetings.vote.submit')}</Submit>
				</Form>
			</Fold>
		</>
	);
}
