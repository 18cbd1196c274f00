import type { Id } from '#platform/db/id.ts';
import { insistField, Refusal } from '#platform/errors/refusal.ts';
import { countAttempt, forgetAttempts, limits } from './attempts.server.ts';
import { auth, type Client, headersOf, refusalCode } from './library.server.ts';
import { passwordProblem } from './password.ts';

type Change = { currentPassword: string; password: string };
type Whose = { userId: Id; email: string; name: string };

/**
 * Sets another password; every other browser of the user is signed out, this one gets a new session.
 *
 * @throws Refusal 422 the present password is not theirs, or the new one is too easy; 429 tried too often
 */
export async function changePassword(client: Client, { userId, email, name }: Whose, { currentPassword, password }: Change, now: Date) {
	const problem = passwordProblem(password, [email, name]);
	if (problem) insistField(false, 'password', problem);
	insistField(password !== currentPassword, 'password', 'accounts.password.same');
	await countAttempt(limits.passwordOfUser, userId, now);
	const { headers } = await auth()
		.api.changePassword({
			body: { currentPassword, newPassword: password, revokeOtherSessions: true },
			headers: headersOf(client),
			returnHeaders: true
		})
		.catch((fault) => notTheirs(fault, 'currentPassword'));
	await forgetAttempts(limits.passwordOfUser, userId);
	return { cookies: headers.getSetCookie() };
}

/** Asks the password again before something grave: a browser left open is not its owner. */
export async function insistPassword(client: Client, userId: Id, password: string, now: Date): Promise<void> {
	await countAttempt(limits.passwordOfUser, userId, now);
	await auth()
		.api.verifyPassword({ body: { password }, headers: headersOf(client) })
		.catch((fault) => notTheirs(fault, 'password'));
	await forgetAttempts(limits.passwordOfUser, userId);
}

function notTheirs(fault: unknown, field: 'currentPassword' | 'password'): never {
	const code = refusalCode(fault);
	if (code === 'UNAUTHORIZED') throw new Refusal(403, 'platform.refused.sign_in_first');
	if (code === null) throw fault;
	throw new Refusal(422, 'platform.form.refused', {}, { problems: { [field]: { key: 'accounts.password.not_yours' } } });
}
