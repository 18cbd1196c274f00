import type { ReadStream } from 'node:fs';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { KeptFile } from './keeping.server.ts';
import { isShown } from './kinds.ts';
import { areBytesThere, bytesOf } from './storage.server.ts';

export type FileAnswer = { status: 200 | 304; headers: Record<string, string>; body: ReadStream | null };

type Asked = { ifNoneMatch?: string | undefined; isPublic: boolean };

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
 * are asked for each time: a file can be taken away from the public.
 */
export async function answerWith(file: KeptFile, { ifNoneMatch, isPublic }: Asked): Promise<FileAnswer> {
	const headers = {
		etag: `"${file.sha256}"`,
		'cache-control': isPublic ? 'public, no-cache' : 'private, no-cache',
		'x-content-type-options': 'nosniff',
		'content-security-policy': "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
	};
	if (matches(ifNoneMatch, headers.etag)) return { status: 304, headers, body: null };
	insistFound((await areBytesThere(file.sha256)) || null);
	return {
		status: 200,
		headers: {
			...headers,
			'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
			'content-length': String(file.size),
			'content-disposition': disposition(file)
		},
		body: bytesOf(file.sha256)
	};
}

const matches = (asked: string | undefined, etag: string): boolean =>
	(asked ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** The name twice, as RFC 6266 asks: for old programs in plain letters, for the rest in its own. */
function disposition({ mediaType, name }: KeptFile): string {
	const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, '_');
	const own = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
	return `${isShown(mediaType) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${own}`;
}
