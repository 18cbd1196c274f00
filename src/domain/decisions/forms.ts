import { z } from 'zod';
import { DoubtfulDateField, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField } from '#platform/db/id.ts';
import { MultilingualField, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalLine } from '#platform/i18n/typed-text.ts';
import { addresseeKinds, decisionKinds, forces, termRelations } from './rules.ts';

/** A box ticked once comes as one word, never as a list; none at all is an empty list. */
const many = <Item extends z.ZodType>(item: Item) =>
	z.preprocess(
		(sent) => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
		z.array(item).max(50, 'platform.form.too_many')
	);

const absent = (sent: unknown): unknown => (typeof sent === 'string' && sent.trim() === '' ? undefined : sent);
const orAbsent = <Field extends z.ZodType>(field: Field) => z.preprocess(absent, field.optional());
const Version = z.coerce.number('platform.form.not_a_number').int();
const Ticked = z.preprocess((sent) => sent === true || sent === 'true' || sent === 'on' || sent === 'yes', z.boolean());

/** Until when: nothing; a day, month, quarter or year; or an event, which may be a meeting known to the house. */
const TermField = z
	.object({
		kind: z.enum(['none', 'date', ...termRelations], 'platform.form.unknown_choice').default('none'),
		date: z.unknown(),
		event: OptionalMultilingual({ max: 500 }),
		meetingId: orAbsent(IdField)
	})
	.transform(({ kind, date, event, meetingId }, context) => {
		if (kind === 'none') return null;
		if (kind !== 'date') return { relation: kind, event: event ?? null, meetingId: meetingId ?? null };
		const read = DoubtfulDateField.safeParse(date);
		if (read.success) return { date: read.data };
		context.issues.push({ code: 'custom', message: 'platform.form.not_a_doubtful_date', path: ['date'], input: date });
		return z.NEVER;
	});

const DecisionWords = z.object({
	/** As printed on the paper; its true place is `position`. */
	label: OptionalLine({ max: 20 }),
	text: MultilingualField({ max: 10_000 }),
	kinds: many(z.enum(decisionKinds, 'platform.form.unknown_choice')),
	force: z.enum(forces, 'platform.form.unknown_choice').default('recommendation'),
	term: TermField.default(null),
	reviewOn: orAbsent(PlainDateField)
});

/** A decision typed as it is taken: at the end of its meeting's decisions, or of its container's parts. */
export const DraftForm = DecisionWords.extend({
	id: IdField,
	meetingId: IdField,
	itemId: orAbsent(IdField),
	parentId: orAbsent(IdField),
	isContainer: Ticked.default(false)
});
export type DraftForm = z.infer<typeof DraftForm>;

export const EditForm = DecisionWords.extend({ decisionId: IdField, itemId: orAbsent(IdField), version: Version });
export type EditForm = z.infer<typeof EditForm>;

/** Taken as it stands; `voteId` names the vote it was taken by, when one was recorded. */
export const AdoptForm = z.object({ decisionId: IdField, voteId: orAbsent(IdField) });
export type AdoptForm = z.infer<typeof AdoptForm>;

export const WithdrawForm = z.object({ decisionId: IdField });
export type WithdrawForm = z.infer<typeof WithdrawForm>;

/** Who is asked: `organization:…id…`, so that one list of a form can offer all four kinds. */
const AddresseeField = z
	.string('platform.form.unknown_choice')
	.transform((sent) => sent.split(':'))
	.pipe(z.tuple([z.enum(addresseeKinds, 'platform.form.unknown_choice'), IdField], 'platform.form.unknown_choice'))
	.transform(([kind, id]) => ({ kind, id }));

export const AddressForm = z.object({ id: IdField, decisionId: IdField, addressee: AddresseeField });
export type AddressForm = z.infer<typeof AddressForm>;

export const UnaddressForm = z.object({ undertakingId: IdField });
export type UnaddressForm = z.infer<typeof UnaddressForm>;

/** The day a decision went out to those it speaks to. */
export const SendForm = z.object({ decisionId: IdField, sentOn: PlainDateField });
export type SendForm = z.infer<typeof SendForm>;

const Sentence = OptionalMultilingual({ max: 4_000 });
const Files = many(z.string().max(2_000));

/** What the addressee says: how far they are, since when, in a sentence, with evidence (receipts of kept files). */
export const AnswerForm = z.object({
	undertakingId: IdField,
	state: z.enum(['accepted', 'declined', 'in_progress', 'claimed_done', 'not_done'], 'platform.form.unknown_choice'),
	happenedOn: PlainDateField,
	sentence: Sentence,
	files: Files
});
export type AnswerForm = z.infer<typeof AnswerForm>;

/** What a second party says of something claimed done. */
export const ConfirmForm = z.object({
	undertakingId: IdField,
	outcome: z.enum(['confirmed_done', 'not_done'], 'platform.form.unknown_choice'),
	happenedOn: PlainDateField,
	sentence: Sentence,
	files: Files
});
export type ConfirmForm = z.infer<typeof ConfirmForm>;

export const ReopenForm = z.object({ undertakingId: IdField, happenedOn: PlainDateField, reason: MultilingualField({ max: 4_000 }) });
export type ReopenForm = z.infer<typeof ReopenForm>;

/** A link by which one undertaking can be answered without signing in. */
export const LinkForm = z.object({
	undertakingId: IdField,
	email: z.email('platform.form.not_an_email').max(254, 'platform.form.too_long')
});
export type LinkForm = z.infer<typeof LinkForm>;
