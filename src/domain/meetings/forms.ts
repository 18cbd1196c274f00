import { z } from 'zod';
import { DoubtfulDateField, OptionalTime, PlainDateField } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualField, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalLine } from '#platform/i18n/typed-text.ts';
import { meetingKinds } from './rules.ts';

/** A thing of any room by its kind and id: what asked for this, what it is about. Both or neither. */
export const SubjectField = z.preprocess(
	(sent) => (typeof sent === 'object' && sent !== null && 'id' in sent && sent.id === '' ? undefined : sent),
	z.object({ kind: z.string().regex(/^[a-z_]{1,40}$/, 'platform.form.unknown_choice'), id: IdField }).optional()
);

/** A number of things, counted by a person; empty where nobody counted. */
export const OptionalCount = z.preprocess(
	(typed) => (typed === '' || typed === null ? undefined : typed),
	z.coerce
		.number('platform.form.not_a_number')
		.int('platform.form.not_a_number')
		.min(0, 'platform.form.not_a_number')
		.max(9999, 'platform.form.not_a_number')
		.optional()
);

/** A box that was ticked sends its word; an importer sends true. */
export const Ticked = z.preprocess((sent) => sent === true || sent === 'yes', z.boolean());

const Kind = z.enum(meetingKinds, 'platform.form.unknown_choice');
const Venue = OptionalMultilingual({ max: 300 });
const Reason = OptionalMultilingual({ max: 2000 });
const Printed = OptionalLine({ max: 40 });

export const PlanForm = z.object({
	id: IdField,
	bodyId: IdField,
	kind: Kind,
	when: DoubtfulDateField,
	reason: Reason,
	followsMeetingId: OptionalId,
	plannedBy: SubjectField
});
export type PlanForm = z.infer<typeof PlanForm>;

export const CallForm = z.object({
	meetingId: IdField,
	version: VersionField,
	day: PlainDateField,
	startsAt: OptionalTime,
	venue: Venue,
	number: Printed
});
export type CallForm = z.infer<typeof CallForm>;

/** Another day for a meeting already called, or a later month for one only planned. */
export const MoveMeetingForm = z.object({ meetingId: IdField, version: VersionField, when: DoubtfulDateField, startsAt: OptionalTime });
export type MoveMeetingForm = z.infer<typeof MoveMeetingForm>;

export const AmendMeetingForm = z.object({
	meetingId: IdField,
	version: VersionField,
	kind: Kind,
	number: Printed,
	startsAt: OptionalTime,
	venue: Venue,
	reason: Reason,
	followsMeetingId: OptionalId,
	announcedItems: OptionalCount
});
export type AmendMeetingForm = z.infer<typeof AmendMeetingForm>;

export const SendForm = z.object({ meetingId: IdField, version: VersionField });
export type SendForm = z.infer<typeof SendForm>;

/** Who leads it and who writes it down may be unknown; the hour too, of a meeting entered afterwards. */
export const OpenForm = z.object({
	meetingId: IdField,
	version: VersionField,
	startsAt: OptionalTime,
	chairedById: OptionalId,
	recordedById: OptionalId
});
export type OpenForm = z.infer<typeof OpenForm>;

/** What was not reached either stays in this agenda without an outcome, or is carried on. */
export const CloseForm = z.object({
	meetingId: IdField,
	version: VersionField,
	endsAt: OptionalTime,
	notReached: z.enum(['leave', 'carry'], 'platform.form.unknown_choice').default('leave'),
	reason: Reason
});
export type CloseForm = z.infer<typeof CloseForm>;

export const CancelForm = z.object({ meetingId: IdField, version: VersionField, reason: MultilingualField({ max: 2000 }) });
export type CancelForm = z.infer<typeof CancelForm>;
