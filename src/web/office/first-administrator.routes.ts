import { FirstAdministratorForm } from '#domain/people/accounts.forms.ts';
import { becomeFirstAdministrator } from '#domain/people/first-administrator.server.ts';
import { isFirstAdministratorLink } from '#platform/auth/first-administrator.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { openPage } from '#platform/doors/page.ts';
import { serve } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { municipalitiesHere } from '#platform/municipalities/queries.server.ts';
import { accountPath } from '../../paths.ts';
import { FirstAdministratorPage, type FirstLink } from './first-administrator.page.tsx';

const firstAdministratorPage = openPage(linkAt, FirstAdministratorPage);

/** The first account of an installation, by the link printed at its start. */
export const firstAdministratorDoors: Doors = (web) => {
	web.get(accountPath.firstAdministrator(':token'), show(firstAdministratorPage));
	web.post(
		accountPath.firstAdministrator(':token'),
		serve(FirstAdministratorForm, ({ now, language }, form) => becomeFirstAdministrator({ now, language, userId: null }, form), {
			page: firstAdministratorPage,
			then: () => accountPath.signIn,
			done: 'accounts.invitation.accepted.done'
		})
	);
};

async function linkAt({ params, now }: Visit): Promise<FirstLink> {
	const token = params.token ?? '';
	insistFound((await isFirstAdministratorLink(db, token, now)) || null);
	return { token, municipalities: await municipalitiesHere(db) };
}
