import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { PasswordField, TextField } from '#ui/forms/text-fields.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { accountPath } from '../../paths.ts';

export const ForgottenPage = (_: null, { t }: Page) => (
	<BareLayout title={t('accounts.reset.title')} lead={t('accounts.reset.text')}>
		<Form name="forgotten" action={accountPath.forgotten}>
			<TextField name="email" label={t('accounts.sign_in.email')} type="email" autocomplete="username" required />
			<Submit>{t('accounts.reset.submit')}</Submit>
		</Form>
	</BareLayout>
);

/** Says the same to everybody: who has an account is nobody else's business. */
export const AskedPage = (_: null, { t }: Page) => (
	<BareLayout title={t('accounts.reset.asked_title')}>
		<p>{t('accounts.reset.asked_text')}</p>
		<p>
			<Link to={accountPath.signIn}>{t('accounts.sign_in.title')}</Link>
		</p>
	</BareLayout>
);

export const NewPasswordPage = ({ token }: { token: string }, { t }: Page) => (
	<BareLayout title={t('accounts.reset.new_title')}>
		<Form name="new-password" action={accountPath.reset(token)}>
			<PasswordField name="password" label={t('accounts.password.new')} hint={t('accounts.password.hint')} autocomplete="new-password" />
			<Submit>{t('accounts.reset.new_submit')}</Submit>
		</Form>
		<p>
			<Link to={accountPath.forgotten}>{t('accounts.reset.again')}</Link>
		</p>
	</BareLayout>
);
