import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { openAccount } from './account.server.ts';
import { openAccountOfUser } from './account-queries.server.ts';
import { authSettings } from './settings.server.ts';
import { findUser, hashOf, makeUser } from './user.server.ts';

type DemoAccount = { email: string; password: string; name: string; personId: Id; language: Language };

/**
 * Lets a made-up person of a demo town sign in with a password everybody may know, without invitation and second step.
 * One who has their account already keeps it.
 *
 * @throws Refusal 403 the program does not run as a demo, or the town is a real one
 */
export async function openDemoAccount(actor: Actor, { email, password, name, personId, language }: DemoAccount) {
	const town = await municipalityById(db, actor.municipalityId);
	insistAllowed(authSettings().isDemo && town?.isDemo === true);
	const present = await findUser(db, email);
	const passwordHash = present ? null : await hashOf(password);

	return inTransaction(actor, async (tx) => {
		const userId = present?.id ?? (await makeUser(tx, { email, name, passwordHash: passwordHash ?? '' }, actor.now));
		const account = await openAccountOfUser(tx, actor.municipalityId, { userId });
		if (account) return { id: account.id };
		const id = await openAccount(tx, actor, { userId, personId, language, withoutSecondFactorInDemo: true });
		await record(tx, actor, 'account.opened', { kind: 'account', id }, { personId });
		return { id };
	});
}
