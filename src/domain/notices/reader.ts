import type { Municipality } from '#platform/doors/visit.ts';
import type { Language } from '#platform/i18n/languages.ts';

/** Whoever opens a letter: of which town, at which address, in which language. */
export type Reader = { readonly town: Municipality; readonly email: string; readonly language: Language };

/** A letter's paragraphs, with an empty line between them; what is not there leaves none. */
export const paragraphs = (...each: (string | false | null | undefined)[]): string => `${each.filter(Boolean).join('\n\n')}\n`;
