import { writeDoubtful } from '#platform/dates/writing-dates.ts';
import { writeTerm } from '#platform/dates/writing-terms.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import type { Term } from './rules.ts';

/** A decision's term in words. An event known only as a meeting is called one, by its date: «до заседания 11 июня 2014 г.» */
export function termInWords(term: Term | null, language: Language, t: Translate): string {
	if (term?.kind !== 'event' || term.event || !term.when || term.relation === 'later') return writeTerm(term, language, t);
	return t(`decisions.term.${term.relation}_meeting`, { date: writeDoubtful(term.when, language, 'of') });
}
