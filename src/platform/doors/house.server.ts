import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Language } from '#platform/i18n/languages.ts';
import type { MessageArgs, MessageKey, Translate } from '#platform/i18n/messages.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import type { Page, Site } from '#ui/page.ts';
import type { KeepFile } from './body.server.ts';
import type { Sent } from './sent.ts';
import type { Municipality, Visit } from './visit.ts';

/** Somebody signed in, as the doors need to know them. */
export type Caller = {
	municipality: Municipality;
	personId: string | null;
	name: string;
	holdings: readonly Holding[];
	language: Language;
	/** What they must mend before the office opens to them: told above every page, and where it is done. */
	first?: ToMend | null;
};

/** Something that keeps the office shut to somebody who is signed in: `at` is an address of ours, without a language. */
export type ToMend = { readonly told: MessageKey; readonly at: string };

/**
 * What stands on the page when a request could not be answered. `resend` holds what was typed, so that it can be sent again
 * when they have signed in, have mended what they are asked to, or have waited a little. Files that nobody kept are asked for
 * again: `passedBy` names their fields.
 */
export type Fault = { status: number; message: MessageKey; args: MessageArgs; resend: Resend | null };
export type Resend = { action: string; sent: Sent; passedBy: readonly string[]; before: 'sign in' | 'wait' | ToMend };

/** What the doors are given by the house they stand in: they know no council, no account and no layout themselves. */
export type House = {
	/** The origin the public knows us by: `https://kenesh.example`. Its scheme decides whether cookies are Secure. */
	origin: string;
	clock: () => Date;
	whoIs: (headers: IncomingHttpHeaders) => Promise<Caller | null>;
	municipalityAt: (slug: string) => Promise<Municipality | null>;
	keepFile: KeepFile;
	/** What frames every page: names and menus for the one who looks. */
	siteOf: (visit: Visit, caller: Caller | null, t: Translate) => Site;
	FaultPage: (fault: Fault, page: Page) => VNode;
};

declare module 'fastify' {
	interface FastifyInstance {
		house: House;
	}
	interface FastifyRequest {
		language: Language;
	}
}

export type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
