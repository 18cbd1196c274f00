import { z } from 'zod';
import { OptionalDoubtfulDate } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualLine, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalCount } from '#platform/i18n/number-fields.ts';
import { OptionalSlug } from '#platform/i18n/slug.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { projectKinds, sectors } from './rules.ts';

const unknown = 'platform.form.unknown_choice';

/** One ticked box is sent as a word, several as a list, none not at all. */
const Places = z.preprocess(
	(sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
	z
		.array(IdField)
		.max(50, 'platform.form.too_many')
		.transform((ids) => [...new Set(ids)])
);

const People = OptionalCount({ max: 10_000_000 });

const facts = {
	kind: z.enum(projectKinds, unknown),
	sector: z.enum(sectors, unknown),
	note: OptionalMultilingual({ max: 4_000 }),
	women: People,
	men: People,
	places: Places,
	plannedStart: OptionalDoubtfulDate,
	plannedEnd: OptionalDoubtfulDate,
	actualStart: OptionalDoubtfulDate,
	actualEnd: OptionalDoubtfulDate
};

const title = { title: MultilingualLine({ max: 500 }), note: OptionalMultilingual({ max: 500 }) };

/** With every title the record has; none need be the right one, and two cannot. */
export const RegisterProjectForm = z.object({
	id: IdField,
	slug: OptionalSlug,
	titles: z
		.array(z.object({ ...title, isSettled: Ticked }))
		.min(1, 'platform.form.required')
		.max(10, 'platform.form.too_many')
		.refine((all) => all.filter(({ isSettled }) => isSettled).length <= 1, 'projects.title.one_settled'),
	...facts
});
export type RegisterProjectForm = z.infer<typeof RegisterProjectForm>;

export const CorrectProjectForm = z.object({ projectId: IdField, version: VersionField, ...facts });
export type CorrectProjectForm = z.infer<typeof CorrectProjectForm>;

export const AddTitleForm = z.object({ id: IdField, projectId: IdField, ...title });
export type AddTitleForm = z.infer<typeof AddTitleForm>;

export const CorrectTitleForm = z.object({ projectId: IdField, titleId: IdField, version: VersionField, ...title });
export type CorrectTitleForm = z.infer<typeof CorrectTitleForm>;

/** Which title is right; with none chosen the question is open again. */
export const SettleTitleForm = z.object({ projectId: IdField, version: VersionField, titleId: OptionalId });
export type SettleTitleForm = z.infer<typeof SettleTitleForm>;
