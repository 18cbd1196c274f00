import { z } from 'zod';
import { languages } from '#platform/i18n/languages.ts';

/** A mail as a deed asks for it. Its words are already in the reader's language. */
export const Letter = z.object({
	to: z.email(),
	subject: z.string().min(1).max(300),
	text: z.string().min(1).max(100_000),
	html: z.string().max(200_000).optional(),
	language: z.enum(languages),
	/** In whose affairs it goes: that municipality's administrator is told when it could not be delivered. */
	municipalityId: z.uuid().optional()
});
export type Letter = z.infer<typeof Letter>;
