import type { Client } from '#platform/auth/library.server.ts';
import { needsSecondFactor } from '#platform/auth/rules.ts';
import { pendingSecondFactor } from '#platform/auth/second-factor.server.ts';
import { browsersOf } from '#platform/auth/session-ending.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { municipalitiesHere } from '#platform/municipalities/queries.server.ts';
import { type Present, presentOf } from '../caller.server.ts';
import { qrOf } from './qr.server.ts';

/** Whose account it is; a session that ended between the door and here is answered like any stranger. */
export async function ownerOf(client: Client): Promise<Present> {
	const present = await presentOf(client);
	if (!present) throw new Refusal(403, 'platform.refused.sign_in_first');
	return present;
}

/** The account page: who one is, where one is signed in, and what one may change about it. */
export async function accountOf({ now }: OfficeVisit, client: Client) {
	const present = await ownerOf(client);
	const towns = present.municipalityIds.length > 1 ? await municipalitiesHere(db) : [];
	const browsers = await browsersOf(present.userId, now);
	return {
		present,
		towns: towns.filter(({ id }) => present.municipalityIds.includes(id)),
		browsers: browsers.map((browser) => ({ ...browser, isThis: browser.id === present.id }))
	};
}
export type Account = Awaited<ReturnType<typeof accountOf>>;

/** The second step: how it stands, the key that waits for its first code, and where somebody meant to go. */
export async function secondStepOf({ query }: OfficeVisit, client: Client) {
	const { secondFactor, userId, email, caller } = await ownerOf(client);
	const pending = await pendingSecondFactor({ userId, email });
	return {
		secondFactor,
		mayTurnOff: !needsSecondFactor(caller.holdings),
		pending: pending && { ...pending, qr: await qrOf(pending.address) },
		next: query.next ?? ''
	};
}
export type SecondStep = Awaited<ReturnType<typeof secondStepOf>>;
