import type { Meeting } from '#domain/meetings/queries.server.ts';
import { usePage } from '#ui/context.ts';
import { Entry } from '#ui/lists/entries.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { meetingLook } from '../words.ts';

/** One meeting in a list: its day as far as it is known, its kind, how it stands and how much was on its agenda. */
export function MeetingEntry({ town, meeting, bodyName }: { town: string; meeting: Meeting; bodyName?: string | null | undefined }) {
	const { t } = usePage();
	const { items } = meeting;
	return (
		<Entry
			mark={bodyName}
			title={
				<>
					<Time at={meeting.date} />
					{meeting.startsAt && `, ${meeting.startsAt.slice(0, 5)}`}
				</>
			}
			to={publicPath.meeting(town, meeting.slug)}
			status={<Status is={meetingLook[meeting.state]}>{t(`meetings.state.${meeting.state}`)}</Status>}
			facts={[
				t(`public.meeting.kind.${meeting.kind}`),
				...(meeting.venue ? [<Text key="venue" of={meeting.venue} />] : []),
				...(items.listed > 0 && meeting.state === 'closed' ? [t('public.meeting.items', { n: items.listed })] : []),
				...(items.postponed > 0 ? [t('public.meeting.postponed', { n: items.postponed })] : [])
			]}
		/>
	);
}
