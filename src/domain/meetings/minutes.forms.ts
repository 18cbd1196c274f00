import { z } from 'zod';
import { OptionalPlainDate, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, VersionField } from '#platform/db/id.ts';
import { languages } from '#platform/i18n/languages.ts';
import { OptionalLine, OptionalText, TypedText } from '#platform/i18n/typed-text.ts';

/** The short form holds the decisions and no discussion; both are the national ones. */
export const minutesForms = ['full', 'short'] as const;

export const remarkAnswers = ['taken', 'declined'] as const;

const drawn = {
	number: OptionalLine({ max: 40 }),
	language: z.enum(languages, 'platform.form.unknown_choice').default('ky'),
	form: z.enum(minutesForms, 'platform.form.unknown_choice').default('full')
};

export const DraftMinutesForm = z.object({ id: IdField, meetingId: IdField, ...drawn });
export type DraftMinutesForm = z.infer<typeof DraftMinutesForm>;

export const AmendMinutesForm = z.object({ minutesId: IdField, version: VersionField, ...drawn });
export type AmendMinutesForm = z.infer<typeof AmendMinutesForm>;

/** `until` is the last day on which remarks are taken; of minutes entered afterwards nobody need know it. */
export const OpenRemarksForm = z.object({ minutesId: IdField, until: OptionalPlainDate });
export type OpenRemarksForm = z.infer<typeof OpenRemarksForm>;

export const RemarkForm = z.object({ id: IdField, minutesId: IdField, body: TypedText({ max: 5000 }) });
export type RemarkForm = z.infer<typeof RemarkForm>;

export const AnswerRemarkForm = z.object({
	remarkId: IdField,
	state: z.enum(remarkAnswers, 'platform.form.unknown_choice'),
	answer: OptionalText({ max: 5000 })
});
export type AnswerRemarkForm = z.infer<typeof AnswerRemarkForm>;

export const ApproveMinutesForm = z.object({ minutesId: IdField, version: VersionField, approvedOn: PlainDateField });
export type ApproveMinutesForm = z.infer<typeof ApproveMinutesForm>;

/** `signed` is the receipt of the uploaded copy. */
export const SignMinutesForm = z.object({
	minutesId: IdField,
	signedOn: PlainDateField,
	signed: z.string('platform.form.file_missing').min(1, 'platform.form.file_missing')
});
export type SignMinutesForm = z.infer<typeof SignMinutesForm>;
