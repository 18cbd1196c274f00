import type { Member } from '#domain/councils/queries.server.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Option } from '#ui/forms/choices.tsx';

/** A seat by the words to show: its person, else its office, else how it was described. */
export function seatWords({ person, office, described }: Member, language: Language): string {
	const title = office && wordsOf(office.title, language);
	if (person) return [wordsOf(person.name, language), title].filter(Boolean).join(', ');
	return title ?? (described ? wordsOf(described, language) : '');
}

export const seatOptions = (members: readonly Member[], language: Language): Option[] =>
	members.map((member) => ({ value: member.id, label: seatWords(member, language) }));
