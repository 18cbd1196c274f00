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

/** The parameters that the page at a path understands, learnt when it is first shown. */
const parametersAt = new Map<string, readonly string[]>();

/**
 * Answers from memory before anything else looks at the request. A page is kept by its path (the language in it) and the
 * parameters it understands, and stands while the municipality's edition does; pages speak of "today", and midnight of
 * every time zone falls on a quarter of an hour, so none outlives one. Whoever brings a cookie is not a stranger and
 * passes by. What others hang on an address (?fbclid=…) makes no other page of it.
 */
export function answerFromMemory(web: FastifyInstance): void {
	web.addHook('onRequest', (request, reply, next) => {
		const kept = request.method === 'GET' && !request.headers.cookie ? pages.get(addressOf(request.originalUrl)) : undefined;
		if (!kept || kept.edition !== knownEdition(kept.municipalityId) || kept.until < Date.now()) return next();
		const answer = kept.answers.get(codingFor(request.headers['accept-encoding']));
		if (!answer) return next();
		reply.hijack();
		const fresh = request.headers['if-none-match'] === answer.etag;
		reply.raw.writeHead(fresh ? 304 : 200, answer.head);
		reply.raw.end(fresh ? undefined : answer.body);
	});
}

/** The address as the page reads it: what it does not understand is left out, of what stands twice the first counts. */
function addressOf(url: string): string {
	const { path, query } = partsOf(url);
	const known = query === '' ? undefined : parametersAt.get(path);
	if (!known) return url;
	const sent = new URLSearchParams(query);
	const read = known.flatMap((name) => (sent.get(name) ? [[name, sent.get(name) ?? '']] : []));
	return read.length > 0 ? `${path}?${new URLSearchParams(read)}` : path;
}

/** A second question mark belongs to the query, as whoever reads the page takes it. */
function partsOf(url: string): { path: string; query: string } {
	const at = url.indexOf('?');
	return at < 0 ? { path: url, query: '' } : { path: url.slice(0, at), query: url.slice(at + 1) };
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
	const isKept = !request.headers.cookie && isReadAlike(request, known);
	const answer = answerOf(html, { coding, scripts, isKept });
	const until = Math.ceil((now + 1) / quarterHour) * quarterHour;
	if (isKept) {
		learn(request.originalUrl, known);
		remember(addressOf(request.originalUrl), { municipalityId, edition, until, answers: new Map([[coding, answer]]) });
	}
	const { body, etag, head } = answer;
	if (request.headers['if-none-match'] === etag) return reply.code(304).headers(head).send();
	return reply.code(200).headers(head).send(body);
}

/** What the page was shown for is what the address says, by whichever parser: a broken escape may be read in two ways, and is not kept. */
function isReadAlike(request: FastifyRequest, known: readonly string[]): boolean {
	const sent = new URLSearchParams(partsOf(request.originalUrl).query);
	const read = new Map(Object.entries(request.query ?? {}));
	return known.every((name) => [read.get(name) ?? null].flat()[0] === sent.get(name));
}

function learn(url: string, known: readonly string[]): void {
	if (parametersAt.size >= pagesAtMost) parametersAt.clear();
	parametersAt.set(partsOf(url).path, known);
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

type Packing = { coding: Coding; scripts: Scripts; isKept: boolean };

function answerOf(html: string, { coding, scripts, isKept }: Packing): Answer {
	const plain = Buffer.from(html);
	const body = packed[coding](plain, isKept);
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

/**
 * Packed here and now: for a page of usual size handing it to another thread costs more than the packing. What is kept is
 * packed well, for it goes out many times; what goes out once a third as long, and comes out an eighth larger.
 */
const packed: Record<Coding, (plain: Buffer, isKept: boolean) => Buffer> = {
	br: (plain, isKept) => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: isKept ? 6 : 3 } }),
	gzip: (plain, isKept) => gzipSync(plain, { level: isKept ? 6 : 1 }),
	identity: (plain) => plain
};

const codingFor = (accepted: string | string[] | undefined): Coding =>
	accepted?.includes('br') ? 'br' : accepted?.includes('gzip') ? 'gzip' : 'identity';
