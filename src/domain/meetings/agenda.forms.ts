import { z } from 'zod';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualField, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalLine } from '#platform/i18n/typed-text.ts';
import { actionKinds, numberings } from './agenda.rules.ts';
import { SubjectField, Ticked } from './forms.ts';
import { Everybody } from './who.forms.ts';

/** One ticked box is sent as a word, several as a list, none not at all. */
const Actions = z.preprocess(
	(sent) => (sent === undefined || sent === '' ? [] : typeof sent === 'string' ? [sent] : sent),
	z.array(z.enum(actionKinds, 'platform.form.unknown_choice')).max(actionKinds.length)
);

const Place = z.preprocess(
	(typed) => (typed === '' || typed === null ? undefined : typed),
	z.coerce
		.number('platform.form.not_a_number')
		.int('platform.form.not_a_number')
		.min(1, 'platform.form.not_a_number')
		.max(200, 'platform.form.not_a_number')
		.optional()
);

const numbered = { numbering: z.enum(numberings, 'platform.form.unknown_choice').default('by_place'), label: OptionalLine({ max: 40 }) };
const fixed = { fixedPosition: Place, fixedBy: SubjectField };

const described = {
	title: MultilingualField({ max: 2000 }),
	details: OptionalMultilingual({ max: 10_000 }),
	actions: Actions,
	forInformation: Ticked,
	...numbered,
	speakers: Everybody,
	subject: SubjectField
};

/** A new item of a meeting's agenda, or of the body's backlog when no meeting is named. */
export const AddItemForm = z.object({
	id: IdField,
	bodyId: IdField,
	meetingId: OptionalId,
	...described,
	...fixed,
	continuesId: OptionalId
});
export type AddItemForm = z.infer<typeof AddItemForm>;

export const EditItemForm = z.object({ itemId: IdField, version: VersionField, ...described });
export type EditItemForm = z.infer<typeof EditItemForm>;

/** One place up or down by its button, or to a place by its number. */
export const MoveItemForm = z.object({
	itemId: IdField,
	to: z.union([z.enum(['up', 'down']), z.coerce.number().int().min(1).max(200)], 'platform.form.unknown_choice')
});
export type MoveItemForm = z.infer<typeof MoveItemForm>;

/** From the backlog to an agenda. */
export const PlaceItemForm = z.object({ itemId: IdField, meetingId: IdField, ...numbered, ...fixed });
export type PlaceItemForm = z.infer<typeof PlaceItemForm>;

/** Back to the backlog, while the agenda is being drawn. */
export const ReturnItemForm = z.object({ itemId: IdField });
export type ReturnItemForm = z.infer<typeof ReturnItemForm>;

export const PostponeForm = z.object({ itemId: IdField, reason: MultilingualField({ max: 2000 }) });
export type PostponeForm = z.infer<typeof PostponeForm>;

export const WithdrawForm = z.object({ itemId: IdField, reason: MultilingualField({ max: 2000 }) });
export type WithdrawForm = z.infer<typeof WithdrawForm>;

/** `file` is the receipt of the upload. */
export const AddMaterialForm = z.object({
	itemId: IdField,
	file: z.string('platform.form.file_missing').min(1, 'platform.form.file_missing'),
	title: OptionalMultilingual({ max: 300 }),
	isPublic: Ticked
});
export type AddMaterialForm = z.infer<typeof AddMaterialForm>;

export const RemoveMaterialForm = z.object({ materialId: IdField });
export type RemoveMaterialForm = z.infer<typeof RemoveMaterialForm>;
