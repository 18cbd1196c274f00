import type { MeetingState } from '#domain/meetings/rules.ts';
import { exactDay } from '#platform/dates/doubtful-date.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField, TimeField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { Notice } from '#ui/signs/notice.tsx';
import { Steps } from '#ui/signs/steps.tsx';
import { ButtonLink } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import type { MeetingKept } from './meeting.reading.server.ts';
import { seatOptions } from './seat-options.ts';

const way: readonly MeetingState[] = ['planned', 'called', 'sent', 'open', 'closed'];

/** How far the meeting is, and the one form or page that takes it on. */
export function NextStep({ reading }: { reading: MeetingKept }) {
	const { t } = usePage();
	const { meeting, may } = reading;
	const { id, state } = meeting;
	if (state === 'cancelled') return <Notice title={t('meetings.state.cancelled')} />;
	const at = way.indexOf(state);
	return (
		<Section title={t('meetings.next.title')}>
			<Steps
				label={t('meetings.next.steps')}
				steps={way.map((each, here) => ({
					label: t(`meetings.state.${each}`),
					state: here < at ? 'done' : here === at ? 'current' : 'ahead'
				}))}
			/>
			{state === 'planned' && may.convene && <CallForm reading={reading} />}
			{state === 'called' && may.convene && <ButtonLink to={officePath.sendAgenda(id)}>{t('meetings.send.title')}</ButtonLink>}
			{(state === 'called' || state === 'sent') && may.conduct && <OpenForm reading={reading} />}
			{state === 'open' && (
				<p class="actions">
					{may.conduct && <ButtonLink to={officePath.conduct(id)}>{t('meetings.conduct.title')}</ButtonLink>}
					<ButtonLink to={officePath.meetingDecisions(id)}>{t('decisions.meeting.title')}</ButtonLink>
				</p>
			)}
			{state === 'closed' && (
				<p class="actions">
					<ButtonLink to={officePath.minutes(id)}>{t('meetings.minutes.title')}</ButtonLink>
					<ButtonLink to={officePath.meetingDecisions(id)}>{t('decisions.meeting.title')}</ButtonLink>
					{may.correct && <ButtonLink to={officePath.corrections(id)}>{t('meetings.correct.title')}</ButtonLink>}
				</p>
			)}
		</Section>
	);
}

function CallForm({ reading: { meeting } }: { reading: MeetingKept }) {
	const { t } = usePage();
	return (
		<Form name="call-meeting" action={officePath.meetingDeed(meeting.id, 'call')}>
			<Hidden name="version" value={meeting.version} />
			<DateField name="day" label={t('meetings.call.day')} value={exactDay(meeting.date)} required />
			<TimeField name="startsAt" label={t('meetings.word.starts')} value={meeting.startsAt} />
			<MultilingualField name="venue" label={t('meetings.word.venue')} value={meeting.venue} />
			<TextField name="number" label={t('meetings.word.number')} value={meeting.number} room="short" maxlength={40} />
			<Submit>{t('meetings.call.submit')}</Submit>
		</Form>
	);
}

function OpenForm({ reading: { meeting, members } }: { reading: MeetingKept }) {
	const { t, language, today } = usePage();
	if (meeting.date.from > today) return <p>{t('meetings.open.day_not_come')}</p>;
	const seats = seatOptions(members, language);
	const seatOf = (role: string) => members.find((member) => member.role === role)?.id;
	return (
		<Form name="open-meeting" action={officePath.meetingDeed(meeting.id, 'open')}>
			<Hidden name="version" value={meeting.version} />
			<TimeField name="startsAt" label={t('meetings.open.at')} hint={t('meetings.open.at_hint')} />
			<Select
				name="chairedById"
				label={t('meetings.open.chaired_by')}
				options={seats}
				value={seatOf('chair')}
				empty={t('platform.value.not_recorded')}
			/>
			<Select
				name="recordedById"
				label={t('meetings.open.recorded_by')}
				options={seats}
				value={seatOf('secretary')}
				empty={t('platform.value.not_recorded')}
			/>
			<Submit kind={meeting.state === 'sent' ? 'first' : 'second'}>{t('meetings.open.submit')}</Submit>
		</Form>
	);
}
