import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { KindField, NameFields } from './organization-fields.part.tsx';

export const NewOrganizationPage = (_: unknown, { t, newId }: Page) => (
	<OfficeLayout
		title={t('people.organization.register.title')}
		breadcrumbs={[{ path: officePath.organizations, label: t('people.organizations.title') }]}
	>
		<Form name="register-organization" action={officePath.newOrganization}>
			<Hidden name="id" value={newId()} />
			<KindField />
			<NameFields />
			<DateField name="from" label={t('people.names.from')} hint={t('people.names.from_hint')} />
			<MultilingualField name="note" label={t('platform.word.note')} rows={3} />
			<TextField name="slug" label={t('people.slug.label')} hint={t('people.slug.hint')} maxlength={80} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
