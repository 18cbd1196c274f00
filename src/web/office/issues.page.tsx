import type { Issue } from '#publishing/annual-report/issues/issue.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { officePath, publicPath } from '../../paths.ts';
import type { Issues } from './issues.reading.server.ts';

/** What is unsettled in a year, found by rule: each leads to where the reader can settle it. */
export const IssuesPage = ({ town, year, count, kinds }: Issues, { t }: Page) => (
	<OfficeLayout
		title={t('publishing.page.issues_of', { year })}
		lead={t('publishing.page.issues_lead')}
		breadcrumbs={[{ path: officePath.reports, label: t('web.menu.reports') }]}
	>
		<p>
			<Link to={publicPath.report(town, year)}>{t('publishing.page.report', { year })}</Link>
		</p>
		{count === 0 && <EmptyState>{t('publishing.page.no_issues')}</EmptyState>}
		{kinds.map(({ code, issues }) => (
			<Section key={code} title={`${t(`publishing.issue_kind.${code}`)} (${issues.length})`} id={code}>
				<ul>
					{issues.map(({ about, words }, at) => (
						<li key={at}>{about ? <Link to={whereToSettle(about)}>{words}</Link> : words}</li>
					))}
				</ul>
			</Section>
		))}
	</OfficeLayout>
);

function whereToSettle({ kind, id }: Issue['about']): string {
	switch (kind) {
		case 'meeting':
			return officePath.meeting(id);
		case 'item':
			return officePath.item(id);
		case 'decision':
			return officePath.decision(id);
		case 'body':
			return officePath.body(id);
		case 'place':
			return officePath.place(id);
	}
}
