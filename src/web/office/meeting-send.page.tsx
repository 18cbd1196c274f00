import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { AgendaList } from './agenda-list.part.tsx';
import { Invitees } from './invitees.part.tsx';
import type { MeetingKept, Sending } from './meeting.reading.server.ts';

/** The last look before the agenda goes out: what it says, what it lacks, whom it goes to. */
export function SendPage(reading: Sending, page: Page) {
	const { t } = page;
	const { meeting, agenda, invitees } = reading;
	const title = meetingTitle(meeting, page);
	return (
		<OfficeLayout
			title={t('meetings.send.title')}
			sort={title}
			lead={t('meetings.send.lead')}
			breadcrumbs={[
				{ path: officePath.meetings, label: t('meetings.list.title') },
				{ path: officePath.meeting(meeting.id), label: title }
			]}
		>
			<Lacks reading={reading} />
			<Section title={t('meetings.agenda.title')}>
				<AgendaList meeting={meeting} agenda={agenda} movable={false} />
			</Section>
			<Invitees invitees={invitees} mayAddContacts={reading.mayAddContacts} />
			<Form name="send-agenda" action={officePath.sendAgenda(meeting.id)}>
				<Hidden name="version" value={meeting.version} />
				<Submit>{t('meetings.send.submit')}</Submit>
			</Form>
		</OfficeLayout>
	);
}

/** What a member would miss in it. Nothing of it forbids sending. */
function Lacks({ reading: { meeting, emptyPlaces, members, agenda } }: { reading: MeetingKept }) {
	const { t, language } = usePage();
	const silent = agenda
		.filter(({ speakers }) => speakers.length === 0)
		.map(({ label, title }) => [label, wordsOf(title, language)].filter(Boolean).join('. '));
	const lacks = [
		meeting.startsAt === null && t('meetings.send.no_hour'),
		meeting.venue === null && t('meetings.send.no_venue'),
		emptyPlaces.length > 0 && t('meetings.agenda.empty_places', { places: emptyPlaces.join(', ') }),
		silent.length > 0 && t('meetings.send.no_speaker', { items: silent.map((item) => `«${item}»`).join(', ') }),
		members.length === 0 && t('meetings.send.no_members')
	].filter((lack) => lack !== false);
	if (lacks.length === 0) return null;
	return (
		<Notice kind="warning" title={t('meetings.send.lacks')}>
			<ul>
				{lacks.map((lack) => (
					<li key={lack}>{lack}</li>
				))}
			</ul>
		</Notice>
	);
}
