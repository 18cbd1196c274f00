import { z } from 'zod';
import { languages } from '#platform/i18n/languages.ts';
import type { Text } from '#platform/i18n/text.ts';

const Words = z.string().optional();
const Stood = z.object({ text: z.object({ original: z.enum(languages), ky: Words, ru: Words, en: Words }) });

/** The words of a decision as they stood before a correction; null when other things of it were corrected. */
export function textIn(stood: unknown): Text | null {
	const read = Stood.safeParse(stood);
	if (!read.success) return null;
	const { original, ...words } = read.data.text;
	const written = Object.entries(words).filter(([, each]) => each !== undefined);
	return { original, ...Object.fromEntries(written) };
}
