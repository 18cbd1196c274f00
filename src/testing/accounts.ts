import { openAccount } from '#platform/auth/account.server.ts';
import { openAuth } from '#platform/auth/settings.server.ts';
import { hashOf, makeUser } from '#platform/auth/user.server.ts';
import { db } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Text } from '#platform/i18n/text.ts';
import { mailsIn } from '#platform/mail/outbox.server.ts';
import { openPost } from '#platform/mail/post.server.ts';
import { anActor, now, type Town } from './factories.ts';
import { aFolder } from './folders.ts';

export const goodPassword = 'таза суу ар бир үйгө';

/** Opens sign-in and the post as a program does at its start; mails lie in a folder of the test's own. */
export function openSignIn({ isDemo = false, origin = 'http://localhost' } = {}) {
	const outbox = aFolder('outbox');
	openAuth({
		origin,
		secret: 'a secret of tests only, long enough for the library',
		isDemo,
		links: { reset: (token) => `${origin}/sign-in/reset/${token}`, invitation: (token) => `${origin}/invitation/${token}` }
	});
	openPost({ smtp: null, from: 'Kenesh <kenesh@localhost>', outbox });
	return { mails: () => mailsIn(outbox) };
}

type Differing = { email?: string; password?: string; language?: Language; withoutSecondFactorInDemo?: boolean; userId?: Id };

/** Somebody of the town with an account: they can sign in with the good password. */
export async function anAccount(town: Town, { email, password = goodPassword, language = 'ky', ...differing }: Differing = {}) {
	const personId = await aPersonOf(town);
	const actor = anActor({ municipalityId: town.municipalityId, personId });
	const address = email ?? `${personId}@kenesh.example`;
	const passwordHash = await hashOnce(password);
	const userId = differing.userId ?? (await makeUser(db, { email: address, name: 'Тест', passwordHash }, now()));
	const accountId = await inTransaction(actor, (tx) => openAccount(tx, actor, { ...differing, userId, personId, language }));
	return { email: address, password, userId, personId, accountId };
}

const hashes = new Map<string, Promise<string>>();

/** Hashing is slow on purpose; the same password in a hundred stories need not be hashed a hundred times. */
function hashOnce(password: string): Promise<string> {
	const hash = hashes.get(password) ?? hashOf(password);
	hashes.set(password, hash);
	return hash;
}

async function aPersonOf({ municipalityId }: Town): Promise<Id> {
	const id = newId();
	const name: Text = { original: 'ky', ky: 'Асанов Бакыт' };
	await db.insertInto('person').values({ municipality_id: municipalityId, id, slug: id, name, is_demo: true }).execute();
	return id;
}

/** The cookies a browser would send after these answers; one that was taken back is gone. */
export function cookiesAfter(...answers: { cookies: string[] }[]): string {
	const jar = new Map<string, string>();
	for (const cookie of answers.flatMap(({ cookies }) => cookies)) {
		const [pair = ''] = cookie.split(';');
		const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];
		if (/max-age=0(;|$)/i.test(cookie) || value === '') jar.delete(name);
		else jar.set(name, value);
	}
	return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
