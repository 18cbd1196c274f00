import { PaperView } from '#publishing/paper/html.tsx';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Steps } from '#ui/signs/steps.tsx';
import { FileLink } from '#ui/ways/file-link.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { Time } from '#ui/words/time.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import { CorrectedSince } from '../public/corrected-since.part.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import type { MinutesKept } from './minutes.reading.server.ts';
import { MinutesStep } from './minutes-step.part.tsx';
import { Remarks } from './remarks.part.tsx';

const way = ['draft', 'remarks', 'approved', 'signed'] as const;

/** Where a step of the way stands, seen from the one the minutes are at: signed, nothing is waited for any more. */
const stepAt = (here: number, at: number) => (here < at || at === way.length - 1 ? 'done' : here === at ? 'current' : 'ahead');

/** The minutes from draft to signature, what members remarked, and the paper itself. */
export function MinutesPage(reading: MinutesKept, page: Page) {
	const { t } = page;
	const { meeting, bodyName, minutes, paper } = reading;
	const title = meetingTitle(meeting, page);
	const at = minutes ? way.indexOf(minutes.state) : -1;
	return (
		<OfficeLayout
			title={t('meetings.minutes.title')}
			sort={
				<>
					{bodyName && <Text of={bodyName} />}
					<br />
					{title}
				</>
			}
			breadcrumbs={[
				{ path: officePath.meetings, label: t('meetings.list.title') },
				{ path: officePath.meeting(meeting.id), label: title }
			]}
		>
			{meeting.state === 'closed' ? (
				<>
					<Steps
						label={t('meetings.minutes.steps')}
						steps={way.map((each, here) => ({
							label: t(`meetings.minutes.state.${each}`),
							state: stepAt(here, at)
						}))}
					/>
					<Settled reading={reading} />
					<MinutesStep reading={reading} />
					<Remarks reading={reading} />
					{paper && (
						<Section title={t('meetings.minutes.paper')} id="paper">
							<TakeAway pathWith={(ending) => officePath.minutes(meeting.id, ending)} />
							<PaperView paper={paper} top={2} />
						</Section>
					)}
				</>
			) : (
				<Notice title={t('meetings.minutes.not_closed')} />
			)}
		</OfficeLayout>
	);
}

/** What can no longer change: the day of approval, the hash, the signed copy. */
function Settled({ reading: { minutes, town, meeting, correctedSince } }: { reading: MinutesKept }) {
	const { t } = usePage();
	if (!minutes?.approvedOn) return null;
	return (
		<>
			<CorrectedSince n={correctedSince} to={publicPath.meeting(town, meeting.slug)} />
			<p>
				{t('meetings.minutes.approved_on')} <Time at={minutes.approvedOn} />.{' '}
				<Link to={publicPath.minutes(town, meeting.slug)}>{t('meetings.facts.public_page')}</Link>
			</p>
			<p>
				{t('meetings.minutes.hash')} <code class="copyable">{minutes.sha256}</code>
			</p>
			{minutes.signed && (
				<p>
					{t('meetings.minutes.signed_copy')}:{' '}
					<FileLink
						path={officePath.file(minutes.signed.fileId)}
						name={minutes.signed.name}
						type={minutes.signed.mediaType}
						size={minutes.signed.size}
					/>
				</p>
			)}
		</>
	);
}
