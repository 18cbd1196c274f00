import { chooseLanguage } from '#platform/auth/account-language.server.ts';
import type { Client } from '#platform/auth/library.server.ts';
import { changePassword } from '#platform/auth/password-change.server.ts';
import { chooseMunicipality } from '#platform/auth/session.server.ts';
import { signOutBrowser, signOutEverywhere } from '#platform/auth/session-ending.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage, signedIn } from '#platform/doors/page.ts';
import { serve } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import { accountPath, officePath } from '../../paths.ts';
import { ChangePasswordForm, ChooseLanguageForm, ChooseTownForm, SignOutBrowserForm } from './account.forms.ts';
import { AccountPage } from './account.page.tsx';
import { accountOf, ownerOf } from './account.reading.server.ts';
import { giveCookies, withClient } from './client.ts';
import { NoForm } from './sign-in.forms.ts';

const page = (client: Client) => officePage((visit) => accountOf(visit, client), AccountPage, { for: 'anybody signed in' });
const back = () => officePath.account;

/** One's own account: password, language, town, and the browsers one is signed in with. */
export const accountDoors: Doors = (web) => {
	web.get(
		officePath.account,
		withClient((client) => show(page(client)))
	);
	web.post(
		officePath.accountPassword,
		withClient((client) =>
			serve(
				ChangePasswordForm,
				async ({ now }, form, _request, reply) => {
					const owner = await ownerOf(client);
					giveCookies(reply, await changePassword(client, { ...owner, name: owner.caller.name }, form, now));
				},
				{ page: page(client), then: back, done: 'accounts.password.changed.done' }
			)
		)
	);
	web.post(
		officePath.accountLanguage,
		withClient((client) =>
			serve(ChooseLanguageForm, async (visit, form) => chooseLanguage(signedIn(visit).actor, { ...(await ownerOf(client)), ...form }), {
				page: page(client),
				then: back,
				done: 'accounts.account.language_set.done'
			})
		)
	);
	web.post(
		officePath.accountTown,
		withClient((client) =>
			serve(ChooseTownForm, async (_visit, { municipalityId }) => chooseMunicipality(await ownerOf(client), municipalityId), {
				page: page(client),
				then: () => officePath.desk
			})
		)
	);
	web.post(
		officePath.accountBrowser,
		withClient((client) =>
			serve(SignOutBrowserForm, async (_visit, { sessionId }) => signOutBrowser((await ownerOf(client)).userId, sessionId), {
				page: page(client),
				then: back,
				done: 'accounts.account.browser_left.done'
			})
		)
	);
	web.post(
		officePath.accountEverywhere,
		withClient((client) =>
			serve(NoForm, async () => signOutEverywhere(db, (await ownerOf(client)).userId), {
				page: page(client),
				then: () => accountPath.signIn,
				done: 'accounts.account.everywhere.done'
			})
		)
	);
};
