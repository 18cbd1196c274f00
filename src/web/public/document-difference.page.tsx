import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Page } from '#ui/page.ts';
import { publicPath } from '../../paths.ts';
import { Differences } from '../differences.part.tsx';
import { versionName } from '../version-words.ts';
import type { DifferenceReading } from './documents.reading.server.ts';

/** What became of a text from one version to another. */
export function DifferencePage({ town, document, before, after, difference }: DifferenceReading, page: Page) {
	const { t, language } = page;
	const [from, to] = [versionName(before, page), versionName(after, page)];
	return (
		<PublicLayout
			title={t('documents.difference.title', { before: from, after: to })}
			sort={wordsOf(document.title, language)}
			breadcrumbs={[
				{ path: publicPath.document(town, document.slug), label: wordsOf(document.title, language) },
				{ path: publicPath.documentVersion(town, document.slug, before.position), label: from },
				{ path: publicPath.documentVersion(town, document.slug, after.position), label: to }
			]}
		>
			<Differences difference={difference} />
		</PublicLayout>
	);
}
