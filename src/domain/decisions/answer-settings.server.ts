import type { Language } from '#platform/i18n/languages.ts';

/** The whole address of the page where an undertaking is answered, for a mail in that language. */
type LinkTo = (token: string, language: Language) => string;

let chosen: LinkTo | null = null;

/** Tells this room where its links lead: addresses are not a room's to know. Once, when the program starts. */
export function openAnswering(settings: { linkTo: LinkTo }): void {
	chosen = settings.linkTo;
}

export function answerLinkTo(token: string, language: Language): string {
	if (!chosen) throw new Error('No answering by link: nobody called openAnswering().');
	return chosen(token, language);
}
