import type { Client } from '#platform/auth/library.server.ts';
import { insistPassword } from '#platform/auth/password-change.server.ts';
import { needsSecondFactor } from '#platform/auth/rules.ts';
import { beginSecondFactor, confirmSecondFactor, removeSecondFactor } from '#platform/auth/second-factor.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { serve } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import { insist } from '#platform/errors/refusal.ts';
import { officePath } from '../../paths.ts';
import { AgainPasswordForm, ConfirmCodeForm } from './account.forms.ts';
import { ownerOf, secondStepOf } from './account.reading.server.ts';
import { giveCookies, withClient } from './client.ts';
import { SecondStepPage } from './second-step.page.tsx';
import { withNext } from './sign-in.forms.ts';

const page = (client: Client) =>
	officePage((visit) => secondStepOf(visit, client), SecondStepPage, { query: ['next'], for: 'anybody signed in' });

/** The second step of signing in: set up, confirmed by its first code, set up anew, turned off. */
export const secondStepDoors: Doors = (web) => {
	web.get(
		officePath.secondStep,
		withClient((client) => show(page(client)))
	);
	web.post(
		officePath.secondStep,
		withClient((client) =>
			serve(AgainPasswordForm, async ({ now }, { password }) => beginSecondFactor(client, await ownerOf(client), password, now), {
				page: page(client),
				then: ({ next }) => withNext(officePath.secondStep, next)
			})
		)
	);
	web.post(
		officePath.secondStepCode,
		withClient((client) =>
			serve(
				ConfirmCodeForm,
				async ({ now }, { code }, _request, reply) =>
					giveCookies(reply, await confirmSecondFactor(client, await ownerOf(client), code, now)),
				{ page: page(client), then: ({ next }) => next ?? officePath.account, done: 'accounts.second.set.done' }
			)
		)
	);
	web.post(
		officePath.secondStepOff,
		withClient((client) =>
			serve(AgainPasswordForm, ({ now }, { password }) => turnOff(client, password, now), {
				page: page(client),
				then: () => officePath.account,
				done: 'accounts.second.turned_off.done'
			})
		)
	);
};

/** Only for those whose office does not ask for it. */
async function turnOff(client: Client, password: string, now: Date): Promise<void> {
	const { userId, caller } = await ownerOf(client);
	insist(!needsSecondFactor(caller.holdings), 'accounts.second.required');
	await insistPassword(client, userId, password, now);
	await removeSecondFactor(db, userId);
}
