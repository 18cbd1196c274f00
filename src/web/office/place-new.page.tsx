import type { Option } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { PlaceFields, SpellingFields } from './place-fields.part.tsx';

export const NewPlacePage = ({ wider }: { wider: readonly Option[] }, { t, newId }: Page) => (
	<OfficeLayout
		title={t('places.register.title')}
		lead={t('places.register.lead')}
		breadcrumbs={[{ path: officePath.places, label: t('places.list.title') }]}
	>
		<Form name="register-place" action={officePath.newPlace}>
			<Hidden name="id" value={newId()} />
			<SpellingFields under="spellings.0" />
			<PlaceFields wider={wider} />
			<TextField name="slug" label={t('people.slug.label')} hint={t('people.slug.hint')} maxlength={80} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
