import { usePage } from '#ui/context.ts';
import { RadioGroup } from '#ui/forms/choices.tsx';
import { TimeField } from '#ui/forms/date-fields.tsx';
import { Fold } from '#ui/forms/fold.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import type { Conducted } from './conduct.reading.server.ts';
import { ConductAgenda } from './conduct-agenda.part.tsx';
import { ConductGuests } from './conduct-guests.part.tsx';
import { ItemAtHand } from './conduct-item.part.tsx';
import { Presence } from './conduct-presence.part.tsx';
import { VotesApart } from './conduct-votes.part.tsx';

/** The secretary's page during the meeting: where it is, who is there, what is said, voted and decided. */
export function ConductPage(reading: Conducted, page: Page) {
	const { t } = page;
	const { meeting, town, bodyName, current } = reading;
	const title = meetingTitle(meeting, page);
	return (
		<OfficeLayout
			title={t('meetings.conduct.title')}
			sort={
				<>
					{bodyName && <Text of={bodyName} />}
					<br />
					{title}
				</>
			}
			lead={<Link to={publicPath.live(town, meeting.slug)}>{t('meetings.conduct.live')}</Link>}
			breadcrumbs={[
				{ path: officePath.meetings, label: t('meetings.list.title') },
				{ path: officePath.meeting(meeting.id), label: title }
			]}
		>
			{meeting.state === 'open' ? (
				<>
					<Presence reading={reading} />
					<ConductGuests reading={reading} />
					<ConductAgenda reading={reading} />
					{current && <ItemAtHand reading={reading} item={current} />}
					<VotesApart reading={reading} />
					<Section title={t('meetings.close.title')}>
						<DraftsLeft reading={reading} />
						<CloseForm reading={reading} />
					</Section>
				</>
			) : (
				<Notice title={t('meetings.conduct.not_open')}>
					<Link to={officePath.meeting(meeting.id)}>{title}</Link>
				</Notice>
			)}
		</OfficeLayout>
	);
}

/** What stands in the way of closing: each draft by its way to where it is adopted or taken back. */
function DraftsLeft({ reading: { drafts } }: { reading: Conducted }) {
	const { t } = usePage();
	if (drafts.length === 0) return null;
	return (
		<Notice kind="warning" title={t('decisions.drafts.in_the_way')}>
			<ul>
				{drafts.map(({ id, address, text }) => (
					<li key={id}>
						<Link to={officePath.decision(id)}>
							{address}. <Text of={text} />
						</Link>
					</li>
				))}
			</ul>
		</Notice>
	);
}

function CloseForm({ reading: { meeting, agenda } }: { reading: Conducted }) {
	const { t } = usePage();
	const notReached = agenda.filter(({ state }) => state === 'listed').length;
	const choices = [
		{ value: 'carry', label: t('meetings.close.carry') },
		{ value: 'leave', label: t('meetings.close.leave') }
	];
	return (
		<Fold label={t('meetings.close.title')} form="close-meeting">
			<Form name="close-meeting" action={officePath.conductDeed(meeting.id, 'close')}>
				<Hidden name="version" value={meeting.version} />
				<p>{t('meetings.close.lead')}</p>
				<TimeField name="endsAt" label={t('meetings.word.ends')} hint={t('meetings.open.at_hint')} />
				{notReached > 0 && (
					<>
						<RadioGroup
							name="notReached"
							label={t('meetings.close.not_reached', { n: notReached })}
							options={choices}
							value="carry"
							required
						/>
						<MultilingualField name="reason" label={t('meetings.close.reason')} rows={2} />
					</>
				)}
				<Submit kind="grave">{t('meetings.close.submit')}</Submit>
			</Form>
		</Fold>
	);
}
