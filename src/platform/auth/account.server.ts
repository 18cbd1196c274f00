import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { openAccountsOf } from './account-queries.server.ts';
import { signOutEverywhere } from './session-ending.server.ts';

type Opening = { userId: Id; personId: Id; language: Language; withoutSecondFactorInDemo?: boolean };

/** Lets a user work for the municipality as this person. */
export async function openAccount(tx: Tx, actor: Actor, opening: Opening): Promise<Id> {
	const id = newId();
	await tx
		.insertInto('account')
		.values({
			municipality_id: actor.municipalityId,
			id,
			user_id: opening.userId,
			person_id: opening.personId,
			language: opening.language,
			demo_without_second_factor: opening.withoutSecondFactorInDemo ?? false,
			opened_at: actor.now
		})
		.execute();
	return id;
}

/** Ends an account. With their last one the user is signed out everywhere, at once; of other towns they stay users. */
export async function closeAccount(tx: Tx, actor: Actor, { id, userId }: { id: Id; userId: Id }): Promise<void> {
	await tx
		.updateTable('account')
		.set({ ended_at: actor.now })
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', id)
		.execute();
	const others = await openAccountsOf(tx, userId);
	if (others.length === 0) await signOutEverywhere(tx, userId);
}

/** The language this municipality's mails reach the account in. */
export async function setLanguage(tx: Tx, actor: Actor, { id, language }: { id: Id; language: Language }): Promise<void> {
	await tx.updateTable('account').set({ language }).where('municipality_id', '=', actor.municipalityId).where('id', '=', id).execute();
}
