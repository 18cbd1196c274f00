import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import { officePath } from '../../paths.ts';
import { IssuesPage } from './issues.page.tsx';
import { readIssues, readOfficeReports } from './issues.reading.server.ts';
import { OfficeReportsPage } from './reports.page.tsx';

export const issuesDoors: Doors = (web) => {
	web.get(officePath.reports, show(officePage(readOfficeReports, OfficeReportsPage)));
	web.get(officePath.issues(':year'), show(officePage(readIssues, IssuesPage, { query: ['body'] })));
};
