import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { newId } from '#platform/db/id.ts';
import { Letter } from './letter.ts';

/** A mail that lies in the outbox, and when it was put there. */
export type Kept = Letter & { id: string; at: Date };

const KeptLetter = Letter.extend({ at: z.coerce.date() });

/**
 * Without an SMTP server each mail becomes a file: `….eml`, which any mail program opens, and beside it `….json`, which
 * the demo's outbox page reads. Only the program's own user can read either.
 */
export function intoOutbox(folder: string, from: string): (letter: Letter) => Promise<void> {
	const composer = createTransport(
		{ streamTransport: true, buffer: true, newline: 'unix' },
		{ disableFileAccess: true, disableUrlAccess: true }
	);
	return async (letter) => {
		const { to, subject, text, html, language } = letter;
		const { message } = await composer.sendMail({
			from,
			to,
			subject,
			text,
			...(html && { html }),
			headers: { 'Content-Language': language }
		});
		await mkdir(folder, { recursive: true, mode: 0o700 });
		const name = join(folder, newId());
		await write(`${name}.eml`, Buffer.isBuffer(message) ? message : Buffer.from(String(message)));
		await write(`${name}.json`, Buffer.from(JSON.stringify({ ...letter, at: new Date() }, null, '\t')));
	};
}

/** The newest mails of the outbox, at most `limit`. Names sort by the moment they were made. */
export async function mailsIn(folder: string, limit = 50): Promise<Kept[]> {
	const names = await readdir(folder).catch(() => []);
	const newest = names
		.filter((name) => name.endsWith('.json'))
		.sort()
		.reverse()
		.slice(0, limit);
	return Promise.all(
		newest.map(async (name) => ({
			...KeptLetter.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))),
			id: name.slice(0, -'.json'.length)
		}))
	);
}

/** Under another name until it is whole, so that nobody reads half a mail. */
async function write(path: string, bytes: Buffer): Promise<void> {
	const file = await open(`${path}.part`, 'w', 0o600);
	await file.writeFile(bytes);
	await file.close();
	await rename(`${path}.part`, path);
}
