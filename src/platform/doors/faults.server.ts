import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { tellAway, whyAway } from '#platform/db/away.server.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { inLanguage } from '#platform/i18n/addresses.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { renderPage } from '#ui/render.ts';
import type { Resend, ToMend } from './house.server.ts';
import { isShut } from './perform.server.ts';
import { headersFor } from './security.server.ts';
import { callerOf, pageFor, visitOf } from './visiting.server.ts';

/** What Fastify itself refuses before a door is reached, in our words. */
const ownWords: Record<number, MessageKey> = {
	400: 'platform.refused.unreadable',
	404: 'platform.refused.not_found',
	413: 'platform.error.413.text',
	414: 'platform.refused.unreadable',
	415: 'platform.refused.unreadable',
	429: 'platform.refused.too_often'
};

/** Seconds after which it is worth asking again: a database that died under us is back in less. */
const comesBackIn = 5;

/** An address the router could not even read: a page says so all the same, with the headers every answer has. */
export function answerUnreadable(fault: Error, request: FastifyRequest, reply: FastifyReply): void {
	reply.headers(headersFor('own'));
	void answer(request, reply, refusalFrom(fault));
}

/**
 * A refusal is an answer in the person's language; everything else is our fault: logged once, here, and nothing of it
 * shown. That the database is away is nobody's fault, and told once for all who asked meanwhile.
 */
export function answerFaults(web: FastifyInstance): void {
	web.setNotFoundHandler((request, reply) => answer(request, reply, new Refusal(404, 'platform.refused.not_found')));
	web.setErrorHandler((fault, request, reply) => {
		const refusal = refusalFrom(fault);
		const away = whyAway(fault);
		if (away) tellAway(away, (reason) => request.log.warn({ reason }, 'the database is away'));
		if (!refusal) request.log.error({ err: fault, door: request.routeOptions.url, method: request.method }, 'a door failed');
		return answer(request, reply, refusal);
	});
}

function refusalFrom(fault: unknown): Refusal | null {
	if (fault instanceof Refusal) return fault;
	if (whyAway(fault)) return new Refusal(503, 'platform.error.503.text');
	const status = fault !== null && typeof fault === 'object' && 'statusCode' in fault ? Number(fault.statusCode) : 500;
	const key = ownWords[status];
	if (!key) return null;
	if (status === 404 || status === 413 || status === 429) return new Refusal(status, key);
	return new Refusal(400, key);
}

async function answer(request: FastifyRequest, reply: FastifyReply, refusal: Refusal | null): Promise<unknown> {
	const first = refusal?.key === 'platform.refused.mend_first' ? ((await callerOf(request))?.first ?? null) : null;
	if (refusal && isShut(refusal) && request.method === 'GET') {
		return reply.redirect(inLanguage(request.language, `${first?.at ?? '/sign-in'}?next=${encodeURIComponent(request.url)}`), 303);
	}
	const status = refusal?.status ?? 500;
	reply.code(status).header('cache-control', 'no-store');
	if (status === 503) reply.header('retry-after', comesBackIn);
	if (!request.headers.accept?.includes('html') && request.headers.accept?.includes('json'))
		return reply.send({ status, error: refusal?.key ?? 'platform.error.500.text' });
	const { visit, caller } = await visitOf(request, []).catch(() => visitOf(strangerLike(request), []));
	const page = pageFor(request, visit, caller);
	const before = refusal && beforeSentAgain(refusal, first);
	const resend: Resend | null = request.came && before ? { action: request.url, ...request.came, before } : null;
	const view = request.server.house.FaultPage(
		{ status, message: refusal?.key ?? 'platform.error.500.text', args: refusal?.args ?? {}, resend },
		page
	);
	return reply.type('text/html; charset=utf-8').send(renderPage(view, page));
}

/** What has to happen before the same form is worth sending again; null where it is not. */
function beforeSentAgain(refusal: Refusal, first: ToMend | null): Resend['before'] | null {
	if (refusal.status === 503) return 'wait';
	return isShut(refusal) ? (first ?? 'sign in') : null;
}

/** Even when the database cannot be asked who this is or which town was meant, a page must come. */
const strangerLike = (request: FastifyRequest): FastifyRequest =>
	Object.create(request, { headers: { value: { ...request.headers, cookie: undefined } }, params: { value: {} } });
