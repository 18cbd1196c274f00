import type { Meeting } from '#domain/meetings/queries.server.ts';
import { meetingKinds } from '#domain/meetings/rules.ts';
import { usePage } from '#ui/context.ts';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { meetingTitle } from '../public/meeting-title.ts';

type KindFieldsProps = { value?: Pick<Meeting, 'kind' | 'reason' | 'followsMeetingId'>; earlier: readonly Meeting[] };

/** Ordinary or extraordinary, and of the latter why and after which meeting. */
export function KindFields({ value, earlier }: KindFieldsProps) {
	const page = usePage();
	const { t } = page;
	const kinds = meetingKinds.map((kind) => ({ value: kind, label: t(`meetings.kind.${kind}`) }));
	const meetings = earlier.map((meeting) => ({ value: meeting.id, label: meetingTitle(meeting, page) }));
	return (
		<>
			<RadioGroup name="kind" label={t('platform.word.kind')} options={kinds} value={value?.kind ?? 'ordinary'} lay="row" required />
			<MultilingualField
				name="reason"
				label={t('meetings.plan.reason')}
				hint={t('meetings.plan.reason_hint')}
				value={value?.reason}
				rows={3}
			/>
			<Select
				name="followsMeetingId"
				label={t('meetings.plan.follows')}
				options={meetings}
				value={value?.followsMeetingId}
				empty={t('meetings.plan.follows_none')}
			/>
		</>
	);
}
