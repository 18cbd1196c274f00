import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { Refusal } from '#platform/errors/refusal.ts';
import { endings, isMediaType, isUnreadPicture, type MediaType, textTypeOf } from './kinds.ts';
import { arrivingPath, fileSettings, sweepWaiting } from './storage.server.ts';
import { textWatch } from './text-watch.ts';

/** Bytes that lie flushed on the disk under a passing name. */
export type Arrived = { path: string; sha256: string; size: number; isText: boolean };

const megabyte = 1024 * 1024;
/** So many of the largest files may wait for their forms at once: nobody fills the disk by sending and leaving. */
const waitingAtMost = 40;

/**
 * Writes a stream to the disk piece by piece, never holding more than one, and flushes it.
 *
 * @throws Refusal 413 larger than allowed: the rest is read and thrown away, so that the browser gets to read
 * the answer; 422 empty; 429 too much waits already for forms that do not come
 */
export async function takeIn(stream: AsyncIterable<Buffer | string>): Promise<Arrived> {
	await insistRoom();
	const path = await arrivingPath();
	const file = await open(path, 'wx', 0o600);
	try {
		const written = await write(stream, (piece) => file.writeFile(piece));
		if (written.size === 0) throw new Refusal(422, 'platform.form.file_empty');
		await file.sync();
		return { path, ...written };
	} catch (fault) {
		await rm(path, { force: true });
		throw isLimit(fault) ? tooLarge() : fault;
	} finally {
		await file.close();
	}
}

async function insistRoom(): Promise<void> {
	const waiting = await sweepWaiting(new Date());
	if (waiting > waitingAtMost * fileSettings().largest) throw new Refusal(429, 'platform.refused.too_often', { minutes: 60 });
}

async function write(stream: AsyncIterable<Buffer | string>, put: (piece: Buffer) => Promise<void>) {
	const { largest } = fileSettings();
	const hash = createHash('sha256');
	const text = textWatch();
	let size = 0;
	for await (const given of stream) {
		const piece = Buffer.from(given);
		size += piece.length;
		if (size > largest) continue;
		hash.update(piece);
		text.see(piece);
		await put(piece);
	}
	if (size > largest) throw tooLarge();
	return { sha256: hash.digest('hex'), size, isText: text.isText() };
}

const tooLarge = () => new Refusal(413, 'platform.form.file_too_big', { max: Math.floor(fileSettings().largest / megabyte) });

/** The reader of forms has a limit of its own; ours is the one with a sentence. */
const isLimit = (fault: unknown): boolean => fault instanceof Error && 'statusCode' in fault && fault.statusCode === 413;

/** What the bytes are, whatever their sender called them. Refuses with 415 what we do not take. */
export async function typeOf({ path, isText }: Arrived, name: string): Promise<MediaType> {
	const found = await fileTypeFromFile(path);
	if (isMediaType(found?.mime)) return found.mime;
	if (isUnreadPicture(found?.mime)) throw new Refusal(415, 'platform.form.picture_heic');
	const text = found ? null : isText ? textTypeOf(name) : null;
	if (!text) throw new Refusal(415, 'platform.form.file_wrong_type', { types: endings.join(', ') });
	return text;
}
