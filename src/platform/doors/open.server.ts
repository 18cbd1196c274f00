import type { IncomingMessage } from 'node:http';
import compress from '@fastify/compress';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { isLanguage, type Language } from '#platform/i18n/languages.ts';
import { serveAssets } from './assets.server.ts';
import { sentIn } from './body.server.ts';
import { answerFaults, answerUnreadable } from './faults.server.ts';
import type { Handler, House } from './house.server.ts';
import { hangUpOnClose } from './live.server.ts';
import { answerFromMemory } from './memory.server.ts';
import { noteRoutes } from './routes.server.ts';
import { guard } from './security.server.ts';

/** Where a list of doors is hung: an address and what is done there, nothing more. */
export type Web = {
	get: (path: string, handler: Handler) => void;
	post: (path: string, handler: Handler) => void;
};
export type Doors = (web: Web) => void;

/** `trustedProxies`: whose word about a visitor's address is taken; without any, the visitor is whoever connects. */
type Openness = { logLevel?: string | undefined; trustedProxies?: readonly string[] | undefined };

const spoken = new WeakMap<IncomingMessage, Language>();
const bodyAtMost = 1024 * 1024;
const fileAtMost = 25 * 1024 * 1024;

/** Opens a house: its doors, what they share, and the one place where a fault is answered. */
export async function openDoors(
	house: House,
	doors: readonly Doors[],
	{ logLevel = 'info', trustedProxies = [] }: Openness = {}
): Promise<FastifyInstance> {
	const web = Fastify({
		logger: { level: logLevel, redact: ['req.headers', 'err.parameters', 'err.detail'] },
		logController: new LogController({ disableRequestLogging: true }),
		trustProxy: trustedProxies.length > 0 && [...trustedProxies],
		bodyLimit: bodyAtMost,
		forceCloseConnections: 'idle',
		frameworkErrors: (fault, request, reply) => {
			request.language = spoken.get(request.raw) ?? 'ky';
			answerUnreadable(fault, request, reply);
		},
		rewriteUrl
	});
	noteRoutes(web);
	web.decorate('house', house);
	web.decorateRequest('language', 'ky');
	web.decorateRequest('came', undefined);
	answerFromMemory(web);
	web.addHook('onRequest', async (request) => {
		request.language = spoken.get(request.raw) ?? 'ky';
	});
	guard(web);
	hangUpOnClose(web);
	answerFaults(web);
	await web.register(compress, { threshold: 1024, encodings: ['br', 'gzip'], brotliOptions: { params: { 1: 4 } } });
	web.removeAllContentTypeParsers();
	await web.register(formbody, { bodyLimit: bodyAtMost, parser: sentIn });
	await web.register(multipart, { limits: { fileSize: fileAtMost, files: 10, fieldSize: bodyAtMost } });
	await serveAssets(web);
	for (const hang of doors)
		hang({ get: (path, handler) => void web.get(path, handler), post: (path, handler) => void web.post(path, handler) });
	return web;
}

/** `/ru/naryn` is the door `/naryn`, spoken to in Russian. */
function rewriteUrl(request: IncomingMessage): string {
	const url = request.url ?? '/';
	const [, language, rest] = /^\/(ru|en)(?=[/?]|$)(.*)$/s.exec(url) ?? [];
	if (!isLanguage(language)) return url;
	spoken.set(request, language);
	return rest === undefined || rest === '' || rest.startsWith('?') ? `/${rest ?? ''}` : rest;
}
