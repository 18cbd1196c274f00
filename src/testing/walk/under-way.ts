import type { FastifyInstance } from 'fastify';
import type { Id } from '#platform/db/id.ts';
import type { openSignIn } from '../accounts.ts';
import type { Caller, CallerName } from './callers.ts';
import type { Streets } from './streets.ts';
import type { WholeTown } from './town.ts';

/** A walk under way: two whole towns, who goes, and which way. */
export type Walk = {
	readonly web: FastifyInstance;
	readonly town: WholeTown;
	readonly other: WholeTown;
	readonly streets: Streets;
	readonly sessions: Map<CallerName, string>;
	/** Somebody with an account, whose password may change and whose account may end. */
	readonly forgetful: { readonly email: string; readonly accountId: Id };
	readonly callers: readonly Caller[];
	readonly mails: ReturnType<typeof openSignIn>['mails'];
};
