import { takesItems } from '#domain/meetings/rules.ts';
import { usePage } from '#ui/context.ts';
import { DoubtfulDateField, TimeField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { NumberField, TextField } from '#ui/forms/text-fields.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath, publicPath } from '../../paths.ts';
import type { MeetingKept } from './meeting.reading.server.ts';
import { KindFields } from './meeting-fields.part.tsx';

/** What is known of the meeting, and the forms that change it while it is ahead. */
export function MeetingFacts({ reading }: { reading: MeetingKept }) {
	const { t } = usePage();
	const { meeting, may, town } = reading;
	const isAhead = takesItems(meeting) && meeting.state !== 'open';
	return (
		<Section
			title={t('meetings.facts.title')}
			action={<Link to={publicPath.meeting(town, meeting.slug)}>{t('meetings.facts.public_page')}</Link>}
		>
			<Facts reading={reading} />
			{may.convene && takesItems(meeting) && <AmendForm reading={reading} />}
			{may.convene && isAhead && <MoveForm reading={reading} />}
			{may.convene && isAhead && <CancelForm reading={reading} />}
		</Section>
	);
}

function Facts({ reading: { meeting, others } }: { reading: MeetingKept }) {
	const { t } = usePage();
	const unknown = t('platform.value.unknown');
	const follows = others.find(({ id }) => id === meeting.followsMeetingId);
	return (
		<DescriptionList
			items={[
				{ term: t('platform.word.kind'), details: t(`meetings.kind.${meeting.kind}`) },
				{ term: t('platform.word.date'), details: <Time at={meeting.date} /> },
				{ term: t('meetings.word.starts'), details: meeting.startsAt ?? unknown },
				...(meeting.endsAt ? [{ term: t('meetings.word.ends'), details: meeting.endsAt }] : []),
				{ term: t('meetings.word.venue'), details: meeting.venue ? <Text of={meeting.venue} /> : unknown },
				...(meeting.number ? [{ term: t('platform.word.number'), details: meeting.number }] : []),
				...(meeting.reason ? [{ term: t('platform.word.reason'), details: <Passage of={meeting.reason} /> }] : []),
				...(follows
					? [
							{
								term: t('meetings.plan.follows'),
								details: (
									<Link to={officePath.meeting(follows.id)}>
										<Time at={follows.date} />
									</Link>
								)
							}
						]
					: []),
				...(meeting.announcedItems === null ? [] : [{ term: t('meetings.plan.announced'), details: meeting.announcedItems }]),
				...(meeting.sentAt ? [{ term: t('meetings.word.sent'), details: <Time at={meeting.sentAt} /> }] : []),
				...(meeting.cancelledBecause ? [{ term: t('meetings.cancel.reason'), details: <Passage of={meeting.cancelledBecause} /> }] : [])
			]}
		/>
	);
}

function AmendForm({ reading: { meeting, others } }: { reading: MeetingKept }) {
	const { t } = usePage();
	return (
		<Fold label={t('meetings.amend.title')} form="amend-meeting">
			<Form name="amend-meeting" action={officePath.meetingDeed(meeting.id, 'amend')}>
				<Hidden name="version" value={meeting.version} />
				<TextField name="number" label={t('meetings.word.number')} value={meeting.number} room="short" maxlength={40} />
				<TimeField name="startsAt" label={t('meetings.word.starts')} value={meeting.startsAt} />
				<MultilingualField name="venue" label={t('meetings.word.venue')} value={meeting.venue} />
				<KindFields value={meeting} earlier={others} />
				<NumberField
					name="announcedItems"
					label={t('meetings.plan.announced')}
					hint={t('meetings.plan.announced_hint')}
					value={meeting.announcedItems}
				/>
				<Submit kind="second">{t('platform.button.save')}</Submit>
			</Form>
		</Fold>
	);
}

function MoveForm({ reading: { meeting } }: { reading: MeetingKept }) {
	const { t } = usePage();
	return (
		<Fold label={t('meetings.move.title')} form="move-meeting">
			<Form name="move-meeting" action={officePath.meetingDeed(meeting.id, 'move')}>
				<Hidden name="version" value={meeting.version} />
				<DoubtfulDateField name="when" label={t('meetings.move.when')} value={meeting.date} required />
				<TimeField name="startsAt" label={t('meetings.word.starts')} value={meeting.startsAt} />
				<Submit kind="second">{t('meetings.move.submit')}</Submit>
			</Form>
		</Fold>
	);
}

function CancelForm({ reading: { meeting } }: { reading: MeetingKept }) {
	const { t } = usePage();
	return (
		<Fold label={t('meetings.cancel.title')} form="cancel-meeting">
			<Form name="cancel-meeting" action={officePath.meetingDeed(meeting.id, 'cancel')}>
				<Hidden name="version" value={meeting.version} />
				<p>{t('meetings.cancel.lead')}</p>
				<MultilingualField name="reason" label={t('meetings.cancel.reason')} rows={3} required />
				<Submit kind="grave">{t('meetings.cancel.title')}</Submit>
			</Form>
		</Fold>
	);
}
