import { rm } from 'node:fs/promises';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistField } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { lookAt, type Seen } from '#platform/pictures/looking.server.ts';
import { takeIn, typeOf } from './incoming.server.ts';
import { isPicture, keptName, type MediaType } from './kinds.ts';
import { keptBy, receiptFor } from './receipt.server.ts';
import { bytesKept, letWait, settle } from './storage.server.ts';

/** A file as rooms know it. */
export type KeptFile = { id: Id; sha256: string; size: number; mediaType: string; name: string };

type Given = { filename: string; stream: AsyncIterable<Buffer | string> };

/**
 * Takes a file that came with a form: its bytes are on the disk, flushed, before the deed begins, and wait there for a
 * day. Answers the receipt that the form's field then holds.
 *
 * @throws Refusal 413 too large; 415 a kind we do not take; 422 empty, or a picture that cannot be drawn
 */
export async function keepFile({ filename, stream }: Given): Promise<string> {
	const arrived = await takeIn(stream);
	try {
		const mediaType = await typeOf(arrived, filename);
		const picture = isPicture(mediaType) ? await lookAt(arrived.path) : undefined;
		await letWait(arrived.path, arrived.sha256);
		return receiptFor({ sha256: arrived.sha256, size: arrived.size, mediaType, name: keptName(filename, mediaType), picture });
	} catch (fault) {
		await rm(arrived.path, { force: true });
		throw fault;
	}
}

/**
 * What a file that came with a form says, before or after a deed enters it. Refuses with 422, beside the field, one of
 * another kind, one over so many bytes, and a receipt that is not ours or whose bytes waited too long.
 */
export async function wordsOf(receipt: string, field: string, { type, atMost }: { type: MediaType; atMost: number }): Promise<string> {
	const { sha256, size, mediaType } = keptBy(receipt, field);
	insistField(mediaType === type, field, 'platform.form.file_other_type');
	insistField(size <= atMost, field, 'platform.form.file_too_big', { max: Math.floor(atMost / 1024 / 1024) });
	const bytes = await bytesKept(sha256);
	insistField(bytes !== null, field, 'platform.form.file_missing');
	return bytes.toString('utf8');
}

/**
 * Enters the file of a receipt into the municipality's files, as part of a deed. `field` is where the form had it.
 * Refuses with 422, beside that field, a receipt that is not ours or whose bytes waited too long.
 */
export async function enterFile(tx: Tx, actor: Actor, receipt: string, field: string): Promise<KeptFile> {
	const { sha256, size, mediaType, name, picture } = keptBy(receipt, field);
	insistField(await settle(sha256), field, 'platform.form.file_missing');
	const id = newId();
	await tx
		.insertInto('file')
		.values({
			municipality_id: actor.municipalityId,
			id,
			sha256,
			size,
			media_type: mediaType,
			name,
			uploaded_by: actor.personId,
			uploaded_at: actor.now
		})
		.execute();
	if (picture) await enterPicture(tx, actor, id, picture);
	return { id, sha256, size, mediaType, name };
}

const enterPicture = (tx: Tx, { municipalityId }: Actor, fileId: Id, { width, height, takenAt, takenWhere }: Seen) =>
	tx
		.insertInto('picture')
		.values({
			municipality_id: municipalityId,
			id: fileId,
			width,
			height,
			taken_at: takenAt,
			taken_where: takenWhere
		})
		.execute();
