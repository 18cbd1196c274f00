import type { Term } from '#domain/decisions/rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { usePage } from '#ui/context.ts';
import { Text } from '#ui/words/text.tsx';

/** Until when: an event in the words it was given, which say their language where it is not the reader's. */
export function TermWords({ term }: { term: Term | null }) {
	const { t, language } = usePage();
	return term?.kind === 'event' && term.event ? <Text of={term.event} /> : termInWords(term, language, t);
}
