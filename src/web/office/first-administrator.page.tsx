import type { Municipality } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { Select } from '#ui/forms/choices.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { PasswordField, TextField } from '#ui/forms/text-fields.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import type { Page } from '#ui/page.ts';
import { accountPath } from '../../paths.ts';

export type FirstLink = { token: string; municipalities: readonly Municipality[] };

/** Who starts the program becomes its first administrator here, once. */
export function FirstAdministratorPage({ token, municipalities }: FirstLink, page: Page) {
	const { t } = page;
	return (
		<BareLayout title={t('accounts.first.title')} lead={t('accounts.first.text')}>
			<Form name="first-administrator" action={accountPath.firstAdministrator(token)}>
				<Town municipalities={municipalities} page={page} />
				<TextField name="name" label={t('accounts.account.name')} autocomplete="name" required />
				<TextField name="email" label={t('accounts.sign_in.email')} type="email" autocomplete="username" required />
				<PasswordField name="password" label={t('accounts.password.new')} hint={t('accounts.password.hint')} autocomplete="new-password" />
				<Submit>{t('accounts.first.submit')}</Submit>
			</Form>
		</BareLayout>
	);
}

/** None yet: it is founded by this form. One: nothing to ask. Several: which. */
function Town({ municipalities, page: { t, language } }: { municipalities: readonly Municipality[]; page: Page }) {
	if (municipalities.length === 1) return null;
	if (municipalities.length > 1) {
		const options = municipalities.map(({ id, name }) => ({ value: id, label: wordsOf(name, language) }));
		return <Select name="municipalityId" label={t('accounts.first.town')} options={options} required />;
	}
	return (
		<>
			<TextField name="townName" label={t('accounts.first.town_name')} required />
			<TextField name="townAddress" label={t('accounts.first.town_address')} hint={t('accounts.first.town_address_hint')} required />
		</>
	);
}
