import { personOf } from '#domain/people/persons.server.ts';
import { holdingsOf } from '#domain/people/queries.server.ts';
import type { Client } from '#platform/auth/library.server.ts';
import { type SecondFactor, secondFactorOf } from '#platform/auth/rules.ts';
import { type Session, sessionOf } from '#platform/auth/session.server.ts';
import { authSettings } from '#platform/auth/settings.server.ts';
import { dayIn } from '#platform/dates/zones.ts';
import { db } from '#platform/db/database.server.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import { officePath } from '../paths.ts';

/** Somebody signed in, with what their own account page shows of them. */
export type Present = Session & { secondFactor: SecondFactor; caller: Caller };

/**
 * Who comes in: the session is the ground's to know, the person and what they hold today the people room's. Whoever
 * holds an office and has no second step yet holds nothing until it is set up.
 */
export async function presentOf(client: Client, now = new Date()): Promise<Present | null> {
	const session = await sessionOf(client);
	const municipality = session && (await municipalityById(db, session.municipalityId));
	if (!session || !municipality) return null;
	const { personId, isSecondFactorOn, isMarkedExempt, language } = session;
	const today = dayIn(municipality.timeZone, now);
	const [holdings, { name }] = await Promise.all([
		holdingsOf(db, municipality.id, personId, today),
		personOf(db, municipality.id, personId)
	]);
	const secondFactor = secondFactorOf({ isOn: isSecondFactorOn, holdings, isMarkedExempt, isDemo: authSettings().isDemo });
	const caller = {
		municipality,
		personId,
		name: wordsOf(name, name.original),
		holdings: secondFactor === 'missing' ? [] : holdings,
		language,
		first: secondFactor === 'missing' ? ({ told: 'accounts.second.missing', at: officePath.secondStep } as const) : null
	};
	return { ...session, secondFactor, caller };
}

/** The same, as far as the doors need to know. */
export const whoIs = async ({ cookie }: Client): Promise<Caller | null> => (await presentOf({ cookie }))?.caller ?? null;
