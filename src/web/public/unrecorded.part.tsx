import { usePage } from '#ui/context.ts';
import { Section } from '#ui/words/section.tsx';
import type { MeetingReading } from './meeting.reading.server.ts';

/** What nobody wrote down of a meeting that was held, said once: silence would look like an omission of this page. */
export function Unrecorded({ reading }: { reading: MeetingReading }) {
	const { t } = usePage();
	const missing = missingFrom(reading);
	if (missing.length === 0) return null;
	const what = missing.map((each) => t(`public.meeting.unrecorded.${each}`)).join(', ');
	return (
		<Section title={t('public.meeting.unrecorded.title')} id="unrecorded">
			<p>{t('public.meeting.unrecorded.lead', { what })}</p>
		</Section>
	);
}

const parts = ['attendance', 'votes', 'chair'] as const;

function missingFrom({ meeting, table, agenda, votesApart, decisions }: MeetingReading): (typeof parts)[number][] {
	if (meeting.state !== 'closed') return [];
	const isMissing = {
		attendance: table.attended.length === 0,
		votes: decisions.length > 0 && votesApart.length === 0 && agenda.every(({ votes }) => votes.length === 0),
		chair: meeting.chairedById === null
	};
	return parts.filter((part) => isMissing[part]);
}
