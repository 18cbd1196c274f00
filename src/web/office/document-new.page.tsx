import { FileField } from '#ui/forms/file-field.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { documentFields } from './document-fields.part.tsx';
import type { NewDocument } from './documents.reading.server.ts';

export const NewDocumentPage = ({ issuers }: NewDocument, page: Page) => (
	<OfficeLayout title={page.t('documents.office.new')} breadcrumbs={[{ path: officePath.documents, label: page.t('web.menu.documents') }]}>
		<Form name="register-document" action={officePath.newDocument} takes="files">
			<Hidden name="id" value={page.newId()} />
			{documentFields(page, { issuers })}
			<FileField name="file" label={page.t('documents.field.file')} />
			<TextField name="slug" label={page.t('documents.field.slug')} hint={page.t('documents.field.slug_hint')} maxlength={80} />
			<Submit>{page.t('documents.office.register')}</Submit>
		</Form>
	</OfficeLayout>
);
