import type { Id } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';

/** A role held at a body, an organization or a municipality: `at` is the id of that thing. */
export type Holding = { readonly role: string; readonly at: Id };

/**
 * Who acts, for which municipality, and when. `deedId` is made where the form is drawn: the same deed sent twice
 * carries the same one, has one effect and gets the same answer. `now` is the app's clock, passed in.
 */
export type Actor = {
	readonly municipalityId: Id;
	readonly personId: Id | null;
	/** As the diary shows the actor: a name, an office or the name of a program; never an address or a number. */
	readonly name: string;
	readonly holdings: readonly Holding[];
	readonly language: Language;
	readonly now: Date;
	readonly deedId: Id;
};

/** Does the actor hold one of these roles at this very body, organization or municipality? Unnamed is denied. */
export const holds = (actor: Actor, at: Id | null, ...roles: string[]): boolean =>
	at !== null && actor.holdings.some((holding) => holding.at === at && roles.includes(holding.role));

/** Does the actor hold one of these roles anywhere in the municipality? For desks and menus. */
export const holdsAnywhere = (actor: Actor, ...roles: string[]): boolean => actor.holdings.some(({ role }) => roles.includes(role));
