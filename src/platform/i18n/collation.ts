import type { Language } from './languages.ts';
import { type Text, wordsOf } from './text.ts';

const collators: Readonly<Record<Language, Intl.Collator>> = {
	ky: new Intl.Collator('ky', { numeric: true }),
	ru: new Intl.Collator('ru', { numeric: true }),
	en: new Intl.Collator('en', { numeric: true })
};

/** In the reader's own alphabetical order, by the words they will see. */
export const byWords =
	<Thing>(textOf: (thing: Thing) => Text | null, language: Language) =>
	(a: Thing, b: Thing): number =>
		collators[language].compare(said(textOf(a), language), said(textOf(b), language));

const said = (text: Text | null, language: Language): string => (text ? wordsOf(text, language) : '');
