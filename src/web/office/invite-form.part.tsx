import { grantableRoles } from '#domain/people/rules.ts';
import { languages } from '#platform/i18n/languages.ts';
import { RadioGroup, Select } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import type { Page } from '#ui/page.ts';
import { officePath } from '../../paths.ts';
import type { Accounts } from './accounts.reading.server.ts';

/** Whom, to which role, where, and in which language the mail goes. */
export const InviteForm = ({ reading: { persons, places }, page: { t, language } }: { reading: Accounts; page: Page }) => (
	<Form name="invite" action={officePath.accountInvite}>
		<TextField name="name" label={t('accounts.invite.name')} maxlength={200} required />
		<TextField name="email" label={t('accounts.sign_in.email')} type="email" autocomplete="off" required />
		{persons.length > 0 && (
			<Select name="personId" label={t('accounts.invite.person')} options={persons} empty={t('accounts.invite.person_none')} />
		)}
		<Select
			name="role"
			label={t('accounts.invite.role')}
			options={grantableRoles.map((role) => ({ value: role, label: t(`people.role.${role}`) }))}
			required
		/>
		<Select
			name="at"
			label={t('accounts.invite.at')}
			options={places.map(({ kind, id, label }) => ({ value: `${kind}:${id}`, label }))}
			required
		/>
		<RadioGroup
			name="language"
			label={t('accounts.invite.language')}
			value={language}
			options={languages.map((each) => ({ value: each, label: t(`platform.language.name.${each}`) }))}
			lay="row"
			required
		/>
		<Submit>{t('accounts.invite.submit')}</Submit>
	</Form>
);
