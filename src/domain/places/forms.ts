import { z } from 'zod';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { positionIn } from '#platform/geo/coordinates.ts';
import { Geometry, type Position, shapeIn } from '#platform/geo/geometry.ts';
import { featuresAtMost } from '#platform/geo/layer.ts';
import { languages } from '#platform/i18n/languages.ts';
import { MultilingualLine, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalSlug } from '#platform/i18n/slug.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { OptionalLine, OptionalText, TypedLine } from '#platform/i18n/typed-text.ts';
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

/**
 * Where the place lies: coordinates as a person has them, or a shape that was drawn or pasted (GeoJSON), not both; and in
 * words. With nothing filled in it is known by its name only.
 */
export const LocatePlaceForm = z
	.object({
		placeId: IdField,
		version: VersionField,
		coordinates: OptionalLine({ max: 500 }),
		shape: OptionalText({ max: 300_000 }),
		source: OptionalLine({ max: 300 }),
		whereabouts: OptionalMultilingual({ max: 500 })
	})
	.transform(({ coordinates, shape, ...rest }, { addIssue }) => {
		const refuse = (field: string, message: string) => {
			addIssue({ code: 'custom', path: [field], message });
			return z.NEVER;
		};
		if (coordinates && shape) return refuse('coordinates', 'places.location.one_of_them');
		const position = coordinates === undefined ? undefined : positionIn(coordinates);
		if (position === null) return refuse('coordinates', 'places.location.not_read');
		const drawn = shape === undefined ? undefined : Geometry.safeParse(shapeIn(shape));
		if (drawn?.success === false) return refuse('shape', drawn.error.issues[0]?.message ?? 'platform.geo.not_a_shape');
		const geometry = position ? pointAt(position) : drawn?.data;
		if (rest.source && !geometry) return refuse('source', 'places.location.source_of_nothing');
		return { ...rest, geometry };
	});
export type LocatePlaceForm = z.infer<typeof LocatePlaceForm>;

const pointAt = (coordinates: Position): Geometry => ({ type: 'Point', coordinates });

/** The file of a layer, before anything is taken from it: who made it is asked at once, a licence may depend on it. */
export const OpenLayerForm = z.object({
	file: z.string('platform.form.file_missing').min(1, 'platform.form.file_missing').max(2_000),
	source: TypedLine({ max: 300 }),
	language: z.enum(languages, 'platform.form.unknown_choice')
});
export type OpenLayerForm = z.infer<typeof OpenLayerForm>;

/** What becomes of one thing of a layer. */
const Taken = z.object({
	at: z.coerce.number().int().min(0).max(featuresAtMost),
	/** `skip`, `new`, or the id of the place whose shape it is. */
	as: z.union([z.enum(['skip', 'new']), IdField], 'platform.form.unknown_choice'),
	kind: Kind
});

export const ImportLayerForm = OpenLayerForm.extend({
	id: IdField,
	things: z.array(Taken).min(1, 'platform.form.required').max(featuresAtMost)
});
export type ImportLayerForm = z.infer<typeof ImportLayerForm>;
