import { PaperView } from '#publishing/paper/html.tsx';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Page } from '#ui/page.ts';
import { publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import type { Report } from './reports.reading.server.ts';

/** A year's report as it would be printed. */
export const ReportPage = ({ town, year, paper }: Report, { t }: Page) => (
	<PublicLayout
		title={t('publishing.page.report', { year })}
		description={paper.title}
		breadcrumbs={[{ path: publicPath.reports(town), label: t('web.menu.reports') }]}
	>
		<TakeAway pathWith={(ending) => publicPath.report(town, year, ending)} />
		<PaperView paper={paper} top={2} />
	</PublicLayout>
);
