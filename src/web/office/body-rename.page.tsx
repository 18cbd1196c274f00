import { wordsOf } from '#platform/i18n/text.ts';
import { Select } from '#ui/forms/choices.tsx';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { BecauseField } from './because-field.part.tsx';
import type { Renaming } from './councils.reading.server.ts';

/** Meetings until the day before keep the old name; the address stays. */
export const RenameBodyPage = ({ body, papers }: Renaming, { t, language, newId }: Page) => (
	<OfficeLayout
		title={t('councils.rename.title')}
		lead={t('councils.rename.lead')}
		breadcrumbs={[
			{ path: officePath.bodies, label: t('councils.list.title') },
			{ path: officePath.body(body.id), label: wordsOf(body.shortName, language) }
		]}
	>
		<Form name="rename-body" action={officePath.bodyDeed(body.id, 'rename')}>
			<Hidden name="id" value={newId()} />
			<MultilingualField name="name" label={t('platform.word.name')} required />
			<MultilingualField name="shortName" label={t('people.names.short')} />
			<DateField name="from" label={t('people.rename.from')} required />
			<Select name="documentId" label={t('councils.rename.paper')} options={papers} empty={t('platform.value.not_determined')} />
			<BecauseField />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
