import { z } from 'zod';
import { PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId } from '#platform/db/id.ts';
import { languages } from '#platform/i18n/languages.ts';
import { MultilingualField, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { answerStates, waysItCame } from './rules.ts';

const unknown = 'platform.form.unknown_choice';

/** What was said, when, in which words, on what evidence (receipts of kept files). */
const said = {
	happenedOn: PlainDateField,
	sentence: OptionalMultilingual({ max: 4_000 }),
	files: z.preprocess(
		(sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
		z.array(z.string().max(2_000)).max(10, 'platform.form.too_many')
	)
};

/** What the addressee says: how far they are. */
export const AnswerForm = z.object({ undertakingId: IdField, state: z.enum(answerStates, unknown), ...said });
export type AnswerForm = z.infer<typeof AnswerForm>;

/** The same by a link in a mail, which names the undertaking. `_deed` is made where the form is drawn: sent twice it is one answer. */
export const AnswerByLinkForm = z.object({ _deed: IdField, token: z.string().max(100), state: z.enum(answerStates, unknown), ...said });
export type AnswerByLinkForm = z.infer<typeof AnswerByLinkForm>;

/** An answer that came on paper, by telephone or at the table, taken down by the keeper of the decision's papers. */
export const TakeDownForm = z.object({
	undertakingId: IdField,
	state: z.enum(answerStates, unknown),
	cameBy: z.enum(waysItCame, unknown),
	...said
});
export type TakeDownForm = z.infer<typeof TakeDownForm>;

/** What a second party says of something claimed done. */
export const ConfirmForm = z.object({ undertakingId: IdField, outcome: z.enum(['confirmed_done', 'not_done'], unknown), ...said });
export type ConfirmForm = z.infer<typeof ConfirmForm>;

export const ReopenForm = z.object({ undertakingId: IdField, happenedOn: PlainDateField, reason: MultilingualField({ max: 4_000 }) });
export type ReopenForm = z.infer<typeof ReopenForm>;

/** A refusal is left as it is, and why. */
export const NoteForm = z.object({ undertakingId: IdField, happenedOn: PlainDateField, reason: MultilingualField({ max: 4_000 }) });
export type NoteForm = z.infer<typeof NoteForm>;

/** A refusal comes before the council again: as an item of a meeting, or of the backlog where none is named. `id` is the item's. */
export const BringBackForm = z.object({
	undertakingId: IdField,
	id: IdField,
	meetingId: OptionalId,
	title: MultilingualField({ max: 2_000 })
});
export type BringBackForm = z.infer<typeof BringBackForm>;

/** A link by which one undertaking can be answered without signing in, and the language its mail is written in. */
export const LinkForm = z.object({
	undertakingId: IdField,
	email: z.email('platform.form.not_an_email').max(254, 'platform.form.too_long'),
	language: z.enum(languages, unknown)
});
export type LinkForm = z.infer<typeof LinkForm>;

export const RevokeLinkForm = z.object({ undertakingId: IdField, linkId: IdField });
export type RevokeLinkForm = z.infer<typeof RevokeLinkForm>;
