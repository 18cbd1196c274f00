import { openAccount } from '#platform/auth/account.server.ts';
import { openAccountOfUser } from '#platform/auth/account-queries.server.ts';
import type { Place } from '#platform/auth/invitation.server.ts';
import { dayIn } from '#platform/dates/zones.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistFound } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Text } from '#platform/i18n/text.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { giveRole } from './granting.server.ts';
import { enterPerson } from './registration.server.ts';
import type { Role } from './rules.ts';

/** What somebody takes up by a link: who they are, as which user, and the role that waits for them. */
export type TakingUp = {
	userId: Id;
	/** Null for one who is not in the register yet: they are entered under `newPersonId`. */
	personId: Id | null;
	newPersonId: Id;
	name: string;
	language: Language;
	role: Role;
	at: Place;
};

/**
 * Person, account and role in the transaction of the deed that let them in: none of the three is ever there alone. Who
 * has an account here already is given the role alone. Answers the account's id.
 *
 * @throws Refusal 409 the user is another person here
 */
export async function takeUp(tx: Tx, actor: Actor, taking: TakingUp): Promise<Id> {
	const { userId, language, role, at } = taking;
	const present = await openAccountOfUser(tx, actor.municipalityId, { userId });
	insist(!present || !taking.personId || present.personId === taking.personId, 'accounts.invitation.other_person');

	const personId = present?.personId ?? taking.personId ?? (await enter(tx, actor, taking));
	const accountId = present?.id ?? (await openAccount(tx, actor, { userId, personId, language }));
	if (!present) await record(tx, actor, 'account.opened', { kind: 'account', id: accountId }, { personId });
	await giveRole(tx, actor, { id: newId(), personId, role, atKind: at.kind, atId: at.id, from: await todayOf(tx, actor) });
	return accountId;
}

async function enter(tx: Tx, actor: Actor, { newPersonId, name, language }: TakingUp): Promise<Id> {
	const written: Text = { original: language, [language]: name };
	const { id } = await enterPerson(tx, actor, { id: newPersonId, slug: undefined, name: written, isDemo: false });
	return id;
}

async function todayOf(tx: Tx, { municipalityId, now }: Actor) {
	const { timeZone } = insistFound(await municipalityById(tx, municipalityId));
	return dayIn(timeZone, now);
}
