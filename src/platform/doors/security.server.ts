import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '#platform/errors/refusal.ts';

const everywhere = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'same-origin',
	'cross-origin-opener-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=()'
};

const policy = (script: string) =>
	`default-src 'none'; ${script}style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

/** `none`: pages for everybody carry no script, so none may run. `own`: an island is a file of ours; nothing inline runs anywhere. */
export type Scripts = 'none' | 'own';

export const headersFor = (scripts: Scripts): Record<string, string> => (scripts === 'none' ? publicHeaders : islandHeaders);

export const publicHeaders: Record<string, string> = { ...everywhere, 'content-security-policy': policy('') };
const islandHeaders: Record<string, string> = { ...everywhere, 'content-security-policy': policy("script-src 'self'; ") };

/** Strict headers on every answer, and no deed from a form that stands on somebody else's page. */
export function guard(web: FastifyInstance): void {
	web.addHook('onRequest', async (request, reply) => {
		reply.headers(islandHeaders);
		if (web.house.origin.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000');
		if (request.method !== 'GET' && request.method !== 'HEAD' && request.method !== 'OPTIONS') insistOwnOrigin(request);
	});
}

/**
 * A browser says where a form stood. One that says nothing at all is not let in: no form of ours is sent that way. Besides
 * the address we are known by, the one the browser itself asked counts as ours, for who comes by the number of a machine in
 * the same office. Where we are known by https, a page that came without it may have been changed on its way.
 */
function insistOwnOrigin(request: FastifyRequest): void {
	const { origin, referer, host } = request.headers;
	const from = origin && origin !== 'null' ? origin : referer;
	if (!from || !URL.canParse(from) || !isOwn(new URL(from), host, request.server.house.origin))
		throw new Refusal(403, 'platform.refused.other_site');
}

const isOwn = (from: URL, host: string | undefined, house: string): boolean =>
	from.origin === house || (from.host === host && (from.protocol === 'https:' || !house.startsWith('https:')));
