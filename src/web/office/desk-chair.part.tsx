import { quorumDoubtInWords } from '#domain/meetings/quorum-words.rules.ts';
import { usePage } from '#ui/context.ts';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import type { ChairDesk } from './desk-chair.reading.server.ts';
import { QuorumWords } from './quorum-words.part.tsx';

/** Whether enough will come to the next meeting: how many it needs, and how it was before. */
export function ChairPart({ desk: { next, quorum, before } }: { desk: NonNullable<ChairDesk> }) {
	const page = usePage();
	const { t } = page;
	const outlook =
		quorum?.is === 'computed'
			? t('desk.chair.needed', { needed: quorum.needed, of: quorum.of })
			: quorumDoubtInWords(quorum?.is === 'unknown' ? quorum.because : 'not_required', t);
	return (
		<Section title={t('desk.chair.outlook')}>
			<Entries>
				<Entry title={meetingTitle(next, page)} to={officePath.meeting(next.id)} facts={[outlook]} />
				{before.map(({ meeting, quorum: then }) => (
					<Entry
						key={meeting.id}
						mark={t('desk.chair.before')}
						title={meetingTitle(meeting, page)}
						to={officePath.meeting(meeting.id)}
						status={then && <QuorumWords quorum={then} />}
					/>
				))}
			</Entries>
		</Section>
	);
}
