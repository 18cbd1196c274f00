import { z } from 'zod';
import { DoubtfulDateField, OptionalPlainDate, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualField, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { OptionalLine, TypedText } from '#platform/i18n/typed-text.ts';
import { addresseeKinds, decisionKinds, effectKinds, forces, termRelations } from './rules.ts';

const unknown = 'platform.form.unknown_choice';

/** One box ticked is sent as a word, several as a list, none not at all. */
const Kinds = z.preprocess(
	(sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
	z.array(z.enum(decisionKinds, unknown)).max(decisionKinds.length)
);

/** How the term of a decision is chosen in a form: none, a date, or how it hangs on an event. */
export const termChoices = ['none', 'date', ...termRelations] as const;

/** Until when: nothing; a day, month, quarter or year; or an event, which may be a meeting known to the house. */
const TermField = z
	.object({
		kind: z.enum(termChoices, unknown).default('none'),
		date: z.unknown().optional(),
		event: OptionalMultilingual({ max: 500 }),
		meetingId: OptionalId
	})
	.transform(({ kind, date, event, meetingId }, { issues }) => {
		if (kind === 'none') return null;
		if (kind !== 'date') return { relation: kind, event: event ?? null, meetingId: meetingId ?? null };
		const read = DoubtfulDateField.safeParse(date);
		if (read.success) return { date: read.data };
		const message = read.error.issues[0]?.message ?? 'platform.form.not_a_doubtful_date';
		issues.push({ code: 'custom', message, path: ['date'], input: date });
		return z.NEVER;
	});

const words = {
	/** As printed on the paper; its true place is `position`. */
	label: OptionalLine({ max: 20 }),
	text: MultilingualField({ max: 10_000 }),
	kinds: Kinds,
	force: z.enum(forces, unknown).default('recommendation'),
	term: TermField.default(null),
	reviewOn: OptionalPlainDate
};

/** What a decision says, whichever form it comes with. */
export const WordsForm = z.object(words);
export type WordsForm = z.infer<typeof WordsForm>;

/** A thing by its kind and id in one word, so that one list of a form can offer several kinds: `organization:…id…`. */
const Pointed = z.string(unknown).transform((sent) => sent.split(':'));

const AddresseeField = Pointed.pipe(z.tuple([z.enum(addresseeKinds, unknown), IdField], unknown)).transform(([kind, id]) => ({ kind, id }));

/** One row of a list that names whom a decision speaks to; a row left empty names nobody. */
const AddresseeRow = z.object({ who: z.preprocess((sent) => (sent === '' ? undefined : sent), AddresseeField.optional()) });

/** A decision typed as it is taken: at the end of its meeting's decisions, or of its container's parts. */
export const DraftForm = z.object({
	...words,
	id: IdField,
	meetingId: IdField,
	itemId: OptionalId,
	parentId: OptionalId,
	isContainer: Ticked.default(false),
	addressees: z.array(AddresseeRow).max(400, 'platform.form.too_many').default([])
});
export type DraftForm = z.infer<typeof DraftForm>;

export const EditForm = z.object({ ...words, decisionId: IdField, itemId: OptionalId, version: VersionField });
export type EditForm = z.infer<typeof EditForm>;

/** After the meeting closed: each correction is a thing of its own, and says why. */
export const CorrectForm = z.object({ ...words, id: IdField, decisionId: IdField, because: TypedText({ max: 2000 }) });
export type CorrectForm = z.infer<typeof CorrectForm>;

/** Found missing after the meeting closed: a decision and the correction that adds it, which says why. */
export const SupplementForm = DraftForm.omit({ addressees: true }).extend({
	correctionId: IdField,
	voteId: OptionalId,
	because: TypedText({ max: 2000 })
});
export type SupplementForm = z.infer<typeof SupplementForm>;

/** Taken as it stands; `voteId` names the vote it was taken by, when one was recorded. */
export const AdoptForm = z.object({ decisionId: IdField, voteId: OptionalId });
export type AdoptForm = z.infer<typeof AdoptForm>;

export const WithdrawForm = z.object({ decisionId: IdField });
export type WithdrawForm = z.infer<typeof WithdrawForm>;

export const AddressForm = z.object({ id: IdField, decisionId: IdField, addressee: AddresseeField });
export type AddressForm = z.infer<typeof AddressForm>;

export const UnaddressForm = z.object({ undertakingId: IdField });
export type UnaddressForm = z.infer<typeof UnaddressForm>;

/** The day a decision went out to those it speaks to; what went on paper is not mailed as well. */
export const SendForm = z.object({ decisionId: IdField, sentOn: PlainDateField, onPaper: Ticked.default(false) });
export type SendForm = z.infer<typeof SendForm>;

const ThingField = Pointed.pipe(z.tuple([z.string(), IdField], unknown)).transform(([kind, id]) => ({ kind, id }));

/** What the decision brought about. */
export const EffectForm = z.object({ id: IdField, decisionId: IdField, effect: z.enum(effectKinds, unknown), thing: ThingField });
export type EffectForm = z.infer<typeof EffectForm>;

export const ForgetEffectForm = z.object({ decisionId: IdField, effectId: IdField });
export type ForgetEffectForm = z.infer<typeof ForgetEffectForm>;
