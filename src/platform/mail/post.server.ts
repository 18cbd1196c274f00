import { createTransport } from 'nodemailer';
import type { Letter } from './letter.ts';
import { intoOutbox, type Kept, mailsIn } from './outbox.server.ts';

export type PostSettings = {
	/** smtps://user:password@host:465, or null: then mails go to files. */
	readonly smtp: string | null;
	/** Who the mails come from: an address, or a name with an address. */
	readonly from: string;
	/** The folder that takes the mails when there is no SMTP server. */
	readonly outbox: string;
};

type Deliver = (letter: Letter) => Promise<void>;

let deliverNow: Deliver | null = null;
let outboxFolder: string | null = null;

/** Tells the post where mails go. Once, when the program starts. */
export function openPost({ smtp, from, outbox }: PostSettings): void {
	outboxFolder = outbox;
	deliverNow = smtp ? bySmtp(smtp, from) : intoOutbox(outbox, from);
}

/** Hands one mail over now. What fails is tried again by the queue. */
export function deliver(letter: Letter): Promise<void> {
	if (!deliverNow) throw new Error('No post: nobody called openPost().');
	return deliverNow(letter);
}

/** The newest mails that lie in the outbox instead of having been sent. */
export const newestMails = async (): Promise<Kept[]> => (outboxFolder ? mailsIn(outboxFolder) : []);

function bySmtp(smtp: string, from: string): Deliver {
	const transport = createTransport(smtp, { disableFileAccess: true, disableUrlAccess: true });
	return async ({ to, subject, text, html, language }) => {
		const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' };
		await transport.sendMail({ from, to, subject, text, ...(html && { html }), headers }).catch(withoutAddresses);
	};
}

/** What a mail server says when it refuses names the address, and faults are logged: only its numbers are passed on. */
function withoutAddresses(fault: unknown): never {
	const { code, responseCode } = fault instanceof Error ? { code: undefined, responseCode: undefined, ...fault } : {};
	throw new Error(`The mail server did not take a mail: ${[code, responseCode].filter(Boolean).join(' ') || 'no reason given'}`);
}
