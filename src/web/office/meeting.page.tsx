import { isBeingDrawn, takesItems } from '#domain/meetings/rules.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { ButtonLink } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { meetingTitle } from '../public/meeting-title.ts';
import { AgendaList } from './agenda-list.part.tsx';
import { FromBacklog } from './from-backlog.part.tsx';
import { Guests } from './guests.part.tsx';
import type { MeetingKept } from './meeting.reading.server.ts';
import { MeetingFacts } from './meeting-facts.part.tsx';
import { NextStep } from './meeting-next.part.tsx';
import { Tellings } from './meeting-tellings.part.tsx';

/** One meeting from its plan to its minutes: what is to be done next, its agenda, its guests. */
export function MeetingPage(reading: MeetingKept, page: Page) {
	const { t, asset } = page;
	const { meeting, may, bodyName, agenda, emptyPlaces, backlog } = reading;
	const changes = may.keepAgenda && takesItems(meeting);
	const movable = changes && isBeingDrawn(meeting);
	return (
		<OfficeLayout
			title={meetingTitle(meeting, page)}
			sort={bodyName && <Text of={bodyName} />}
			breadcrumbs={[{ path: officePath.meetings, label: t('meetings.list.title') }]}
			head={movable && <script type="module" src={asset('src/web/islands/arrange.ts')} />}
		>
			<NextStep reading={reading} />
			<MeetingFacts reading={reading} />
			<Section
				title={t('meetings.agenda.title')}
				id="agenda"
				action={changes && <ButtonLink to={officePath.newItem(meeting.id)}>{t('meetings.item.add')}</ButtonLink>}
			>
				{meeting.sentAt && takesItems(meeting) && <p>{t('meetings.agenda.frozen')}</p>}
				{emptyPlaces.length > 0 && isBeingDrawn(meeting) && (
					<Notice kind="warning" title={t('meetings.agenda.empty_places', { places: emptyPlaces.join(', ') })} />
				)}
				{agenda.length === 0 ? (
					<EmptyState>{t('meetings.agenda.empty')}</EmptyState>
				) : (
					<AgendaList meeting={meeting} agenda={agenda} movable={movable} />
				)}
				{changes && backlog.length > 0 && <FromBacklog meeting={meeting} backlog={backlog} />}
			</Section>
			<Guests reading={reading} />
			<Tellings reading={reading} />
		</OfficeLayout>
	);
}
