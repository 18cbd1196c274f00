import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentEdition } from '#platform/diary/edition.server.ts';
import type { Refused } from '#ui/page.ts';
import { renderPage } from '#ui/render.ts';
import type { Handler } from './house.server.ts';
import { keepPage } from './memory.server.ts';
import type { PageOf } from './page.ts';
import type { Visit } from './visit.ts';
import { pageFor, visitOf } from './visiting.server.ts';

/** A door one looks through: reads, renders, answers. What a stranger may see is kept for the next one. */
export const show =
	<V extends Visit, R>(shown: PageOf<V, R>): Handler =>
	async (request, reply) => {
		const { visit, caller } = await visitOf(request, shown.query);
		const municipalityId = shown.kept && !caller ? visit.municipality?.id : undefined;
		const edition = municipalityId ? await currentEdition(municipalityId) : 0;
		const reading = await shown.read(shown.admit(visit));
		const page = pageFor(request, visit, caller);
		const html = renderPage(shown.View(reading, page), page);
		if (municipalityId) return keepPage(request, reply, { municipalityId, edition, known: shown.query, scripts: shown.scripts }, html);
		return reply.type('text/html; charset=utf-8').header('cache-control', 'private, no-cache').send(html);
	};

/** The same page again, with what was typed and why it was refused. */
export async function showRefused<V extends Visit, R>(
	request: FastifyRequest,
	reply: FastifyReply,
	shown: PageOf<V, R>,
	status: number,
	refused: Refused
): Promise<unknown> {
	const { visit, caller } = await visitOf(request, shown.query);
	const reading = await shown.read(shown.admit(visit));
	const page = pageFor(request, visit, caller, refused);
	return reply
		.code(status)
		.type('text/html; charset=utf-8')
		.header('cache-control', 'no-store')
		.send(renderPage(shown.View(reading, page), page));
}
