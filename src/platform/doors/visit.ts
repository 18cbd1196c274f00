import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Id } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';

export type Municipality = {
	readonly id: Id;
	readonly slug: string;
	readonly name: Text;
	readonly timeZone: string;
	readonly isDemo: boolean;
};

/** One request as a reading sees it: where, in which language, at what moment, and who asks (if anybody). */
export type Visit = {
	/** The municipality named by the address (`/naryn/…`), else the actor's own. */
	readonly municipality: Municipality | null;
	readonly actor: Actor | null;
	readonly params: Readonly<Record<string, string>>;
	/** Signed in, but something has to be mended before the office opens to them. */
	readonly mustMend?: boolean;
	/** Only the query parameters that the page named; others are dropped at the door. */
	readonly query: Readonly<Record<string, string>>;
	readonly language: Language;
	readonly now: Date;
	/** The municipality's own calendar day. */
	readonly today: PlainDate;
};

/** A visit to a page of one municipality; anything else was answered "not found" before the reading is asked. */
export type PublicVisit = Visit & { readonly municipality: Municipality };

/** A visit by somebody signed in; strangers were led to the sign-in page before the reading is asked. */
export type OfficeVisit = PublicVisit & { readonly actor: Actor };
