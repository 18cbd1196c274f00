import type { Term } from '#domain/decisions/rules.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import type { Span } from './paper/runs.ts';
import { type Pen, said } from './pen.ts';

/** A term as papers write it: an event in the words it was given, in the language it was given in. */
export const termWords = (term: Term, pen: Pen): Span[] =>
	term.kind === 'event' && term.event ? [said(term.event, pen)] : [{ text: termInWords(term, pen.language, pen.t) }];
