import type { Db } from '#platform/db/database.server.ts';
import { drain, enqueue, jobOf, troubled } from '#platform/jobs/queue.server.ts';
import { Letter } from './letter.ts';
import { deliver } from './post.server.ts';

/** The job behind every mail; serving.server.ts starts its worker. */
export const mailJob = jobOf('mail', Letter, deliver);

/**
 * Asks for a mail inside the deed's transaction: it leaves if the deed is committed, and only then. One mail may, after
 * a crash between handing it over and writing that down, leave twice.
 */
export const sendMail = (tx: Db, letter: Letter): Promise<void> => enqueue(tx, mailJob, letter);

/** Sends every waiting mail now and answers how many. For tests and the command line. */
export const deliverMails = (): Promise<number> => drain(mailJob);

/** A mail that did not get through: to whom, what about, and whether it is tried again. Private, as addresses are. */
export type Undelivered = {
	readonly id: string;
	readonly to: string;
	readonly subject: string;
	readonly since: Date;
	readonly isGivenUp: boolean;
};

/** A municipality's mails that did not get through. */
export async function undeliveredOf(municipalityId: string): Promise<Undelivered[]> {
	const found = await troubled(mailJob, { municipalityId });
	return found.map(({ asked, ...rest }) => {
		const { to, subject } = Letter.parse(asked);
		return { ...rest, to, subject };
	});
}
