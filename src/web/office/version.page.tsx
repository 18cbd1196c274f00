import { isBeingDrawn } from '#domain/documents/rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Passage } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { Articles } from '../articles.part.tsx';
import { Adoption } from '../public/document-versions.part.tsx';
import { versionLook, versionName } from '../version-words.ts';
import { VersionDeeds } from './version-deeds.part.tsx';
import { RemarkForm, Remarks } from './version-remarks.part.tsx';
import type { VersionKept } from './versions.reading.server.ts';

/** One version: its words, what members say of it, and what may be done with it now. */
export function VersionPage(reading: VersionKept, page: Page) {
	const { t, language } = page;
	const { town, document, version, articles, decision, comparable, remarks, may } = reading;
	return (
		<OfficeLayout
			title={t('documents.version.of', { document: wordsOf(document.title, language), version: versionName(version, page) })}
			sort={<Status is={versionLook[version.state]}>{t(`documents.state.${version.state}`)}</Status>}
			breadcrumbs={[
				{ path: officePath.documents, label: t('web.menu.documents') },
				{ path: officePath.document(document.id), label: wordsOf(document.title, language) }
			]}
		>
			{isBeingDrawn(version.state) && <Notice kind="info" title={t('documents.office.draft_is_private')} />}
			{version.state === 'withdrawn' && <Notice kind="info" title={t('documents.office.withdrawn_is_private')} />}
			{version.state === 'adopted' && (
				<div>
					<Adoption town={town} version={version} decision={decision ?? undefined} />
					{document.isPublic && (
						<p>
							<Link to={publicPath.documentVersion(town, document.slug, version.position)}>{t('documents.office.public_page')}</Link>
						</p>
					)}
				</div>
			)}
			{version.note && <Passage of={version.note} />}
			<p class="actions">
				{may.keep && <Link to={officePath.versionText(version.id)}>{t('documents.office.edit_text')}</Link>}
				{comparable && <Link to={officePath.versionDifference(version.id)}>{t('documents.office.difference')}</Link>}
			</p>
			{may.keep && <VersionDeeds reading={reading} />}
			{(remarks.length > 0 || version.state === 'remarks') && <Remarks reading={reading} />}
			{articles.length === 0 ? <EmptyState>{t('documents.version.text_unknown')}</EmptyState> : <Articles articles={articles} />}
			{may.remark && <RemarkForm reading={reading} />}
		</OfficeLayout>
	);
}
