import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { readForm } from '#platform/errors/reading-forms.server.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { askForMore } from '#ui/forms/rows.ts';
import type { Refused } from '#ui/page.ts';
import { letPass, sentWith } from './body.server.ts';
import type { Caller, Handler } from './house.server.ts';
import { type PageOf, settled } from './page.ts';
import { grown, type Sent, unlike } from './sent.ts';
import { showRefused } from './show.server.ts';
import type { Visit } from './visit.ts';
import { callerOf, visitOf } from './visiting.server.ts';

type Ways<F, V extends Visit, R> = {
	/** The page the form stands on: shown again, with what was typed, when the deed is refused. */
	page: PageOf<V, R>;
	/** Where a done deed leads; only the form may decide, so that a deed sent twice leads to the same place. */
	then: (form: F, visit: Visit) => string;
	/** Said once on that page. */
	done?: MessageKey;
	/** Whose files are kept before anything is known of the deed: nobody's who is not signed in, unless the door knows whom it let in. */
	filesOf?: 'signed in' | 'anybody let in';
};

/**
 * A door one acts through: checks the form's shape, calls the deed, answers 303 to the next page; or shows the form's
 * own page with what was typed and the problems beside their fields. A form that only asks for more rows comes back
 * with them, and nothing is done. The form's page is read first: where there is no such page for this visitor (a made up
 * address, a thing of another town), nothing is done under its address.
 */
export const perform = <F, V extends Visit, R>(
	Form: z.ZodType<F>,
	deed: (actor: Actor, form: F) => Promise<unknown>,
	ways: Ways<F, V, R>
): Handler =>
	serve(
		Form,
		async (visit, form) => {
			const { actor } = settled(visit);
			await ways.page.read(ways.page.admit(visit));
			return deed(actor, form);
		},
		ways
	);

/**
 * The same for acts of people who are not signed in, or not yet: they get the visit instead of an actor, and may set
 * headers of the answer (cookies). An address in the answer's `to` goes before `then`.
 */
export const serve =
	<F, V extends Visit, R>(
		Form: z.ZodType<F>,
		act: (visit: Visit, form: F, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
		{ page, then, done, filesOf = 'signed in' }: Ways<F, V, R>
	): Handler =>
	async (request, reply) => {
		const { caller, hindered } = await callerOf(request).then(known, unknown);
		const isExpected = filesOf === 'anybody let in' || caller !== null;
		const { sent, refusal, passedBy } = await sentWith(request, isExpected ? request.server.house.keepFile : letPass);
		const shown = withoutSecrets(sent);
		request.came = { sent: shown, passedBy };
		if (hindered) throw hindered.fault;
		if (askForMore in sent) return showRefused(request, reply, page, 200, cameBack(shown, { message: null }));
		try {
			if (refusal) throw refusal;
			const { visit } = await visitOf(request, [], typeof sent._deed === 'string' ? sent._deed : newId());
			const form = readForm(Form, { ...grown(sent), ...visit.params });
			const answer = await act(visit, form, request, reply);
			const to = leadsTo(answer) ?? then(form, visit);
			return reply.redirect(inLanguage(visit.language, done ? withDone(to, done) : to), 303);
		} catch (fault) {
			if (!(fault instanceof Refusal)) throw fault;
			if (fault.status === 404 || isShut(fault)) throw fault;
			return showRefused(request, reply, page, fault.status, cameBack(shown, whyRefused(fault, shown)));
		}
	};

/** Not an answer to the form: somebody has to sign in, or to mend something, before any door of the office opens. */
export const isShut = ({ key }: Refusal): boolean => key === 'platform.refused.sign_in_first' || key === 'platform.refused.mend_first';

declare module 'fastify' {
	interface FastifyRequest {
		/** What came with a form, without its secrets: where it could not be answered the fault page lets it be sent again. */
		came?: { readonly sent: Sent; readonly passedBy: readonly string[] };
	}
}

/** Who sends, or what keeps us from knowing it: what was typed is read all the same, so that it is not lost. */
const known = (caller: Caller | null) => ({ caller, hindered: null });
const unknown = (fault: unknown) => ({ caller: null, hindered: { fault } });

/** A password is typed anew: no page that comes back carries one, not even hidden. Such fields say so in their name. */
const withoutSecrets = (sent: Sent): Sent => Object.fromEntries(Object.entries(sent).filter(([name]) => !/password/i.test(name)));

const whyRefused = ({ key, args, problems, standing }: Refusal, typed: Sent) => ({
	message: { key, args },
	problems,
	standing: unlike(standing, typed)
});

/** The form as it was sent, to be drawn again. */
const cameBack = ({ _form, _deed, ...values }: Sent, said: Pick<Refused, 'message'> & Partial<Refused>): Refused => ({
	form: typeof _form === 'string' ? _form : '',
	deedId: typeof _deed === 'string' ? _deed : newId(),
	values,
	problems: {},
	standing: {},
	...said
});

const leadsTo = (answer: unknown): string | null =>
	answer !== null && typeof answer === 'object' && 'to' in answer && typeof answer.to === 'string' ? answer.to : null;

const withDone = (to: string, done: MessageKey): string => {
	const [before = '', hash] = to.split('#');
	return `${before}${before.includes('?') ? '&' : '?'}done=${done}${hash ? `#${hash}` : ''}`;
};
