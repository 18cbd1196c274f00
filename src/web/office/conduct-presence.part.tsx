import type { Member } from '#domain/councils/queries.server.ts';
import type { RecordedAttendance } from '#domain/meetings/attendance.queries.server.ts';
import { attendanceStatuses } from '#domain/meetings/quorum.rules.ts';
import { usePage } from '#ui/context.ts';
import { Select } from '#ui/forms/choices.tsx';
import { TimeField } from '#ui/forms/date-fields.tsx';
import { Fieldset } from '#ui/forms/fieldset.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { More } from '#ui/forms/more.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import type { Conducted } from './conduct.reading.server.ts';
import { QuorumWords } from './quorum-words.part.tsx';
import { seatWords } from './seat-options.ts';

/** Who of the members is there, and whether they are enough. Nothing chosen is nothing recorded. */
export function Presence({ reading: { meeting, table } }: { reading: Conducted }) {
	const { t } = usePage();
	const record = new Map(table.attended.map((each) => [each.membershipId, each]));
	return (
		<Section title={t('meetings.presence.title')} id="presence">
			<p>
				<QuorumWords quorum={table.quorum} />
			</p>
			{table.members.length === 0 ? (
				<p>{t('meetings.presence.no_members')}</p>
			) : (
				<Fold label={t('meetings.presence.record', { recorded: table.attended.length, of: table.members.length })} form="record-attendance">
					<Form name="record-attendance" action={officePath.conductDeed(meeting.id, 'attendance')}>
						<p>{t('meetings.presence.lead')}</p>
						{table.members.map((member, at) => (
							<SeatFields key={member.id} member={member} at={at} stands={record.get(member.id)} />
						))}
						<Submit kind="second">{t('platform.button.save')}</Submit>
					</Form>
				</Fold>
			)}
		</Section>
	);
}

export function SeatFields({ member, at, stands }: { member: Member; at: number; stands: RecordedAttendance | undefined }) {
	const { t, language } = usePage();
	const statuses = attendanceStatuses.map((status) => ({ value: status, label: t(`meetings.attendance.status.${status}`) }));
	return (
		<Fieldset legend={seatWords(member, language)}>
			<Hidden name={`seats.${at}.membershipId`} value={member.id} />
			<Select
				name={`seats.${at}.status`}
				label={t('meetings.presence.status')}
				options={statuses}
				value={stands?.status}
				empty={t('platform.value.not_recorded')}
			/>
			<More label={t('meetings.presence.hours')} open={stands?.status === 'late' || stands?.status === 'left'}>
				<TimeField name={`seats.${at}.cameAt`} label={t('meetings.presence.came')} value={stands?.cameAt} />
				<TimeField name={`seats.${at}.leftAt`} label={t('meetings.presence.left')} value={stands?.leftAt} />
				<TextField name={`seats.${at}.note`} label={t('platform.word.note')} value={stands?.note} maxlength={500} />
			</More>
		</Fieldset>
	);
}
