import type { Id } from '#platform/db/id.ts';
import type { Language } from '#platform/i18n/languages.ts';

/** Whole addresses for mails in a language. */
type Links = {
	readonly meeting: (town: string, meeting: string, language: Language) => string;
	/** The invitation as a paper: to the members, or to one guest. */
	readonly invitation: (town: string, meeting: string, language: Language, guest: Id | undefined) => string;
	/** The draft in the office, for whoever sits on the body and signs in. */
	readonly minutes: (meeting: Id, language: Language) => string;
	readonly decision: (town: string, meeting: string, address: string, language: Language) => string;
};

let chosen: Links | null = null;

/** Tells this room where its links lead: addresses are not a room's to know. Once, when the program starts. */
export function openNotices(settings: { links: Links }): void {
	chosen = settings.links;
}

export function noticeLinks(): Links {
	if (!chosen) throw new Error('No links for notices: nobody called openNotices().');
	return chosen;
}
