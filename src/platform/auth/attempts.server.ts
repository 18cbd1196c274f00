import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { db } from '#platform/db/database.server.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { authSettings } from './settings.server.ts';

/** So many times within so many minutes. Counted in the database: every instance counts the same. */
export type Limit = { readonly name: string; readonly times: number; readonly minutes: number };

/**
 * One street, one town hall may share one address, so that limit is wide; the one for an account is narrow, and whoever
 * comes from the usual address is not locked out by a stranger's guessing from another.
 */
export const limits = {
	signInHere: { name: 'sign-in of this account from this address', times: 8, minutes: 15 },
	signInAccount: { name: 'sign-in of this account', times: 60, minutes: 60 },
	signInAddress: { name: 'sign-in from this address', times: 100, minutes: 15 },
	codeAddress: { name: 'code from this address', times: 60, minutes: 15 },
	resetAccount: { name: 'reset of this account', times: 3, minutes: 60 },
	resetAddress: { name: 'reset from this address', times: 20, minutes: 60 },
	linkAddress: { name: 'link from this address', times: 60, minutes: 15 },
	passwordOfUser: { name: 'password asked again of this user', times: 8, minutes: 15 }
} as const satisfies Record<string, Limit>;

/**
 * Counts one more try, whether or not it will succeed. The time begins with the first try and is not drawn out by later
 * ones.
 *
 * @throws Refusal 429 with the minutes to wait
 */
export async function countAttempt({ name, times, minutes }: Limit, of: string, now: Date): Promise<void> {
	const ends = new Date(now.getTime() + minutes * 60_000);
	const { rows } = await sql<{ count: number; ends_at: Date }>`
		insert into auth_attempt (key, count, ends_at) values (${keyOf(name, of)}, 1, ${ends})
		on conflict (key) do update set
			count = case when auth_attempt.ends_at <= ${now} then 1 else auth_attempt.count + 1 end,
			ends_at = case when auth_attempt.ends_at <= ${now} then excluded.ends_at else auth_attempt.ends_at end
		returning count, ends_at`.execute(db);
	const [counted] = rows;
	if (!counted || counted.count <= times) return;
	const wait = Math.max(1, Math.ceil((counted.ends_at.getTime() - now.getTime()) / 60_000));
	throw new Refusal(429, 'platform.refused.too_often', { minutes: wait });
}

/** Who proved themselves is not held to their earlier mistakes. */
export async function forgetAttempts({ name }: Limit, of: string): Promise<void> {
	await db.deleteFrom('auth_attempt').where('key', '=', keyOf(name, of)).execute();
}

/** Whether a thing is tried for the first time in its minutes: for codes that are good once. */
export async function isFirst({ name, minutes }: Omit<Limit, 'times'>, of: string, now: Date): Promise<boolean> {
	return countAttempt({ name, times: 1, minutes }, of, now).then(
		() => true,
		(fault) => {
			if (fault instanceof Refusal) return false;
			throw fault;
		}
	);
}

/** Counters whose time is over. The one who signs in now and then sweeps before the door. */
export async function sweepAttempts(now: Date): Promise<void> {
	await db.deleteFrom('auth_attempt').where('ends_at', '<=', now).execute();
}

const keyOf = (name: string, of: string): string =>
	createHmac('sha256', authSettings().secret).update(`${name}\n${of.toLowerCase()}`).digest('base64url');
