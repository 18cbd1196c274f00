import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { publicPath } from '../../paths.ts';
import { showPaper } from '../papers/handing-out.server.ts';
import { ReportPage } from './report.page.tsx';
import { ReportsPage } from './reports.page.tsx';
import { reportReading, reportsReading } from './reports.reading.server.ts';

export const reportsDoors: Doors = (web) => {
	web.get(publicPath.reports(':municipality'), show(publicPage(reportsReading, ReportsPage)));
	const report = publicPage(reportReading, ReportPage, { query: ['body'] });
	showPaper(web, (ending) => publicPath.report(':municipality', ':year(^\\d{4})', ending), report);
};
