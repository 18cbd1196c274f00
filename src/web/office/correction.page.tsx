import type { ComponentChildren } from 'preact';
import { actionKinds } from '#domain/meetings/agenda.rules.ts';
import type { Meeting } from '#domain/meetings/queries.server.ts';
import { attendanceStatuses } from '#domain/meetings/quorum.rules.ts';
import { usePage } from '#ui/context.ts';
import { Checkbox } from '#ui/forms/checkbox.tsx';
import { CheckboxGroup, Select } from '#ui/forms/choices.tsx';
import { TimeField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextArea, TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import type { CorrectedItem, CorrectedSeat, CorrectedVote } from './corrections.reading.server.ts';
import { seatWords } from './seat-options.ts';
import { VoteFields } from './vote-fields.part.tsx';

/** What an item of a closed meeting should have said. */
export function CorrectItemPage({ meeting, item }: CorrectedItem, { t }: Page) {
	const actions = actionKinds.map((kind) => ({ value: kind, label: t(`meetings.action.${kind}`) }));
	return (
		<Frame meeting={meeting} name="correct-item" action={officePath.correction(meeting.id, 'items', item.id)}>
			<MultilingualField name="title" label={t('meetings.item.title')} value={item.title} rows={3} required />
			<TextField name="label" label={t('meetings.item.label')} value={item.label} room="short" maxlength={40} />
			<CheckboxGroup name="actions" label={t('meetings.item.actions')} options={actions} values={item.actions} lay="row" />
			<Checkbox name="forInformation" label={t('meetings.item.for_information_only')} checked={item.forInformation} />
			<MultilingualField name="heard" label={t('meetings.conduct.heard')} value={item.heard} rows={4} />
			<MultilingualField name="spoke" label={t('meetings.conduct.spoke')} value={item.spoke} rows={6} />
		</Frame>
	);
}

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

/** How a vote really fell. */
export const CorrectVotePage = ({ meeting, members, vote }: CorrectedVote) => (
	<Frame meeting={meeting} name="correct-vote" action={officePath.correction(meeting.id, 'votes', vote.id)}>
		<VoteFields members={members} value={vote} room="corrected" />
	</Frame>
);

type FrameProps = { meeting: Meeting; name: string; action: string; children: ComponentChildren };

/** Each correction is a thing of its own, and says why. */
function Frame({ meeting, name, action, children }: FrameProps) {
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
