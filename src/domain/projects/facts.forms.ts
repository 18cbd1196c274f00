import { z } from 'zod';
import { OptionalDoubtfulDate, OptionalPlainDate, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { readMoney } from '#platform/i18n/money.ts';
import { MultilingualField, MultilingualLine, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { OptionalLine } from '#platform/i18n/typed-text.ts';
import { moneyKinds, paperKinds, paperStates, partyRoles, stages } from './rules.ts';

const unknown = 'platform.form.unknown_choice';

/** An organization of the register, or words where the record names none. */
const party = {
	role: z.enum(partyRoles, unknown),
	organizationId: OptionalId,
	described: OptionalMultilingual({ max: 300 }),
	from: OptionalPlainDate
};

export const NamePartyForm = z.object({ id: IdField, projectId: IdField, ...party });
export type NamePartyForm = z.infer<typeof NamePartyForm>;

export const CorrectPartyForm = z.object({ projectId: IdField, partyId: IdField, version: VersionField, ...party });
export type CorrectPartyForm = z.infer<typeof CorrectPartyForm>;

/** `to` is the last day of their part in it. */
export const EndPartyForm = z.object({ projectId: IdField, partyId: IdField, to: PlainDateField });
export type EndPartyForm = z.infer<typeof EndPartyForm>;

export const currencies = ['KGS', 'USD', 'EUR', 'RUB', 'KZT'] as const;

/** A sum as it is typed, in the currency chosen beside it. Less than nothing is no budget. */
export const StateMoneyForm = z
	.object({
		id: IdField,
		projectId: IdField,
		kind: z.enum(moneyKinds, unknown),
		sum: z.string('platform.form.required'),
		currency: z.enum(currencies, unknown),
		asOf: OptionalPlainDate,
		source: OptionalMultilingual({ max: 500 })
	})
	.transform(({ sum, currency, ...form }, { issues }) => {
		const money = readMoney(sum, currency);
		if (money && money.minor >= 0) return { ...form, ...money };
		const message = sum.trim() === '' ? 'platform.form.required' : 'platform.form.not_a_sum';
		issues.push({ code: 'custom', message, path: ['sum'], input: sum });
		return z.NEVER;
	});
export type StateMoneyForm = z.infer<typeof StateMoneyForm>;

/** A paper of the register, a file, both, or neither: that there is one may be all that is known. */
const paper = {
	kind: z.enum(paperKinds, unknown),
	state: z.enum(paperStates, unknown),
	documentId: OptionalId,
	title: OptionalMultilingual({ max: 300 }),
	dated: OptionalPlainDate,
	isPublic: Ticked,
	/** The receipt of a kept file. */
	file: OptionalLine({ max: 2_000 })
};

export const FileProjectDocumentForm = z.object({ id: IdField, projectId: IdField, ...paper });
export type FileProjectDocumentForm = z.infer<typeof FileProjectDocumentForm>;

/** A file that comes with a correction stands beside those there are. */
export const CorrectProjectDocumentForm = z.object({ projectId: IdField, paperId: IdField, version: VersionField, ...paper });
export type CorrectProjectDocumentForm = z.infer<typeof CorrectProjectDocumentForm>;

const milestone = { title: MultilingualLine({ max: 500 }), planned: OptionalDoubtfulDate };

export const PlanMilestoneForm = z.object({ id: IdField, projectId: IdField, ...milestone });
export type PlanMilestoneForm = z.infer<typeof PlanMilestoneForm>;

export const ReachMilestoneForm = z.object({ projectId: IdField, milestoneId: IdField, reachedOn: PlainDateField });
export type ReachMilestoneForm = z.infer<typeof ReachMilestoneForm>;

/** A day left empty says that it was not reached after all. */
export const CorrectMilestoneForm = z.object({
	projectId: IdField,
	milestoneId: IdField,
	version: VersionField,
	...milestone,
	reachedOn: OptionalPlainDate
});
export type CorrectMilestoneForm = z.infer<typeof CorrectMilestoneForm>;

/** How it goes, in whose words, with pictures and papers (receipts of kept files). */
export const ReportProgressForm = z.object({
	id: IdField,
	projectId: IdField,
	toldOn: PlainDateField,
	words: MultilingualField({ max: 10_000 }),
	organizationId: OptionalId,
	files: z.preprocess(
		(sent) => (sent === undefined || sent === '' ? [] : [sent].flat()),
		z.array(z.string().max(2_000)).max(10, 'platform.form.too_many')
	)
});
export type ReportProgressForm = z.infer<typeof ReportProgressForm>;

export const StateStageForm = z.object({
	id: IdField,
	projectId: IdField,
	stage: z.enum(stages, unknown),
	when: OptionalDoubtfulDate,
	note: OptionalMultilingual({ max: 2_000 })
});
export type StateStageForm = z.infer<typeof StateStageForm>;

/** What was written down by mistake. What an organization told of its progress is not among it. */
export const factKinds = ['stage', 'money', 'party', 'milestone', 'document'] as const;
export type FactKind = (typeof factKinds)[number];

export const WithdrawFactForm = z.object({ projectId: IdField, fact: z.enum(factKinds, unknown), factId: IdField });
export type WithdrawFactForm = z.infer<typeof WithdrawFactForm>;
