import type { Invitation } from '#platform/auth/invitation.server.ts';
import type { Municipality } from '#platform/doors/visit.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { Form } from '#ui/forms/form.tsx';
import { Hidden } from '#ui/forms/hidden.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { PasswordField } from '#ui/forms/text-fields.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import type { Page } from '#ui/page.ts';
import { Link } from '#ui/ways/link.tsx';
import { accountPath } from '../../paths.ts';
import { roleWord } from './role-words.ts';
import { Verbatim } from './verbatim.part.tsx';

export type InvitationShown = {
	token: string;
	state: Invitation['state'];
	email: string;
	role: string;
	municipality: Municipality;
	/** Whether the e-mail has a user yet, and whether that is who looks. */
	user: 'new' | 'signed_in' | 'signed_out';
};

/** To what one is invited, and the password that makes an account of it. */
export function InvitationPage({ token, state, email, role, municipality, user }: InvitationShown, { t, language }: Page) {
	const title = t('accounts.invitation.title', { municipality: wordsOf(municipality.name, language) });
	if (state !== 'open') return <BareLayout title={title}>{t('accounts.invitation.spent')}</BareLayout>;
	return (
		<BareLayout title={title} lead={t('accounts.invitation.text', { role: roleWord(role, t) })}>
			<DescriptionList items={[{ term: t('accounts.sign_in.email'), details: <Verbatim>{email}</Verbatim> }]} />
			{user === 'signed_out' ? (
				<>
					<p>{t('accounts.invitation.has_user')}</p>
					<p>
						<Link to={`${accountPath.signIn}?next=${encodeURIComponent(accountPath.invitation(token))}`}>
							{t('accounts.sign_in.title')}
						</Link>
					</p>
				</>
			) : (
				<Form name="invitation" action={accountPath.invitation(token)}>
					{user === 'new' && <NewPassword email={email} t={t} />}
					<Submit>{t('accounts.invitation.accept')}</Submit>
				</Form>
			)}
		</BareLayout>
	);
}

/** The e-mail goes with it, unseen, so that a keeper of passwords knows whose it is. */
const NewPassword = ({ email, t }: { email: string; t: Page['t'] }) => (
	<>
		<Hidden name="username" value={email} />
		<PasswordField name="password" label={t('accounts.password.new')} hint={t('accounts.password.hint')} autocomplete="new-password" />
	</>
);
