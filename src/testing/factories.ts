import { type Id, newId } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { foundMunicipality } from '#platform/municipalities/founding.server.ts';
import type { Actor, Holding } from '#platform/permissions/actor.ts';

/**
 * What every room's tests begin with. Things of a room are made in src/testing/<room>.ts, by functions that begin with
 * `a` or `an`, through the room's own deeds.
 */
export type Town = { readonly municipalityId: Id; readonly slug: string };

/** A moment of a day in the town's own time (UTC+6): tests tell time as the council's minutes do. */
export const moment = (day: string, time = '10:00'): Date => new Date(`${day}T${time}:00+06:00`);

/** The clock of a test that does not care: the morning of the council's second meeting of 2014. */
export const now = (): Date => moment('2014-06-11');

const naryn: Text = { original: 'ky', ky: 'Нарын', ru: 'Нарын', en: 'Naryn' };

/** A municipality of its own for each story, with the beginning of its diary. */
export async function aMunicipality(differing: { slug?: string; name?: Text; timeZone?: string; isDemo?: boolean } = {}): Promise<Town> {
	const { slug = `town-${newId().slice(-12)}`, name = naryn, ...rest } = differing;
	const municipalityId = await foundMunicipality({ slug, name, now: now(), ...rest });
	return { municipalityId, slug };
}

/** Someone with a new deed in hand. Without `holdings` a stranger: nothing is allowed to them but what is public. */
export const anActor = (differing: Partial<Actor> = {}): Actor => ({
	municipalityId: newId(),
	personId: newId(),
	name: 'Тест',
	holdings: [],
	language: 'ky',
	now: now(),
	deedId: newId(),
	...differing
});

/** The same person with the next deed in hand: a deed id is good for one deed only. */
export const again = (actor: Actor, later: Date = actor.now): Actor => ({ ...actor, now: later, deedId: newId() });

/** For truth tables of policies: someone who holds these roles at this one thing. */
export const someone = (at: Id, ...roles: string[]): Actor => anActor({ holdings: roles.map((role): Holding => ({ role, at })) });
