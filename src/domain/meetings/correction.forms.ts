import { z } from 'zod';
import { OptionalTime } from '#platform/dates/date-fields.ts';
import { IdField } from '#platform/db/id.ts';
import { TypedText } from '#platform/i18n/typed-text.ts';
import { EditItemForm } from './agenda.forms.ts';
import { AttendanceForm, DiscussionForm, VoteForm } from './conduct.forms.ts';
import { AmendMeetingForm, OptionalCount } from './forms.ts';

/** Each correction is a thing of its own, and says why. */
const because = { id: IdField, because: TypedText({ max: 2000 }) };

export const CorrectMeetingForm = AmendMeetingForm.omit({ version: true }).extend({ endsAt: OptionalTime, ...because });
export type CorrectMeetingForm = z.infer<typeof CorrectMeetingForm>;

export const CorrectItemForm = z.object({
	itemId: IdField,
	title: EditItemForm.shape.title,
	label: EditItemForm.shape.label,
	actions: EditItemForm.shape.actions,
	forInformation: EditItemForm.shape.forInformation,
	heard: DiscussionForm.shape.heard,
	spoke: DiscussionForm.shape.spoke,
	...because
});
export type CorrectItemForm = z.infer<typeof CorrectItemForm>;

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
