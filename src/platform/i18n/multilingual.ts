import { z } from 'zod';
import { languages } from './languages.ts';
import type { Text } from './text.ts';
import { OptionalLine, OptionalText } from './typed-text.ts';

type Limits = { min?: number; max: number };

const multilingual = (field: z.ZodType<string | undefined>) =>
	z
		.object({ original: z.enum(languages, 'platform.form.unknown_choice'), ky: field, ru: field, en: field })
		.check(({ value, issues }) => {
			if (value[value.original] === undefined) {
				issues.push({ code: 'custom', message: 'platform.form.original_missing', path: [value.original], input: value });
			}
		})
		.transform(({ original, ...texts }): Text => {
			const written = languages.flatMap((language) => (texts[language] === undefined ? [] : [[language, texts[language]] as const]));
			return { original, ...Object.fromEntries(written) };
		});

/**
 * A text in up to three languages from the fields `title.original`, `title.ky`, `title.ru` and `title.en`. Empty ones are
 * absent; the one in the language of the original must be there, and a problem stands beside the language it concerns.
 */
export const MultilingualField = (limits: Limits) => multilingual(OptionalText(limits));

/** The same on one line: titles and names. */
export const MultilingualLine = (limits: Limits) => multilingual(OptionalLine(limits));

/** A text in several languages that may be left empty in all of them: then it is undefined. */
export const OptionalMultilingual = (limits: Limits) =>
	z.preprocess((sent) => (isBlank(sent) ? undefined : sent), MultilingualField(limits).optional());

const isBlank = (sent: unknown): boolean =>
	sent === null ||
	typeof sent !== 'object' ||
	Object.entries(sent).every(([name, value]) => name === 'original' || (typeof value === 'string' && value.trim() === ''));

/** A text as the fields of a form hold it, for a stale form to show what stands now: `name.ky`, `name.ru`, `name.en`. */
export const fieldsOf = (name: string, text: Text | null): Record<string, string> =>
	Object.fromEntries(languages.map((language) => [`${name}.${language}`, text?.[language] ?? '']));
