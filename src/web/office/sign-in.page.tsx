import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { PasswordField, TextField } from '#ui/forms/text-fields.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Link } from '#ui/ways/link.tsx';
import { accountPath } from '../../paths.ts';

/** The first step: e-mail and password. */
export function SignInPage({ next, isDemo }: { next: string; isDemo: boolean }, page: Page) {
	const { t } = page;
	return (
		<BareLayout title={t('accounts.sign_in.title')}>
			{isDemo && <Notice title={t('accounts.sign_in.demo_title')}>{t('accounts.sign_in.demo_text')}</Notice>}
			<Form name="sign-in" action={accountPath.signIn}>
				<Next to={next} page={page} />
				<TextField name="email" label={t('accounts.sign_in.email')} type="email" autocomplete="username" required />
				<PasswordField name="password" label={t('accounts.password.label')} autocomplete="current-password" />
				<Submit>{t('accounts.sign_in.submit')}</Submit>
			</Form>
			<p>
				<Link to={accountPath.forgotten}>{t('accounts.sign_in.forgotten')}</Link>
			</p>
			<p>{t('accounts.sign_in.by_invitation')}</p>
		</BareLayout>
	);
}

/** The second step: digits of the app, or a spare code. */
export function CodePage({ next }: { next: string }, page: Page) {
	const { t } = page;
	return (
		<BareLayout title={t('accounts.code.title')} lead={t('accounts.code.text')}>
			<Form name="code" action={accountPath.signInCode}>
				<Next to={next} page={page} />
				<TextField name="code" label={t('accounts.code.label')} autocomplete="one-time-code" room="short" maxlength={40} required />
				<Submit>{t('accounts.code.submit')}</Submit>
			</Form>
			<p>
				<Link to={accountPath.signIn}>{t('accounts.code.begin_again')}</Link>
			</p>
		</BareLayout>
	);
}

/** Carries where to go afterwards through a form that came back. */
function Next({ to, page: { refused } }: { to: string; page: Page }) {
	const sent = refused?.values.next;
	return <Hidden name="next" value={typeof sent === 'string' ? sent : to} />;
}
