import { minutesForms } from '#domain/meetings/minutes.forms.ts';
import type { Minutes } from '#domain/meetings/minutes.queries.server.ts';
import { languages } from '#platform/i18n/languages.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { FileField } from '#ui/forms/file-field.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { officePath } from '../../paths.ts';
import type { MinutesKept } from './minutes.reading.server.ts';

/** The forms that take the minutes one step on, each only for those who may send it. */
export function MinutesStep({ reading: { meeting, minutes, may, usualUntil } }: { reading: MinutesKept }) {
	const { id } = meeting;
	if (!minutes) return may.writeMinutes ? <DraftForm meetingId={id} number={meeting.number} /> : null;
	const isOpen = minutes.state === 'draft' || minutes.state === 'remarks';
	return (
		<>
			{isOpen && may.writeMinutes && <AmendForm meetingId={id} minutes={minutes} />}
			{minutes.state === 'draft' && may.writeMinutes && <OpenForm meetingId={id} minutes={minutes} until={usualUntil} />}
			{isOpen && may.approveMinutes && <ApproveForm meetingId={id} minutes={minutes} />}
			{minutes.state === 'approved' && may.writeMinutes && <SignForm meetingId={id} minutes={minutes} />}
		</>
	);
}

type StepProps = { meetingId: string; minutes: Minutes };

/** The number of the meeting is offered: most houses count both alike. */
function DraftForm({ meetingId, number }: { meetingId: string; number: string | null }) {
	const { t, newId } = usePage();
	return (
		<Form name="draft-minutes" action={officePath.minutesDeed(meetingId, 'draft')}>
			<Hidden name="id" value={newId()} />
			<DrawnFields number={number} />
			<Submit>{t('meetings.minutes.draft')}</Submit>
		</Form>
	);
}

function AmendForm({ meetingId, minutes }: StepProps) {
	const { t } = usePage();
	return (
		<Fold label={t('meetings.minutes.amend')} form="amend-minutes">
			<Form name="amend-minutes" action={officePath.minutesDeed(meetingId, 'amend')}>
				<Hidden name="minutesId" value={minutes.id} />
				<Hidden name="version" value={minutes.version} />
				<DrawnFields value={minutes} number={minutes.number} />
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}

function DrawnFields({ value, number }: { value?: Minutes; number: string | null }) {
	const { t, language } = usePage();
	return (
		<>
			<TextField
				name="number"
				label={t('meetings.minutes.number')}
				hint={t('meetings.minutes.number_hint')}
				value={number}
				room="short"
				maxlength={40}
			/>
			<RadioGroup
				name="language"
				label={t('meetings.minutes.language')}
				options={languages.map((each) => ({ value: each, label: t(`platform.language.name.${each}`) }))}
				value={value?.language ?? language}
				lay="row"
				required
			/>
			<RadioGroup
				name="form"
				label={t('meetings.minutes.form')}
				options={minutesForms.map((form) => ({ value: form, label: t(`meetings.minutes.form.${form}`) }))}
				value={value?.form ?? 'full'}
				lay="row"
				required
			/>
		</>
	);
}

function OpenForm({ meetingId, minutes, until }: StepProps & { until: string }) {
	const { t } = usePage();
	return (
		<Form name="open-remarks" action={officePath.minutesDeed(meetingId, 'open')}>
			<Hidden name="minutesId" value={minutes.id} />
			<DateField name="until" label={t('meetings.minutes.until')} hint={t('meetings.minutes.until_hint')} value={until} />
			<Submit>{t('meetings.minutes.open')}</Submit>
		</Form>
	);
}

function ApproveForm({ meetingId, minutes }: StepProps) {
	const { t, today } = usePage();
	return (
		<Fold label={t('meetings.minutes.approve')} form="approve-minutes">
			<Form name="approve-minutes" action={officePath.minutesDeed(meetingId, 'approve')}>
				<Hidden name="minutesId" value={minutes.id} />
				<Hidden name="version" value={minutes.version} />
				<p>{t('meetings.minutes.approve_lead')}</p>
				<DateField name="approvedOn" label={t('meetings.minutes.approved_on')} value={today} required />
				<Submit kind="grave">{t('meetings.minutes.approve')}</Submit>
			</Form>
		</Fold>
	);
}

function SignForm({ meetingId, minutes }: StepProps) {
	const { t, today } = usePage();
	return (
		<Form name="sign-minutes" action={officePath.minutesDeed(meetingId, 'sign')} takes="files">
			<Hidden name="minutesId" value={minutes.id} />
			<DateField name="signedOn" label={t('meetings.minutes.signed_on')} value={today} required />
			<FileField
				name="signed"
				label={t('meetings.minutes.signed_copy')}
				hint={t('meetings.minutes.signed_hint')}
				accept=".pdf,image/*"
				required
			/>
			<Submit>{t('meetings.minutes.sign')}</Submit>
		</Form>
	);
}
