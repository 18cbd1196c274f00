import { PaperView } from '#publishing/paper/html.tsx';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Page } from '#ui/page.ts';
import { publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import type { PublicInvitation } from './invitation.reading.server.ts';
import { meetingTitle } from './meeting-title.ts';

/** The letter that calls to a meeting, as it would be printed. */
export const InvitationPage = ({ town, meeting, guest, paper }: PublicInvitation, page: Page) => (
	<PublicLayout
		title={page.t('publishing.page.invitation')}
		sort={meetingTitle(meeting, page)}
		description={paper.title}
		breadcrumbs={[
			{ path: publicPath.meetings(town), label: page.t('web.menu.meetings') },
			{ path: publicPath.meeting(town, meeting.slug), label: meetingTitle(meeting, page) }
		]}
	>
		<TakeAway pathWith={(ending) => publicPath.invitation(town, meeting.slug, ending, guest?.id)} />
		<PaperView paper={paper} top={2} />
	</PublicLayout>
);
