import { z } from 'zod';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualLine, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalSlug } from '#platform/i18n/slug.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { placeKinds } from './rules.ts';

const Kind = z.enum(placeKinds, 'platform.form.unknown_choice');
const spelling = { name: MultilingualLine({ max: 200 }), note: OptionalMultilingual({ max: 500 }) };

/** With every spelling the record has; none need be the right one, and two cannot. */
export const RegisterPlaceForm = z.object({
	id: IdField,
	slug: OptionalSlug,
	kind: Kind,
	parentId: OptionalId,
	spellings: z
		.array(z.object({ ...spelling, isPreferred: Ticked }))
		.min(1, 'platform.form.required')
		.max(10, 'platform.form.too_many')
		.refine((all) => all.filter(({ isPreferred }) => isPreferred).length <= 1, 'places.spelling.one_preferred')
});
export type RegisterPlaceForm = z.infer<typeof RegisterPlaceForm>;

export const CorrectPlaceForm = z.object({ placeId: IdField, version: VersionField, kind: Kind, parentId: OptionalId });
export type CorrectPlaceForm = z.infer<typeof CorrectPlaceForm>;

export const AddSpellingForm = z.object({ id: IdField, placeId: IdField, ...spelling });
export type AddSpellingForm = z.infer<typeof AddSpellingForm>;

export const CorrectSpellingForm = z.object({ placeId: IdField, spellingId: IdField, version: VersionField, ...spelling });
export type CorrectSpellingForm = z.infer<typeof CorrectSpellingForm>;

/** Which spelling is right; with none chosen the question is open again. */
export const SettleSpellingForm = z.object({ placeId: IdField, version: VersionField, spellingId: OptionalId });
export type SettleSpellingForm = z.infer<typeof SettleSpellingForm>;
