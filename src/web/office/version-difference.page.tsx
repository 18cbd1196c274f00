import { wordsOf } from '#platform/i18n/text.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { Differences } from '../differences.part.tsx';
import { versionName } from '../version-words.ts';
import type { VersionCompared } from './versions.reading.server.ts';

/** What a version, drafts too, changes in the last one adopted before it. */
export function VersionDifferencePage({ document, before, after, difference }: VersionCompared, page: Page) {
	const { t, language } = page;
	const [from, to] = [versionName(before, page), versionName(after, page)];
	return (
		<OfficeLayout
			title={t('documents.difference.title', { before: from, after: to })}
			sort={wordsOf(document.title, language)}
			breadcrumbs={[
				{ path: officePath.document(document.id), label: wordsOf(document.title, language) },
				{ path: officePath.documentVersion(after.id), label: to }
			]}
		>
			<Differences difference={difference} />
		</OfficeLayout>
	);
}
