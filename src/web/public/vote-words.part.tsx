import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import type { Table } from '#domain/meetings/attendance.queries.server.ts';
import { choices, wasDecidedByChair } from '#domain/meetings/vote.rules.ts';
import { usePage } from '#ui/context.ts';
import { Status } from '#ui/signs/status.tsx';
import { Text } from '#ui/words/text.tsx';
import { SeatName } from './seat-name.part.tsx';

/** A lost vote is settled too, and asks nobody for anything. */
const standing = { carried: 'good', lost: 'closed', tied: 'neutral', not_known: 'neutral' } as const;

type VoteWordsProps = { vote: AgendaItem['votes'][number]; table: Table };

/** How the voices fell, as it was recorded: counts, names, or agreement without a count. */
export function VoteWords({ vote, table }: VoteWordsProps) {
	const { t } = usePage();
	const { counts, chairVoice } = vote;
	const { present, members } = vote.room;
	return (
		<div class="vote">
			<p>
				<b>{t('public.vote.title', { manner: t(`meetings.vote.manner.${vote.manner}`) })}</b>
				{vote.question && (
					<>
						: <Text of={vote.question} />
					</>
				)}
			</p>
			{counts && <p>{t('public.decision.counts', { for: counts.for, against: counts.against, abstained: counts.abstained })}</p>}
			{counts?.notVoting ? <p>{t('public.vote.not_voting', { n: counts.notVoting })}</p> : null}
			{present !== null && (
				<p>{members === null ? t('meetings.vote.room', { present }) : t('meetings.vote.room_of', { present, members })}</p>
			)}
			{chairVoice && wasDecidedByChair(vote) && <p>{t(`publishing.vote.chair_${chairVoice}`)}</p>}
			<p>
				<Status is={standing[vote.outcome]}>{t(`meetings.vote.outcome.${vote.outcome}`)}</Status>
			</p>
			{vote.voices.length > 0 &&
				choices.map((choice) => {
					const voices = vote.voices.filter((voice) => voice.choice === choice);
					return voices.length === 0 ? null : (
						<p key={choice}>
							{t(`meetings.vote.choice.${choice}`)}:{' '}
							{voices.map(({ membershipId }, at) => (
								<Seat key={membershipId} id={membershipId} table={table} after={at > 0} />
							))}
						</p>
					);
				})}
		</div>
	);
}

function Seat({ id, table, after }: { id: string; table: Table; after: boolean }) {
	const member = table.members.find((each) => each.id === id);
	return (
		<>
			{after && ', '}
			{member && <SeatName of={member} />}
		</>
	);
}
