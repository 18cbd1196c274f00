import type { FastifyReply, FastifyRequest } from 'fastify';
import { signOut } from '#platform/auth/session-ending.server.ts';
import { authSettings } from '#platform/auth/settings.server.ts';
import { type SigningIn, signIn, signInWithCode } from '#platform/auth/signing-in.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { openPage } from '#platform/doors/page.ts';
import { serve } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import { accountPath, officePath } from '../../paths.ts';
import { presentOf } from '../caller.server.ts';
import { clientOf, giveCookies } from './client.ts';
import { CodeForm, SignInForm, withNext } from './sign-in.forms.ts';
import { CodePage, SignInPage } from './sign-in.page.tsx';

const signInPage = openPage(async ({ query }) => ({ next: query.next ?? '', isDemo: authSettings().isDemo }), SignInPage, {
	query: ['next']
});
const codePage = openPage(async ({ query }) => ({ next: query.next ?? '' }), CodePage, { query: ['next'] });

/** In by e-mail, password and code; out again. */
export const signInDoors: Doors = (web) => {
	web.get(accountPath.signIn, show(signInPage));
	web.post(accountPath.signIn, serve(SignInForm, enter, { page: signInPage, then: () => officePath.desk }));
	web.get(accountPath.signInCode, show(codePage));
	web.post(accountPath.signInCode, serve(CodeForm, enterWithCode, { page: codePage, then: () => officePath.desk }));
	web.post(accountPath.signOut, leave);
};

async function enter({ now }: Visit, form: SignInForm, request: FastifyRequest, reply: FastifyReply) {
	const entered = await signIn(clientOf(request), form, now);
	giveCookies(reply, entered);
	if (entered.isCodeNeeded) return { to: withNext(accountPath.signInCode, form.next) };
	return { to: await firstPage(entered, form.next) };
}

async function enterWithCode({ now }: Visit, { code, next }: CodeForm, request: FastifyRequest, reply: FastifyReply) {
	const entered = await signInWithCode(clientOf(request), code, now);
	giveCookies(reply, entered);
	return { to: await firstPage(entered, next) };
}

/** Whoever still needs the second step is led there before anything else. */
async function firstPage({ cookies }: SigningIn, next: string | undefined): Promise<string> {
	const present = await presentOf({ cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') });
	return present?.secondFactor === 'missing' ? withNext(officePath.secondStep, next) : (next ?? officePath.desk);
}

async function leave(request: FastifyRequest, reply: FastifyReply) {
	giveCookies(reply, await signOut(clientOf(request)));
	return reply.redirect(inLanguage(request.language, `${accountPath.signIn}?done=accounts.account.left.done`), 303);
}
