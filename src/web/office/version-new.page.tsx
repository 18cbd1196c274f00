import { wordsOf } from '#platform/i18n/text.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { versionName } from '../version-words.ts';
import type { NewVersion } from './documents.reading.server.ts';
import { versionFields } from './version-fields.part.tsx';

/** A new version begins with the words of the last one, so that only what changes is written. */
export function NewVersionPage({ document, last, articles }: NewVersion, page: Page) {
	const { t, language, newId } = page;
	const action = officePath.newVersion(document.id);
	return (
		<OfficeLayout
			title={t('documents.office.version_new')}
			sort={wordsOf(document.title, language)}
			lead={
				<p>{last ? t('documents.office.copied_from', { version: versionName(last, page) }) : t('documents.office.version_new_lead')}</p>
			}
			breadcrumbs={[
				{ path: officePath.documents, label: t('web.menu.documents') },
				{ path: officePath.document(document.id), label: wordsOf(document.title, language) }
			]}
		>
			<Form name="draft-version" action={action}>
				<Hidden name="id" value={newId()} />
				{versionFields(page, 'draft-version', action, { version: null, articles })}
			</Form>
		</OfficeLayout>
	);
}
