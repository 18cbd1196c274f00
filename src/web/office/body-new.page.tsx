import { bodyKinds } from '#domain/councils/rules.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField, DoubtfulDateField } from '#ui/forms/date-fields.tsx';
import { Fieldset } from '#ui/forms/fieldset.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import type { NewBody } from './councils.reading.server.ts';

/** Founding: what is not known is left empty, and the record says so. */
export const NewBodyPage = ({ parents, organizations, papers, may }: NewBody, { t, newId }: Page) => (
	<OfficeLayout
		title={t('councils.found.title')}
		lead={t('councils.found.lead')}
		breadcrumbs={[{ path: officePath.bodies, label: t('councils.list.title') }]}
	>
		<Form name="found-body" action={officePath.newBody}>
			<Hidden name="id" value={newId()} />
			<Select
				name="kind"
				label={t('platform.word.kind')}
				options={bodyKinds.map((kind) => ({ value: kind, label: t(`councils.kind.${kind}`) }))}
				required
			/>
			<Select
				name="parentId"
				label={t('councils.word.parent')}
				options={parents}
				required={!may.foundCouncil}
				empty={may.foundCouncil ? t('platform.value.none') : undefined}
			/>
			<Fieldset legend={t('councils.found.first_name')}>
				<MultilingualField name="name" label={t('platform.word.name')} required />
				<MultilingualField name="shortName" label={t('people.names.short')} />
				<DateField name="nameFrom" label={t('councils.found.name_from')} hint={t('councils.found.name_from_hint')} />
				<Select name="nameDocumentId" label={t('councils.rename.paper')} options={papers} empty={t('platform.value.not_determined')} />
			</Fieldset>
			<Select
				name="underOrganizationId"
				label={t('councils.word.under')}
				options={organizations}
				empty={t('platform.value.not_determined')}
			/>
			<MultilingualField name="purpose" label={t('councils.word.purpose')} rows={4} />
			<Fieldset legend={t('councils.found.founding')}>
				<DoubtfulDateField name="founded" label={t('councils.word.founded_when')} />
				<Select name="documentId" label={t('councils.word.founded_by')} options={papers} empty={t('platform.value.not_determined')} />
			</Fieldset>
			<TextField name="slug" label={t('people.slug.label')} hint={t('people.slug.hint')} maxlength={80} />
			<Submit>{t('councils.found.submit')}</Submit>
		</Form>
	</OfficeLayout>
);
