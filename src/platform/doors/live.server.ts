import type { FastifyInstance } from 'fastify';
import { onEdition } from '#platform/diary/edition.server.ts';
import type { Handler } from './house.server.ts';
import { inMunicipality } from './page.ts';
import { visitOf } from './visiting.server.ts';

const heartbeat = 25_000;
const open = new WeakMap<FastifyInstance, Set<() => void>>();

/**
 * A line that says, as soon as it happened, that something in the municipality changed: whoever looks reads the page
 * again. It tells nothing else, so it needs no rights of its own. Server-sent events, which a browser takes up again by
 * itself.
 */
export const follow: Handler = async (request, reply) => {
	const { visit } = await visitOf(request, []);
	const { municipality } = inMunicipality(visit);
	reply.hijack();
	const line = reply.raw;
	line.writeHead(200, {
		'content-type': 'text/event-stream',
		'cache-control': 'no-store',
		'x-accel-buffering': 'no',
		connection: 'keep-alive'
	});
	line.write('retry: 1000\n\n');
	const quiet = onEdition((municipalityId, edition) => {
		if (municipalityId === municipality.id) line.write(`event: edition\ndata: ${edition}\n\n`);
	});
	const beat = setInterval(() => line.write(': still here\n\n'), heartbeat);
	const hangUp = () => line.end();
	const lines = open.get(request.server) ?? new Set();
	open.set(request.server, lines.add(hangUp));
	line.on('close', () => {
		quiet();
		clearInterval(beat);
		lines.delete(hangUp);
	});
};

/** When the house closes, lines that would stay open for hours are ended first, so that it closes at once. */
export function hangUpOnClose(web: FastifyInstance): void {
	open.set(web, new Set());
	web.addHook('preClose', async () => {
		for (const hangUp of open.get(web) ?? []) hangUp();
	});
}
