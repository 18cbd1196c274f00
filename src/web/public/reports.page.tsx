import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import type { Page } from '#ui/page.ts';
import { publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import type { Reports } from './reports.reading.server.ts';

/** Every year's report, the latest first. */
export const ReportsPage = ({ town, years }: Reports, { t }: Page) => (
	<PublicLayout title={t('web.menu.reports')} lead={t('publishing.page.reports_lead')}>
		{years.length === 0 && <EmptyState>{t('platform.list.empty')}</EmptyState>}
		<Entries>
			{years.map((year) => (
				<Entry key={year} title={t('publishing.page.report', { year })} to={publicPath.report(town, year)}>
					<TakeAway pathWith={(ending) => publicPath.report(town, year, ending)} />
				</Entry>
			))}
		</Entries>
	</PublicLayout>
);
