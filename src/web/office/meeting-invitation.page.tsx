import { PaperView } from '#publishing/paper/html.tsx';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import type { Invitation } from './papers.reading.server.ts';

/** The letter that calls to a meeting; whom it is to is chosen above it. */
export function MeetingInvitationPage({ meeting, guests, guest, paper }: Invitation, page: Page) {
	const { t } = page;
	return (
		<OfficeLayout
			title={t('publishing.page.invitation')}
			sort={meetingTitle(meeting, page)}
			breadcrumbs={[
				{ path: officePath.meetings, label: t('web.menu.meetings') },
				{ path: officePath.meeting(meeting.id), label: meetingTitle(meeting, page) }
			]}
		>
			{guests.length > 0 && <Recipients of={{ meeting, guests, guest }} />}
			<TakeAway pathWith={(ending) => officePath.invitations(meeting.id, guest?.id, ending)} />
			<PaperView paper={paper} top={2} />
		</OfficeLayout>
	);
}

function Recipients({ of: { meeting, guests, guest } }: { of: Pick<Invitation, 'meeting' | 'guests' | 'guest'> }) {
	const { t } = usePage();
	return (
		<nav class="tabs" aria-label={t('publishing.page.recipients')}>
			<ul>
				<li>
					<Link to={officePath.invitations(meeting.id)} current={guest === null && 'page'}>
						{t('publishing.page.to_members')}
					</Link>
				</li>
				{guests.map(({ id, named, described }) => (
					<li key={id}>
						<Link to={officePath.invitations(meeting.id, id)} current={guest?.id === id && 'page'}>
							{named && <Text of={named.name} />} {described && <Text of={described} />}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}
