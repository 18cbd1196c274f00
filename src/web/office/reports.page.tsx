import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import type { OfficeReports } from './issues.reading.server.ts';

/** Every year's report, with what is still to be settled in it. */
export const OfficeReportsPage = ({ town, years }: OfficeReports, { t }: Page) => (
	<OfficeLayout title={t('web.menu.reports')} lead={t('publishing.page.office_reports_lead')}>
		{years.length === 0 && <EmptyState>{t('platform.list.empty')}</EmptyState>}
		<Entries>
			{years.map((year) => (
				<Entry
					key={year}
					title={t('publishing.page.report', { year })}
					to={publicPath.report(town, year)}
					facts={[
						<Link key="issues" to={officePath.issues(year)}>
							{t('publishing.page.issues')}
						</Link>
					]}
				>
					<TakeAway pathWith={(ending) => publicPath.report(town, year, ending)} />
				</Entry>
			))}
		</Entries>
	</OfficeLayout>
);
