/** Which bytes of so many are asked for, both ends counted; null when all of them are. */
export type Stretch = { readonly start: number; readonly end: number };

type Asked = { readonly range: string | undefined; readonly ifRange: string | undefined };

/**
 * Reads a `Range` header (RFC 9110, 14.2). More than one stretch, another unit, or words that make no sense are answered
 * with the whole, as is a stretch of bytes that are not these any more (`If-Range`).
 */
export function stretchAsked({ range, ifRange }: Asked, { size, etag }: { size: number; etag: string }): Stretch | 'beyond' | null {
	const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range?.trim() ?? '') ?? [];
	if ((!from && !to) || (ifRange !== undefined && ifRange !== etag)) return null;
	if (!from) return Number(to) === 0 ? 'beyond' : { start: Math.max(0, size - Number(to)), end: size - 1 };
	if (to && Number(to) < Number(from)) return null;
	if (Number(from) >= size) return 'beyond';
	return { start: Number(from), end: Math.min(to ? Number(to) : size - 1, size - 1) };
}
