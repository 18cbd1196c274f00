import { finished } from 'node:stream/promises';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#platform/errors/refusal.ts';
import type { Sent } from './sent.ts';

/** Keeps the bytes of a file that came with a form, and answers the words a form schema reads it back from. */
export type KeepFile = (file: { filename: string; stream: NodeJS.ReadableStream }) => Promise<string>;

const partsAtMost = 400;
const fieldsAtMost = 10_000;

/**
 * A form as browsers write it, read as they mean it: bytes that are no text become the mark of a broken character, which no
 * field takes, so that they never pass for something typed.
 */
export function sentIn(body: string): Sent {
	const sent: Sent = Object.create(null);
	if (body.split('&', fieldsAtMost + 1).length > fieldsAtMost) throw unreadable();
	for (const [name, value] of new URLSearchParams(body)) add(sent, name, value);
	return sent;
}

/** For files of people the door does not let in: their bytes pass by and nothing is kept. */
export const letPass: KeepFile = async ({ stream }) => {
	await finished(stream.resume());
	return '';
};

/**
 * What came: `refusal` when a file of it was not taken, to be told beside its field once all that was typed is known;
 * `passedBy` names the fields whose files were not kept.
 */
type Came = { readonly sent: Sent; readonly refusal: Refusal | null; readonly passedBy: readonly string[] };

/** Everything that was sent, by field; a field sent several times is a list. Files are kept first, their receipts are the values. */
export async function sentWith(request: FastifyRequest, keepFile: KeepFile): Promise<Came> {
	if (!request.isMultipart()) return { sent: wordsIn(request.body), refusal: null, passedBy: [] };
	const sent: Sent = Object.create(null);
	let refusal: Refusal | null = null;
	const passedBy = new Set<string>();
	for await (const part of partsOf(request)) {
		if (part.type === 'field') add(sent, part.fieldname, String(part.value ?? ''));
		else if (!part.filename) part.file.resume();
		else {
			const receipt = await kept(part, keepFile);
			if (keepFile === letPass) passedBy.add(part.fieldname);
			if (typeof receipt === 'string') add(sent, part.fieldname, receipt);
			else refusal ??= besideField(part.fieldname, receipt);
		}
	}
	return { sent, refusal, passedBy: [...passedBy] };
}

function wordsIn(body: unknown): Sent {
	const sent: Sent = Object.create(null);
	if (body === undefined || body === null) return sent;
	if (typeof body !== 'object' || Array.isArray(body)) throw unreadable();
	for (const [name, value] of Object.entries(body)) {
		for (const each of Array.isArray(value) ? value : [value]) add(sent, name, String(each ?? ''));
	}
	return sent;
}

/** What breaks off or has no beginning is unreadable; the parser calls it an error of no kind. */
async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
	try {
		yield* request.parts({ limits: { parts: partsAtMost } });
	} catch (fault) {
		throw isAnswered(fault) ? fault : unreadable();
	}
}

/** The receipt, or why the file is not taken; the rest of it passes by, so that what comes after it can be read. */
async function kept({ filename, file }: MultipartFile, keepFile: KeepFile): Promise<string | Refusal> {
	return keepFile({ filename, stream: file }).catch((fault) => {
		if (file.errored === fault && !isAnswered(fault)) throw unreadable();
		if (!(fault instanceof Refusal)) throw fault;
		file.resume();
		return fault;
	});
}

const besideField = (name: string, { status, key, args }: Refusal): Refusal =>
	new Refusal(status, 'platform.form.refused', {}, { problems: { [name]: { key, args } } });

const unreadable = (): Refusal => new Refusal(400, 'platform.refused.unreadable');

/** A refusal of ours, or an error that Fastify gave a status. */
const isAnswered = (fault: unknown): boolean => fault instanceof Refusal || (fault instanceof Error && 'statusCode' in fault);

function add(sent: Sent, name: string, value: string): void {
	const before = sent[name];
	if (Array.isArray(before)) before.push(value);
	else sent[name] = before === undefined ? value : [before, value];
}
