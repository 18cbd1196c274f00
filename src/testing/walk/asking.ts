import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { db } from '#platform/db/database.server.ts';
import type { Values } from './forms.ts';

export const origin = 'http://kenesh.test';

export type Answer = { readonly status: number; readonly location: string; readonly body: string };

/**
 * Deeds of the walk come to their end, and are undone when they would be committed: so everybody finds the same town,
 * whoever came before. The door takes it for a fault; a sequence, which is not undone with them, tells that it was none.
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

/** An answer of 500 is how a deed looks that came to its end and was undone. */
export const isDone = ({ status }: Answer): boolean => status === 500;

let seeminglyDone = 0;

/** Asks whatever is asked in `work`, at once if need be. @throws when an answer of 500 was no deed come to its end, but a fault of ours */
export async function withoutFaults<T>(work: () => Promise<T>): Promise<T> {
	const before = { undone: await deedsUndone(), seemingly: seeminglyDone };
	const result = await work();
	const faults = seeminglyDone - before.seemingly - ((await deedsUndone()) - before.undone);
	if (faults !== 0) throw new Error(`${faults} answers were faults of ours (500)`);
	return result;
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
	if (reply.statusCode === 500) seeminglyDone += 1;
	return { status: reply.statusCode, location: String(reply.headers.location ?? ''), body };
}

export type Payload = { readonly payload: Buffer | string; readonly type: string; readonly headers?: Readonly<Record<string, string>> };

/** Sends bytes to a door as a page of ours would, or worse. */
export async function sendRaw(web: FastifyInstance, url: string, { payload, type, headers }: Payload, cookie: string): Promise<Answer> {
	const common = { origin, accept: 'text/html', ...(type && { 'content-type': type }), ...(cookie && { cookie }) };
	const reply = await web.inject({ method: 'POST', url, headers: { ...common, ...headers }, payload });
	if (reply.statusCode === 500) seeminglyDone += 1;
	return { status: reply.statusCode, location: String(reply.headers.location ?? ''), body: reply.body };
}

/** Sends a form as a browser does. */
export const sendTo = async (web: FastifyInstance, url: string, values: Values, cookie: string): Promise<Answer> =>
	sendRaw(web, url, await encoded(values), cookie);

export async function encoded(values: Values): Promise<Payload> {
	if (values.every(([, value]) => typeof value === 'string')) {
		const words = values.map(([name, value]): [string, string] => [name, String(value)]);
		return { payload: new URLSearchParams(words).toString(), type: 'application/x-www-form-urlencoded' };
	}
	const form = new FormData();
	for (const [name, value] of values) {
		if (typeof value === 'string') form.append(name, value);
		else form.append(name, new Blob([value.text]), value.filename);
	}
	const body = new Response(form);
	return { type: body.headers.get('content-type') ?? '', payload: Buffer.from(await body.arrayBuffer()) };
}

/** What stands beside the fields and above the form that came back. */
export const reasonIn = ({ body }: Answer): string =>
	[...body.matchAll(/<div class="problems"[^>]*>(.*?)<\/div>/gs)]
		.map(([, inside = '']) =>
			inside
				.replace(/<[^>]+>/g, ' ')
				.replace(/\s+/g, ' ')
				.trim()
		)
		.join(' / ') || body.slice(0, 80);
