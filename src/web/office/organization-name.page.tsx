import { wordsOf } from '#platform/i18n/text.ts';
import { DateField } from '#ui/forms/date-fields.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Days } from '#ui/words/days.tsx';
import { officePath } from '../../paths.ts';
import { NameFields } from './organization-fields.part.tsx';
import type { NameKept, OrganizationKept } from './organizations.reading.server.ts';

/** A name written down wrong is mended here; its days stay. */
export const OrganizationNamePage = ({ organization, name }: NameKept, { t, language }: Page) => (
	<OfficeLayout
		title={t('people.names.correct')}
		lead={<Days from={name.from} to={name.to} />}
		breadcrumbs={[
			{ path: officePath.organizations, label: t('people.organizations.title') },
			{ path: officePath.organization(organization.id), label: wordsOf(organization.name, language) }
		]}
	>
		<Form name="correct-name" action={officePath.organizationName(organization.id, name.id)}>
			<Hidden name="version" value={organization.version} />
			<NameFields value={name} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);

/** A new name from a day on: the old one ends the day before. */
export const RenameOrganizationPage = ({ organization: { id, name } }: OrganizationKept, { t, language, newId }: Page) => (
	<OfficeLayout
		title={t('people.rename.title')}
		lead={t('people.rename.lead')}
		breadcrumbs={[
			{ path: officePath.organizations, label: t('people.organizations.title') },
			{ path: officePath.organization(id), label: wordsOf(name, language) }
		]}
	>
		<Form name="rename-organization" action={officePath.organizationDeed(id, 'rename')}>
			<Hidden name="id" value={newId()} />
			<NameFields />
			<DateField name="from" label={t('people.rename.from')} required />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
