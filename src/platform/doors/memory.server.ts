import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { knownEdition } from '#platform/diary/edition.server.ts';
import { headersFor, type Scripts } from './security.server.ts';

const brotli = promisify(brotliCompress);
const gunzipable = promisify(gzip);

type Coding = 'br' | 'gzip' | 'identity';
type Kept = {
	municipalityId: string;
	edition: number;
	until: number;
	answers: Record<Coding, { body: Buffer; etag: string; head: Record<string, string | number> }>;
};

const pages = new Map<string, Kept>();
const pagesAtMost = 2_000;
const quarterHour = 15 * 60 * 1000;

/**
 * Answers from memory before anything else looks at the request. A page is kept by its full address (language and
 * query in it) and stands while the municipality's edition does; pages speak of "today", and midnight of every time zone
 * falls on a quarter of an hour, so none outlives one. Whoever brings a cookie is not a stranger and passes by.
 */
export function answerFromMemory(web: FastifyInstance): void {
	web.addHook('onRequest', (request, reply, next) => {
		const kept = request.method === 'GET' && !request.headers.cookie ? pages.get(request.originalUrl) : undefined;
		if (!kept || kept.edition !== knownEdition(kept.municipalityId) || kept.until < Date.now()) return next();
		const answer = kept.answers[codingFor(request.headers['accept-encoding'])];
		reply.hijack();
		const fresh = request.headers['if-none-match'] === answer.etag;
		reply.raw.writeHead(fresh ? 304 : 200, answer.head);
		reply.raw.end(fresh ? undefined : answer.body);
	});
}

/** `edition` is the one that stood before the page was read: a deed that came meanwhile makes it old at once. */
type Keeping = { municipalityId: string; edition: number; known: readonly string[]; scripts: Scripts };

/** Keeps what a stranger was just shown, ready compressed, and answers with it. */
export async function keepPage(
	request: FastifyRequest,
	reply: FastifyReply,
	{ municipalityId, edition, known, scripts }: Keeping,
	html: string
): Promise<unknown> {
	const now = request.server.house.clock().getTime();
	const kept: Kept = {
		municipalityId,
		edition,
		until: Math.ceil((now + 1) / quarterHour) * quarterHour,
		answers: await answersOf(html, scripts)
	};
	if (!request.headers.cookie && isCanonical(request, known)) remember(request.originalUrl, kept);
	const { body, etag, head } = kept.answers[codingFor(request.headers['accept-encoding'])];
	if (request.headers['if-none-match'] === etag) return reply.code(304).headers(head).send();
	return reply.code(200).headers(head).send(body);
}

/** Random parameters would fill the memory with the same page: only addresses made of what the page understands are kept. */
function isCanonical(request: FastifyRequest, known: readonly string[]): boolean {
	const names = [...new URL(request.originalUrl, 'http://here').searchParams.keys()];
	return names.length === new Set(names).size && names.every((name) => known.includes(name));
}

function remember(address: string, kept: Kept): void {
	pages.delete(address);
	pages.set(address, kept);
	const oldest = pages.keys().next();
	if (pages.size > pagesAtMost && !oldest.done) pages.delete(oldest.value);
}

async function answersOf(html: string, scripts: Scripts): Promise<Kept['answers']> {
	const plain = Buffer.from(html);
	const [br, gz] = await Promise.all([brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }), gunzipable(plain)]);
	const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
	const answer = (body: Buffer, coding: Coding) => {
		const etag = `"${tag}-${coding}"`;
		const head = {
			...headersFor(scripts),
			etag,
			vary: 'accept-encoding',
			'cache-control': 'public, no-cache',
			'content-type': 'text/html; charset=utf-8',
			'content-length': body.length
		};
		return { body, etag, head: coding === 'identity' ? head : { ...head, 'content-encoding': coding } };
	};
	return { br: answer(br, 'br'), gzip: answer(gz, 'gzip'), identity: answer(plain, 'identity') };
}

const codingFor = (accepted: string | string[] | undefined): Coding =>
	accepted?.includes('br') ? 'br' : accepted?.includes('gzip') ? 'gzip' : 'identity';
