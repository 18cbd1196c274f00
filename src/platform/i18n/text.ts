import type { Language } from './languages.ts';

/**
 * Text people read, in up to three languages, with the language it was first written in. The original is never
 * replaced; a translation stands beside it. At least the original is there.
 */
export type Text = { readonly original: Language; readonly ky?: string; readonly ru?: string; readonly en?: string };

/** A text as one reader gets it: `language` tells which one it is, when theirs is missing. */
export type ReadText = { readonly text: string; readonly language: Language };

/** A missing language falls back in the order original, ky, ru, en. */
export function readText(text: Text, wanted: Language): ReadText {
	for (const language of [wanted, text.original, 'ky', 'ru', 'en'] as const) {
		const found = text[language];
		if (found) return { text: found, language };
	}
	return { text: '', language: text.original };
}

/** Only the words, where the page has said elsewhere which language they are in. */
export const wordsOf = (text: Text, wanted: Language): string => readText(text, wanted).text;
