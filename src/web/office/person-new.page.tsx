import { Checkbox } from '#ui/forms/checkbox.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { MultilingualField } from '#ui/forms/multilingual-field.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';

export const NewPersonPage = ({ isDemoTown }: { isDemoTown: boolean }, { t, newId }: Page) => (
	<OfficeLayout title={t('people.person.register.title')} breadcrumbs={[{ path: officePath.people, label: t('people.persons.title') }]}>
		<Form name="register-person" action={officePath.newPerson}>
			<Hidden name="id" value={newId()} />
			<MultilingualField name="name" label={t('people.person.name')} hint={t('people.person.name_hint')} required />
			<TextField name="slug" label={t('people.slug.label')} hint={t('people.slug.hint')} maxlength={80} />
			{isDemoTown && <Checkbox name="isDemo" label={t('people.person.is_demo')} />}
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
