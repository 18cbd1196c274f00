import { z } from 'zod';
import { OptionalDoubtfulDate, OptionalPlainDate, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualLine, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalSlug } from '#platform/i18n/slug.ts';
import { Ticked } from '#platform/i18n/ticked.ts';
import { OptionalText } from '#platform/i18n/typed-text.ts';
import { bodyKinds, categories, quorumKinds, seatRoles } from './rules.ts';

const Name = MultilingualLine({ max: 500 });
const ShortName = OptionalMultilingual({ max: 120 });
const Purpose = OptionalMultilingual({ max: 4000 });
const unknownChoice = 'platform.form.unknown_choice';

/** How many must be there: needed only where the rule is a number. */
const Heads = z.preprocess(
	(sent) => (sent === '' || sent === null ? undefined : sent),
	z.coerce
		.number<unknown>('platform.form.not_a_number')
		.int('platform.form.not_a_number')
		.min(1, 'platform.form.not_a_number')
		.max(999)
		.optional()
);

/** Why something is written down that reaches back to a day whose meeting is closed: it becomes a correction of that meeting. */
const Because = OptionalText({ max: 2000 });

/** What founded a body when that was not a paper: a decision of another body, by kind and id. */
const FoundingAct = z.object({ kind: z.string().regex(/^[a-z_]{1,40}$/), id: IdField }).optional();

/** `nameFrom` and `nameDocumentId` tell since when and by which paper the body bears its first name, `documentId` which paper founded it. */
export const FoundBodyForm = z.object({
	id: IdField,
	slug: OptionalSlug,
	kind: z.enum(bodyKinds, unknownChoice),
	name: Name,
	shortName: ShortName,
	nameFrom: OptionalPlainDate,
	nameDocumentId: OptionalId,
	purpose: Purpose,
	parentId: OptionalId,
	underOrganizationId: OptionalId,
	founded: OptionalDoubtfulDate,
	documentId: OptionalId,
	foundedBy: FoundingAct
});
export type FoundBodyForm = z.infer<typeof FoundBodyForm>;

/** `from` is the first day of the new name; the old one ends the day before. */
export const RenameBodyForm = z.object({
	id: IdField,
	bodyId: IdField,
	name: Name,
	shortName: ShortName,
	from: PlainDateField,
	documentId: OptionalId,
	because: Because
});
export type RenameBodyForm = z.infer<typeof RenameBodyForm>;

export const ChangePurposeForm = z.object({ bodyId: IdField, version: VersionField, purpose: Purpose });
export type ChangePurposeForm = z.infer<typeof ChangePurposeForm>;

/**
 * `from` is the first day of the rule; without one it has held from the beginning. `source` says where the rule is
 * written; left empty, the rule is shown as the product's own.
 */
export const ChangeQuorumForm = z
	.object({
		bodyId: IdField,
		version: VersionField,
		kind: z.enum(quorumKinds, unknownChoice),
		number: Heads,
		source: OptionalMultilingual({ max: 500 }),
		from: OptionalPlainDate,
		because: Because
	})
	.refine(({ kind, number }) => kind !== 'number' || number !== undefined, { path: ['number'], error: 'platform.form.required' });
export type ChangeQuorumForm = z.infer<typeof ChangeQuorumForm>;

const seat = {
	category: z.enum(categories, unknownChoice),
	onBehalfOfId: OptionalId,
	role: z.enum(seatRoles, unknownChoice),
	hasVote: Ticked,
	from: OptionalPlainDate,
	documentId: OptionalId,
	because: Because
};

/** Who sits: a person, or only an office, or words where the record names nobody. `to` for one who has left already. */
export const SeatForm = z
	.object({
		id: IdField,
		bodyId: IdField,
		personId: OptionalId,
		officeId: OptionalId,
		described: OptionalMultilingual({ max: 500 }),
		...seat,
		to: OptionalPlainDate
	})
	.refine(({ personId, officeId, described }) => personId ?? officeId ?? described, { path: ['personId'], error: 'councils.seat.nobody' })
	.refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'platform.form.ends_before_start' });
export type SeatForm = z.infer<typeof SeatForm>;

/** What was written down wrong about a seat. Another holder is another seat. */
export const CorrectSeatForm = z.object({ membershipId: IdField, version: VersionField, ...seat });
export type CorrectSeatForm = z.infer<typeof CorrectSeatForm>;

/** `to` is the last day on the body. */
export const UnseatForm = z.object({
	membershipId: IdField,
	version: VersionField,
	to: PlainDateField,
	documentId: OptionalId,
	because: Because
});
export type UnseatForm = z.infer<typeof UnseatForm>;

/** `on` is the body's last day. */
export const EndBodyForm = z.object({ bodyId: IdField, version: VersionField, on: PlainDateField });
export type EndBodyForm = z.infer<typeof EndBodyForm>;
