import { createReadStream, type ReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { largest, nameOfSize, type PictureSize } from '#platform/pictures/sizes.ts';
import type { KeptFile } from './keeping.server.ts';
import { isPicture, isShown } from './kinds.ts';
import { madeOf } from './made.server.ts';
import { stretchAsked } from './range.ts';
import { areBytesThere, pathOf } from './storage.server.ts';

export type FileAnswer = { status: 200 | 206 | 304 | 416; headers: Record<string, string>; body: ReadStream | null };

type Asked = {
	readonly isPublic: boolean;
	/** A picture made from the file; without it the file itself is asked for. */
	readonly picture?: PictureSize | null;
	readonly ifNoneMatch?: string | undefined;
	readonly range?: string | undefined;
	readonly ifRange?: string | undefined;
};

/** A file of the municipality, whoever asks: the room that lets it out has to know who may see it. */
export async function fileOf(from: Db, { municipalityId, fileId }: { municipalityId: Id; fileId: Id }): Promise<KeptFile> {
	const file = await from
		.selectFrom('file')
		.select(['id', 'sha256', 'size', 'media_type as mediaType', 'name'])
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', fileId)
		.executeTakeFirst();
	return insistFound(file);
}

/**
 * How a file leaves the house: as what it was found to be and nothing else, never as a page of ours. Only pictures,
 * videos and PDF are shown by the browser, the rest is saved. Private files are kept by no cache between, and public ones
 * are asked for each time: a file can be taken away from the public. Of a picture strangers get what was made from it:
 * the original tells where and when somebody stood with a telephone.
 */
export async function answerWith(file: KeptFile, asked: Asked): Promise<FileAnswer> {
	const leaving = await leavingOf(file, asked);
	const headers = {
		etag: leaving.etag,
		'cache-control': asked.isPublic ? 'public, no-cache' : 'private, no-cache',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'",
		...(!isSqueezed(leaving) && { 'accept-ranges': 'bytes' })
	};
	if (matches(asked.ifNoneMatch, leaving.etag)) return { status: 304, headers, body: null };
	const { path, size } = await leaving.bytes();
	const stretch = isSqueezed(leaving) ? null : stretchAsked({ range: asked.range, ifRange: asked.ifRange }, { size, etag: leaving.etag });
	if (stretch === 'beyond') return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, body: null };
	const { start, end } = stretch ?? { start: 0, end: size - 1 };
	return {
		status: stretch ? 206 : 200,
		headers: {
			...headers,
			'content-type': leaving.mediaType.startsWith('text/') ? `${leaving.mediaType}; charset=utf-8` : leaving.mediaType,
			'content-length': String(end - start + 1),
			'content-disposition': disposition(leaving),
			...(stretch && { 'content-range': `bytes ${start}-${end}/${size}` })
		},
		body: createReadStream(path, { start, end })
	};
}

type Leaving = { etag: string; mediaType: string; name: string; bytes: () => Promise<{ path: string; size: number }> };

async function leavingOf(file: KeptFile, { isPublic, picture }: Asked): Promise<Leaving> {
	const { sha256, size, mediaType, name } = file;
	if (picture) insistFound(isPicture(mediaType) || null);
	const wanted = picture ?? (isPublic && isPicture(mediaType) ? largest : null);
	if (!wanted) return { etag: `"${sha256}"`, mediaType, name, bytes: () => original(sha256, size) };
	return {
		etag: `"${sha256}-${nameOfSize(wanted)}"`,
		mediaType: wanted.format === 'avif' ? 'image/avif' : 'image/jpeg',
		name: `${name.replace(/\.\w+$/, '')}.${wanted.format}`,
		bytes: () => made(sha256, wanted)
	};
}

async function original(sha256: string, size: number) {
	insistFound((await areBytesThere(sha256)) || null);
	return { path: pathOf(sha256), size };
}

async function made(sha256: string, size: PictureSize) {
	const path = await madeOf(sha256, size);
	return { path, size: (await stat(path)).size };
}

/** Text is compressed on its way, and a stretch of what is not sent as it lies would be a stretch of something else. */
const isSqueezed = ({ mediaType }: Leaving): boolean => mediaType.startsWith('text/') || mediaType.endsWith('json');

const matches = (asked: string | undefined, etag: string): boolean =>
	(asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** The name twice, as RFC 6266 asks: for old programs in plain letters, for the rest in its own. */
function disposition({ mediaType, name }: Leaving): string {
	const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, '_');
	const own = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return `${isShown(mediaType) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${own}`;
}
