import { PaperView } from '#publishing/paper/html.tsx';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Page } from '#ui/page.ts';
import { LanguageMark } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import { CorrectedSince } from './corrected-since.part.tsx';
import { meetingTitle } from './meeting-title.ts';
import type { PublicMinutes } from './minutes.reading.server.ts';

/** The minutes of a meeting as they were approved, with the hash by which anybody can see that they still are. */
export function MinutesPage({ town, meeting, minutes, paper, correctedSince }: PublicMinutes, page: Page) {
	const { t, language } = page;
	return (
		<PublicLayout
			title={t('publishing.page.minutes')}
			sort={meetingTitle(meeting, page)}
			description={paper.title}
			breadcrumbs={[
				{ path: publicPath.meetings(town), label: t('web.menu.meetings') },
				{ path: publicPath.meeting(town, meeting.slug), label: meetingTitle(meeting, page) }
			]}
		>
			<p>
				{minutes.approvedOn && (
					<>
						{t('publishing.page.approved_on')} <Time at={minutes.approvedOn} />.{' '}
					</>
				)}
				{minutes.signedOn && (
					<>
						{t('publishing.page.signed_on')} <Time at={minutes.signedOn} />.{' '}
					</>
				)}
				{minutes.language !== language && <LanguageMark language={minutes.language} />}
			</p>
			<CorrectedSince n={correctedSince} to={publicPath.meeting(town, meeting.slug)} />
			<TakeAway pathWith={(ending) => publicPath.minutes(town, meeting.slug, ending)} />
			<PaperView paper={paper} top={2} />
			<p>
				{t('publishing.page.hash')} <code class="copyable">{minutes.sha256}</code>
			</p>
		</PublicLayout>
	);
}
