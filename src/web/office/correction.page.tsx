import type { ComponentChildren } from 'preact';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { attendanceStatuses } from '#domain/meetings/quorum.rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { TimeField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextArea, TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import type { CorrectedGuest, CorrectedSeat, CorrectedVote } from './corrections.reading.server.ts';
import { seatWords } from './seat-options.ts';
import { VoteFields } from './vote-fields.part.tsx';

/** Whether one member was there after all. */
export function CorrectSeatPage({ meeting, member, stands }: CorrectedSeat, { t, language }: Page) {
	const statuses = attendanceStatuses.map((status) => ({ value: status, label: t(`meetings.attendance.status.${status}`) }));
	return (
		<Frame meeting={meeting} name="correct-seat" action={officePath.correction(meeting.id, 'seats', member.id)}>
			<p>{seatWords(member, language)}</p>
			<Select
				name="status"
				label={t('meetings.presence.status')}
				options={statuses}
				value={stands?.status}
				empty={t('platform.value.not_recorded')}
			/>
			<TimeField name="cameAt" label={t('meetings.presence.came')} value={stands?.cameAt} />
			<TimeField name="leftAt" label={t('meetings.presence.left')} value={stands?.leftAt} />
			<TextField name="note" label={t('platform.word.note')} value={stands?.note} maxlength={500} />
		</Frame>
	);
}

/** Whether one guest came after all. */
export function CorrectGuestPage({ meeting, guest }: CorrectedGuest, { t, language }: Page) {
	const name = guest.named?.name ?? guest.described;
	return (
		<Frame meeting={meeting} name="correct-guest" action={officePath.correction(meeting.id, 'guests', guest.id)}>
			{name && <p>{wordsOf(name, language)}</p>}
			<RadioGroup
				name="came"
				label={t('meetings.correct.came')}
				options={[
					{ value: 'yes', label: t('meetings.guests.came') },
					{ value: 'no', label: t('meetings.guests.did_not_come') },
					{ value: '', label: t('platform.value.not_recorded') }
				]}
				value={guest.came === null ? '' : guest.came ? 'yes' : 'no'}
			/>
		</Frame>
	);
}

/** How a vote really fell. */
export const CorrectVotePage = ({ meeting, members, vote }: CorrectedVote) => (
	<Frame meeting={meeting} name="correct-vote" action={officePath.correction(meeting.id, 'votes', vote.id)}>
		<VoteFields members={members} value={vote} room="corrected" />
	</Frame>
);

type FrameProps = { meeting: Meeting; name: string; action: string; children: ComponentChildren };

/** Each correction is a thing of its own, and says why. */
export function Frame({ meeting, name, action, children }: FrameProps) {
	const page = usePage();
	const { t, newId } = page;
	return (
		<OfficeLayout
			title={t('meetings.correct.title')}
			sort={meetingTitle(meeting, page)}
			lead={t('meetings.correct.lead')}
			breadcrumbs={[
				{ path: officePath.meeting(meeting.id), label: meetingTitle(meeting, page) },
				{ path: officePath.corrections(meeting.id), label: t('meetings.correct.title') }
			]}
		>
			<Form name={name} action={action}>
				<Hidden name="id" value={newId()} />
				{children}
				<TextArea name="because" label={t('meetings.correct.because')} rows={2} required />
				<Submit>{t('meetings.correct.submit')}</Submit>
			</Form>
		</OfficeLayout>
	);
}
