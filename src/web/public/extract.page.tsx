import { PaperView } from '#publishing/paper/html.tsx';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Page } from '#ui/page.ts';
import { publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import type { PublicExtract } from './extract.reading.server.ts';
import { meetingTitle } from './meeting-title.ts';

/** A decision's extract as it would be printed. */
export const ExtractPage = ({ town, meeting, address, paper }: PublicExtract, page: Page) => (
	<PublicLayout
		title={page.t('publishing.page.extract')}
		sort={meetingTitle(meeting, page)}
		description={paper.title}
		breadcrumbs={[
			{ path: publicPath.decisions(town), label: page.t('web.menu.decisions') },
			{ path: publicPath.decision(town, meeting.slug, address), label: page.t('publishing.page.decision', { address }) }
		]}
	>
		<TakeAway pathWith={(ending) => publicPath.extract(town, meeting.slug, address, ending)} />
		<PaperView paper={paper} top={2} />
	</PublicLayout>
);
