import { z } from 'zod';
import { db } from '#platform/db/database.server.ts';
import { insistField, Refusal } from '#platform/errors/refusal.ts';
import { drain, enqueue, jobOf } from '#platform/jobs/queue.server.ts';
import { countAttempt, limits } from './attempts.server.ts';
import { auth, type Client, refusalCode } from './library.server.ts';
import { passwordProblem } from './password.ts';

const Asked = z.object({ email: z.email() });

/**
 * Whether the e-mail is anybody's is looked up by the worker, after the answer went out: the page says and does the
 * same for all, in the same time.
 */
export const resetJob = jobOf('password_reset', Asked, async ({ email }) => {
	await auth().api.requestPasswordReset({ body: { email } });
});

/** Asks for a link by mail that sets a new password. @throws Refusal 429 asked too often */
export async function askForReset(client: Client, email: string, now: Date): Promise<void> {
	await countAttempt(limits.resetAddress, client.address ?? '', now);
	await countAttempt(limits.resetAccount, email, now);
	await enqueue(db, resetJob, { email });
}

/** For tests and the command line: looks up who asked, now. */
export const lookUpResets = (): Promise<number> => drain(resetJob);

/**
 * Sets a new password by the link of a mail. The link is spent, and every browser of the user is signed out; nobody is
 * signed in by it, so a second factor still stands before the door.
 *
 * @throws Refusal 422 the password is too easy, or the link is spent or older than an hour; 429 tried too often
 */
export async function resetPassword(client: Client, { token, password }: { token: string; password: string }, now: Date): Promise<void> {
	await countAttempt(limits.linkAddress, client.address ?? '', now);
	const problem = passwordProblem(password);
	if (problem) insistField(false, 'password', problem);
	await auth()
		.api.resetPassword({ body: { newPassword: password, token } })
		.catch((fault) => {
			throw refusalCode(fault) === null ? fault : new Refusal(422, 'accounts.reset.spent');
		});
}
