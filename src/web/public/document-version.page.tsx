import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Passage } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { Articles } from '../articles.part.tsx';
import { versionName } from '../version-words.ts';
import { Adoption } from './document-versions.part.tsx';
import type { VersionReading } from './documents.reading.server.ts';

/** One adopted wording of a text, to read and to print. */
export function VersionPage({ town, document, version, versions, articles, isStanding, decisions }: VersionReading, page: Page) {
	const { t, language } = page;
	const name = versionName(version, page);
	const others = articles.length === 0 ? [] : versions.filter(({ id, articles: known }) => id !== version.id && known > 0);
	return (
		<PublicLayout
			title={t('documents.version.of', { document: wordsOf(document.title, language), version: name })}
			sort={isStanding && <Status is="good">{t('documents.version.standing')}</Status>}
			breadcrumbs={[
				{ path: publicPath.documents(town), label: t('web.menu.documents') },
				{ path: publicPath.document(town, document.slug), label: wordsOf(document.title, language) }
			]}
		>
			<Adoption town={town} version={version} decision={version.decisionId ? decisions.get(version.decisionId) : undefined} />
			{version.note && <Passage of={version.note} />}
			{others.length > 0 && (
				<p class="actions">
					{others.map((other) => {
						const [before = 0, after = 0] = [other.position, version.position].toSorted((a, b) => a - b);
						return (
							<Link key={other.id} to={publicPath.documentDifference(town, document.slug, before, after)}>
								{t('documents.version.compare', { other: versionName(other, page) })}
							</Link>
						);
					})}
				</p>
			)}
			{articles.length === 0 ? <EmptyState>{t('documents.version.text_unknown_why')}</EmptyState> : <Articles articles={articles} />}
		</PublicLayout>
	);
}
