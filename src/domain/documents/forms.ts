import { z } from 'zod';
import { OptionalPlainDate, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualLine, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalSlug } from '#platform/i18n/slug.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { OptionalLine, OptionalText, TypedText } from '#platform/i18n/typed-text.ts';
import { documentKinds, effects } from './rules.ts';

const DocumentWords = z.object({
	kind: z.enum(documentKinds, 'platform.form.unknown_choice'),
	/** To the letter: «№425-б». */
	number: OptionalLine({ max: 60 }),
	issuedOn: OptionalPlainDate,
	issuerId: OptionalId,
	title: MultilingualLine({ max: 500 }),
	note: OptionalMultilingual({ max: 4_000 }),
	isPublic: Ticked
});

export const RegisterDocumentForm = DocumentWords.extend({ id: IdField, slug: OptionalSlug, file: OptionalLine({ max: 2_000 }) });
export type RegisterDocumentForm = z.infer<typeof RegisterDocumentForm>;

export const CorrectDocumentForm = DocumentWords.extend({ documentId: IdField, version: VersionField });
export type CorrectDocumentForm = z.infer<typeof CorrectDocumentForm>;

/** What the paper does, and to which thing of any room: `body:…id…`. */
export const EffectForm = z.object({
	id: IdField,
	documentId: IdField,
	effect: z.enum(effects, 'platform.form.unknown_choice'),
	subject: z
		.string('platform.form.unknown_choice')
		.transform((sent) => sent.split(':'))
		.pipe(z.tuple([z.enum(['body', 'document'], 'platform.form.unknown_choice'), IdField], 'platform.form.unknown_choice'))
		.transform(([kind, id]) => ({ kind, id })),
	note: OptionalMultilingual({ max: 1_000 })
});
export type EffectForm = z.infer<typeof EffectForm>;

export const WithdrawEffectForm = z.object({ documentId: IdField, effectId: IdField });
export type WithdrawEffectForm = z.infer<typeof WithdrawEffectForm>;

export const FileForm = z.object({
	documentId: IdField,
	file: z.string('platform.form.file_missing').min(1, 'platform.form.file_missing').max(2_000),
	title: OptionalMultilingual({ max: 300 })
});
export type FileForm = z.infer<typeof FileForm>;

export const WithdrawFileForm = z.object({ documentId: IdField, attachmentId: IdField });
export type WithdrawFileForm = z.infer<typeof WithdrawFileForm>;

const ArticleWords = z.object({
	label: OptionalLine({ max: 20 }),
	heading: OptionalMultilingual({ max: 300 }),
	body: OptionalMultilingual({ max: 20_000 })
});

/** Articles in their order; a row left empty is no article. A row with words needs a label, and no label stands twice. */
const Articles = z
	.preprocess((sent) => sent ?? [], z.array(ArticleWords).max(400, 'platform.form.too_many'))
	.transform((rows, context) => {
		const articles = rows.flatMap(({ label, heading, body }, row) => {
			if (!label && !body && !heading) return [];
			if (!label) context.issues.push({ code: 'custom', message: 'platform.form.required', path: [row, 'label'], input: rows });
			if (!body) context.issues.push({ code: 'custom', message: 'platform.form.required', path: [row, 'body', 'ky'], input: rows });
			return label && body ? [{ label, heading: heading ?? null, body }] : [];
		});
		for (const [row, { label }] of rows.entries()) {
			if (label && rows.findIndex((each) => each.label === label) !== row) {
				context.issues.push({ code: 'custom', message: 'documents.article.label_twice', path: [row, 'label'], input: rows });
			}
		}
		return articles;
	});

/** A new version of a text. Without articles its words are unknown: that it exists is a fact all the same. */
export const DraftVersionForm = z.object({
	id: IdField,
	documentId: IdField,
	label: OptionalMultilingual({ max: 200 }),
	draftedOn: OptionalPlainDate,
	note: OptionalMultilingual({ max: 2_000 }),
	articles: Articles
});
export type DraftVersionForm = z.infer<typeof DraftVersionForm>;

export const EditVersionForm = DraftVersionForm.omit({ id: true, documentId: true }).extend({ versionId: IdField, version: VersionField });
export type EditVersionForm = z.infer<typeof EditVersionForm>;

export const OpenForRemarksForm = z.object({ versionId: IdField });
export type OpenForRemarksForm = z.infer<typeof OpenForRemarksForm>;

export const RemarkForm = z.object({
	id: IdField,
	versionId: IdField,
	articleLabel: OptionalLine({ max: 20 }),
	body: TypedText({ max: 4_000 }),
	proposed: OptionalText({ max: 10_000 })
});
export type RemarkForm = z.infer<typeof RemarkForm>;

export const AnswerRemarkForm = z.object({
	remarkId: IdField,
	state: z.enum(['taken', 'declined'], 'platform.form.unknown_choice'),
	answer: OptionalText({ max: 4_000 })
});
export type AnswerRemarkForm = z.infer<typeof AnswerRemarkForm>;

/** Adopted on a day, by a decision when one is known; in force from the same day or another. */
export const AdoptVersionForm = z.object({
	versionId: IdField,
	version: VersionField,
	adoptedOn: PlainDateField,
	decisionId: OptionalId,
	inForceFrom: OptionalPlainDate
});
export type AdoptVersionForm = z.infer<typeof AdoptVersionForm>;

export const WithdrawVersionForm = z.object({ versionId: IdField });
export type WithdrawVersionForm = z.infer<typeof WithdrawVersionForm>;
