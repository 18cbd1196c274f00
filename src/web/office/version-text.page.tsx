import { isBeingDrawn } from '#domain/documents/rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { officePath } from '../../paths.ts';
import { versionName } from '../version-words.ts';
import { versionFields } from './version-fields.part.tsx';
import type { VersionText } from './versions.reading.server.ts';

/** Where a draft's words are written. */
export function VersionTextPage({ document, version, articles }: VersionText, page: Page) {
	const { t, language } = page;
	const action = officePath.versionText(version.id);
	return (
		<OfficeLayout
			title={t('documents.office.edit_text')}
			sort={wordsOf(document.title, language)}
			breadcrumbs={[
				{ path: officePath.document(document.id), label: wordsOf(document.title, language) },
				{ path: officePath.documentVersion(version.id), label: versionName(version, page) }
			]}
		>
			{isBeingDrawn(version.state) ? (
				<Form name="edit-version" action={action}>
					<Hidden name="version" value={version.version} />
					{versionFields(page, 'edit-version', action, { version, articles })}
				</Form>
			) : (
				<Notice kind="info" title={t('documents.version.not_a_draft')} />
			)}
		</OfficeLayout>
	);
}
