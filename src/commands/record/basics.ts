import { z } from 'zod';
import { isPlainDate, type PlainDate } from '#platform/dates/plain-date.ts';
import { readDate } from '#platform/dates/reading-dates.ts';
import { languages } from '#platform/i18n/languages.ts';

/**
 * What the files of a record are made of. Things are named by keys; whether a key names anything is asked when all files
 * are read. How long a text may be, the form of its room says.
 */

export const Key = z.string().regex(/^[a-z0-9][a-z0-9#.-]*$/, 'a key is small Latin letters, figures, "-", "." and "#"');

export const Day = z.custom<PlainDate>(isPlainDate, 'a day looks like 2014-05-28');

/** A date as exactly as it is known. */
export const When = z.string().refine((written) => readDate(written) !== null, 'a date is a day, a month or a year: 2014-10');

const Written = z.string().min(1, 'a text that is not known is left out').exactOptional();

/** In up to three languages; written in Kyrgyz first, unless `original` says otherwise. */
export const Words = z
	.strictObject({ original: z.enum(languages).default('ky'), ky: Written, ru: Written, en: Written })
	.refine((text) => text[text.original] !== undefined, 'the text is missing in the language it was first written in');
export type Words = z.infer<typeof Words>;
