import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import { ProjectFields, TitleFields } from './project-fields.part.tsx';
import type { NewProject } from './projects.reading.server.ts';

export const NewProjectPage = ({ places }: NewProject, { t, newId }: Page) => (
	<OfficeLayout
		title={t('projects.register.title')}
		lead={t('projects.register.lead')}
		breadcrumbs={[{ path: officePath.projects, label: t('web.menu.projects') }]}
	>
		<Form name="register-project" action={officePath.newProject}>
			<Hidden name="id" value={newId()} />
			<TitleFields under="titles.0." />
			<ProjectFields places={places} />
			<TextField name="slug" label={t('people.slug.label')} hint={t('people.slug.hint')} maxlength={80} />
			<Submit>{t('platform.button.save')}</Submit>
		</Form>
	</OfficeLayout>
);
