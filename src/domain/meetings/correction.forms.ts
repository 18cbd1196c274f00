import { z } from 'zod';
import { OptionalTime } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId } from '#platform/db/id.ts';
import { OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalLine, TypedText } from '#platform/i18n/typed-text.ts';
import { EditItemForm } from './agenda.forms.ts';
import { AttendanceForm, DiscussionForm, GuestCameForm, VoteForm } from './conduct.forms.ts';
import { AmendMeetingForm, OptionalCount } from './forms.ts';
import { Everybody } from './who.forms.ts';

/** Each correction is a thing of its own, and says why. */
const because = { id: IdField, because: TypedText({ max: 2000 }) };

const Away = z.preprocess(
	(sent) => (sent === '' || sent === undefined ? null : sent),
	z.enum(['recused', 'out_of_room'], 'platform.form.unknown_choice').nullable()
);

export const CorrectMeetingForm = AmendMeetingForm.omit({ version: true }).extend({
	endsAt: OptionalTime,
	chairedById: OptionalId,
	recordedById: OptionalId,
	...because
});
export type CorrectMeetingForm = z.infer<typeof CorrectMeetingForm>;

export const CorrectItemForm = z.object({
	itemId: IdField,
	title: EditItemForm.shape.title,
	label: EditItemForm.shape.label,
	actions: EditItemForm.shape.actions,
	forInformation: EditItemForm.shape.forInformation,
	heard: DiscussionForm.shape.heard,
	spoke: DiscussionForm.shape.spoke,
	closingNote: OptionalMultilingual({ max: 2000 }),
	speakers: Everybody,
	/** Members that the form does not name keep what was recorded of them. */
	away: z
		.array(z.object({ membershipId: IdField, kind: Away, reason: OptionalLine({ max: 500 }) }))
		.max(300)
		.default([]),
	...because
});
export type CorrectItemForm = z.infer<typeof CorrectItemForm>;

/** An item that was spoken of and forgotten in the record: it comes after those written down. */
export const ForgottenItemForm = CorrectItemForm.omit({ closingNote: true, away: true }).extend({ meetingId: IdField });
export type ForgottenItemForm = z.infer<typeof ForgottenItemForm>;

/** Whether one guest came. */
export const CorrectGuestForm = GuestCameForm.extend(because);
export type CorrectGuestForm = z.infer<typeof CorrectGuestForm>;

/** One member's attendance at a time: each is corrected for its own reason. */
export const CorrectAttendanceForm = AttendanceForm.shape.seats.unwrap().element.extend({ meetingId: IdField, ...because });
export type CorrectAttendanceForm = z.infer<typeof CorrectAttendanceForm>;

/** The room of a vote is what was true when it was taken: left empty, nobody can tell. */
export const CorrectVoteForm = VoteForm.omit({ id: true, meetingId: true, itemId: true }).extend({
	voteId: IdField,
	members: OptionalCount,
	...because
});
export type CorrectVoteForm = z.infer<typeof CorrectVoteForm>;
