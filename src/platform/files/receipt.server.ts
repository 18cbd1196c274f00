import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { insistField } from '#platform/errors/refusal.ts';
import { Geometry } from '#platform/geo/geometry.ts';
import { fileSettings } from './storage.server.ts';

/** Bytes that lie on the disk, before any row speaks of them. */
export const Kept = z.object({
	sha256: z.string().length(64),
	size: z.number().int().positive(),
	mediaType: z.string(),
	name: z.string(),
	/** What was seen of a picture when it came, so that its deed need not look again. */
	picture: z
		.object({
			width: z.number().int().positive(),
			height: z.number().int().positive(),
			takenAt: z.string().nullable(),
			takenWhere: Geometry.nullable()
		})
		.optional()
});
export type Kept = z.infer<typeof Kept>;

/**
 * The words a form carries instead of the bytes: what was kept, signed. A form that comes back for mending carries them
 * again, so nobody has to send a file twice; and nobody can name a file by its hash that they did not send.
 */
export function receiptFor(kept: Kept): string {
	const words = Buffer.from(JSON.stringify(kept)).toString('base64url');
	return `${words}.${signatureOf(words)}`;
}

/** Reads a receipt back. Refuses with 422, beside the field, words that we did not sign. */
export function keptBy(receipt: string, field: string): Kept {
	const [words = '', signature = ''] = receipt.split('.');
	insistField(isSame(signature, signatureOf(words)), field, 'platform.form.file_missing');
	return Kept.parse(JSON.parse(Buffer.from(words, 'base64url').toString()));
}

const signatureOf = (words: string): string => createHmac('sha256', fileSettings().secret).update(`file ${words}`).digest('base64url');

const isSame = (given: string, wanted: string): boolean =>
	given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted));
