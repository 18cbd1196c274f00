import { askForReset, resetPassword } from '#platform/auth/password-reset.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { openPage } from '#platform/doors/page.ts';
import { serve } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import { accountPath } from '../../paths.ts';
import { clientOf } from './client.ts';
import { AskedPage, ForgottenPage, NewPasswordPage } from './password-reset.page.tsx';
import { ForgottenForm, NewPasswordForm } from './sign-in.forms.ts';

const forgottenPage = openPage(async () => null, ForgottenPage);
const askedPage = openPage(async () => null, AskedPage);
const newPasswordPage = openPage(async ({ params }) => ({ token: params.token ?? '' }), NewPasswordPage);

/** A forgotten password: asked for by e-mail, set by the link of a mail. */
export const passwordResetDoors: Doors = (web) => {
	web.get(accountPath.forgotten, show(forgottenPage));
	web.get(accountPath.resetAsked, show(askedPage));
	web.post(
		accountPath.forgotten,
		serve(ForgottenForm, ({ now }, { email }, request) => askForReset(clientOf(request), email, now), {
			page: forgottenPage,
			then: () => accountPath.resetAsked
		})
	);
	web.get(accountPath.reset(':token'), show(newPasswordPage));
	web.post(
		accountPath.reset(':token'),
		serve(NewPasswordForm, ({ now }, form, request) => resetPassword(clientOf(request), form, now), {
			page: newPasswordPage,
			then: () => accountPath.signIn,
			done: 'accounts.reset.saved.done'
		})
	);
};
