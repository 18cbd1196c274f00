import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Client } from '#platform/auth/library.server.ts';
import type { Handler } from '#platform/doors/house.server.ts';

/** The browser behind a request, as sign-in needs to know it. */
export const clientOf = ({ headers, ip }: FastifyRequest): Client => ({
	cookie: headers.cookie,
	userAgent: headers['user-agent'],
	address: ip
});

/** Hands the browser the cookies of an act of sign-in. */
export function giveCookies(reply: FastifyReply, { cookies }: { cookies: string[] }): void {
	reply.header('set-cookie', cookies);
}

/** For pages that show the browser itself: the door is made for each request. */
export const withClient =
	(door: (client: Client) => Handler): Handler =>
	(request, reply) =>
		door(clientOf(request))(request, reply);
