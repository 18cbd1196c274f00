import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { knownEdition } from '#platform/diary/edition.server.ts';
import { headersFor, type Scripts } from './security.server.ts';

type Coding = 'br' | 'gzip' | 'identity';
type Answer = { body: Buffer; etag: string; head: Record<string, string | number> };
type Kept = {
	municipalityId: string;
	edition: number;
	until: number;
	/** As it goes over the line, in each coding that somebody asked for. */
	answers: Map<Coding, Answer>;
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
		const answer = kept.answers.get(codingFor(request.headers['accept-encoding']));
		if (!answer) return next();
		reply.hijack();
		const fresh = request.headers['if-none-match'] === answer.etag;
		reply.raw.writeHead(fresh ? 304 : 200, answer.head);
		reply.raw.end(fresh ? undefined : answer.body);
	});
}

/** `edition` is the one that stood before the page was read: a deed that came meanwhile makes it old at once. */
type Keeping = { municipalityId: string; edition: number; known: readonly string[]; scripts: Scripts };

/** Keeps what a stranger was just shown, ready compressed, and answers with it. */
export function keepPage(
	request: FastifyRequest,
	reply: FastifyReply,
	{ municipalityId, edition, known, scripts }: Keeping,
	html: string
): FastifyReply {
	const now = request.server.house.clock().getTime();
	const coding = codingFor(request.headers['accept-encoding']);
	const answer = answerOf(html, coding, scripts);
	const until = Math.ceil((now + 1) / quarterHour) * quarterHour;
	if (!request.headers.cookie && isCanonical(request, known))
		remember(request.originalUrl, { municipalityId, edition, until, answers: new Map([[coding, answer]]) });
	const { body, etag, head } = answer;
	if (request.headers['if-none-match'] === etag) return reply.code(304).headers(head).send();
	return reply.code(200).headers(head).send(body);
}

/** Random parameters would fill the memory with the same page: only addresses made of what the page understands are kept. */
function isCanonical(request: FastifyRequest, known: readonly string[]): boolean {
	const names = [...new URL(request.originalUrl, 'http://here').searchParams.keys()];
	return names.length === new Set(names).size && names.every((name) => known.includes(name));
}

/** The same page in another coding joins the first; a newer one takes its place. */
function remember(address: string, kept: Kept): void {
	const before = pages.get(address);
	pages.delete(address);
	const isSame = before?.edition === kept.edition && before.until === kept.until;
	pages.set(address, isSame ? { ...kept, answers: new Map([...before.answers, ...kept.answers]) } : kept);
	const oldest = pages.keys().next();
	if (pages.size > pagesAtMost && !oldest.done) pages.delete(oldest.value);
}

function answerOf(html: string, coding: Coding, scripts: Scripts): Answer {
	const plain = Buffer.from(html);
	const body = packed[coding](plain);
	const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}-${coding}"`;
	const head = {
		...headersFor(scripts),
		etag,
		vary: 'accept-encoding',
		'cache-control': 'public, no-cache',
		'content-type': 'text/html; charset=utf-8',
		'content-length': body.length
	};
	return { body, etag, head: coding === 'identity' ? head : { ...head, 'content-encoding': coding } };
}

/** Packed here and now: for a page of usual size handing it to another thread costs more than the packing, half a millisecond. */
const packed: Record<Coding, (plain: Buffer) => Buffer> = {
	br: (plain) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
	gzip: (plain) => gzipSync(plain),
	identity: (plain) => plain
};

const codingFor = (accepted: string | string[] | undefined): Coding =>
	accepted?.includes('br') ? 'br' : accepted?.includes('gzip') ? 'gzip' : 'identity';
