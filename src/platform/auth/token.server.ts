import { createHash, randomBytes } from 'node:crypto';

/** What a link carries; only its hash is kept, so whoever reads the tables cannot use it. */
export function newToken(): { token: string; hash: string } {
	const token = randomBytes(32).toString('base64url');
	return { token, hash: hashOfToken(token) };
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
