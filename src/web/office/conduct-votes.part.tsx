import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { RecordedVote } from '#domain/meetings/votes.queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { VoteWords } from '../public/vote-words.part.tsx';
import { absentFrom } from './absent.ts';
import type { Conducted } from './conduct.reading.server.ts';
import { VoteFields } from './vote-fields.part.tsx';

/** The votes taken on an item, each to be written down again while the meeting lasts, and the next one. */
export function Votes({ reading, item }: { reading: Conducted; item: AgendaItem }) {
	const { t } = usePage();
	const action = officePath.conductItemDeed(reading.meeting.id, item.id, 'vote');
	return (
		<>
			<Taken votes={item.votes} reading={reading} item={item} />
			<NextVote name={`vote-${item.id}`} label={t('meetings.vote.title')} action={action} reading={reading} item={item} />
		</>
	);
}

/** The same of votes on no item: on the agenda as a whole, on the order of the meeting. */
export function VotesApart({ reading }: { reading: Conducted }) {
	const { t } = usePage();
	return (
		<Section title={t('meetings.vote.apart')} id="votes">
			<p>{t('meetings.vote.apart_hint')}</p>
			<Taken votes={reading.votesApart} reading={reading} />
			<NextVote
				name="vote-apart"
				label={t('meetings.vote.title')}
				action={officePath.conductDeed(reading.meeting.id, 'vote')}
				reading={reading}
				onWhat="asked"
			/>
		</Section>
	);
}

type TakenProps = { votes: readonly RecordedVote[]; reading: Conducted; item?: AgendaItem };

function Taken({ votes, reading: { meeting, table }, item }: TakenProps) {
	const { t } = usePage();
	return (
		<>
			{votes.map((vote) => (
				<div key={vote.id}>
					<VoteWords vote={vote} table={table} />
					<Fold label={t('meetings.vote.amend')} form={`amend-${vote.id}`}>
						<Form name={`amend-${vote.id}`} action={officePath.conductVoteDeed(meeting.id, vote.id, 'amend')}>
							<Hidden name="version" value={vote.version} />
							<VoteFields members={table.members} away={absentFrom(table, item ?? null)} value={vote} />
							<Submit kind="second">{t('platform.button.save')}</Submit>
						</Form>
					</Fold>
				</div>
			))}
		</>
	);
}

type NextVoteProps = { name: string; label: string; action: string; reading: Conducted; item?: AgendaItem; onWhat?: 'asked' };

function NextVote({ name, label, action, reading: { table }, item, onWhat }: NextVoteProps) {
	const { t, newId } = usePage();
	return (
		<Fold label={label} form={name}>
			<Form name={name} action={action}>
				<Hidden name="id" value={newId()} />
				<VoteFields members={table.members} away={absentFrom(table, item ?? null)} onWhat={onWhat} />
				<Submit kind="second">{t('meetings.vote.submit')}</Submit>
			</Form>
		</Fold>
	);
}
