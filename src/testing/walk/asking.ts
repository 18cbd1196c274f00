import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { db } from '#platform/db/database.server.ts';
import type { Values } from './forms.ts';

export const origin = 'http://kenesh.test';

export type Answer = { readonly status: number; readonly location: string; readonly body: string; readonly isDone: boolean };

/**
 * Deeds of the walk come to their end, and are undone when they would be committed: so everybody finds the same town,
 * whoever came before. A sequence is not undone with them and tells that they got that far.
 */
export async function undoDeeds(): Promise<void> {
	await sql`create sequence deeds_undone`.execute(db);
	await sql`
		create function undo_deed() returns trigger language plpgsql as $$
		begin
			perform nextval('deeds_undone');
			raise exception 'undone: nothing of the walk stays';
		end $$`.execute(db);
	await sql`
		create constraint trigger undo_deed after insert on deed_receipt
		deferrable initially deferred for each row execute function undo_deed()`.execute(db);
}

async function deedsUndone(): Promise<number> {
	const { rows } = await sql<{ count: string }>`
		select case when is_called then last_value else 0 end as count from deeds_undone`.execute(db);
	return Number(rows[0]?.count);
}

/** Looks at an address as a browser does. What never ends (a line that stays open) is read up to its first words. */
export async function lookAt(web: FastifyInstance, url: string, cookie: string): Promise<Answer> {
	const reply = await web.inject({
		method: 'GET',
		url,
		headers: { accept: 'text/html', ...(cookie && { cookie }) },
		payloadAsStream: true
	});
	const stream = reply.stream();
	const type = String(reply.headers['content-type'] ?? '');
	let body = '';
	if (type.startsWith('text/')) {
		for await (const piece of stream) {
			body += piece;
			if (type.startsWith('text/event-stream')) break;
		}
	}
	stream.destroy();
	return { status: reply.statusCode, location: String(reply.headers.location ?? ''), body, isDone: false };
}

/** Sends a form as a browser does, and tells whether a deed came to its end. */
export async function sendTo(web: FastifyInstance, url: string, values: Values, cookie: string): Promise<Answer> {
	const before = await deedsUndone();
	const { payload, type } = await encoded(values);
	const headers = { origin, accept: 'text/html', 'content-type': type, ...(cookie && { cookie }) };
	const reply = await web.inject({ method: 'POST', url, headers, payload });
	const isDone = (await deedsUndone()) > before;
	return { status: reply.statusCode, location: String(reply.headers.location ?? ''), body: reply.body, isDone };
}

async function encoded(values: Values): Promise<{ payload: Buffer; type: string }> {
	if (values.every(([, value]) => typeof value === 'string')) {
		const words = values.map(([name, value]): [string, string] => [name, String(value)]);
		return { payload: Buffer.from(new URLSearchParams(words).toString()), type: 'application/x-www-form-urlencoded' };
	}
	const form = new FormData();
	for (const [name, value] of values) {
		if (typeof value === 'string') form.append(name, value);
		else form.append(name, new Blob([value.text]), value.filename);
	}
	const body = new Response(form);
	return { type: body.headers.get('content-type') ?? '', payload: Buffer.from(await body.arrayBuffer()) };
}
