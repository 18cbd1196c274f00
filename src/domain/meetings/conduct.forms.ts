import { z } from 'zod';
import { OptionalTime } from '#platform/dates/date-fields.ts';
import { IdField, OptionalId, VersionField } from '#platform/db/id.ts';
import { MultilingualField, OptionalMultilingual } from '#platform/i18n/multilingual.ts';
import { OptionalLine } from '#platform/i18n/typed-text.ts';
import { OptionalCount, SubjectField, Ticked } from './forms.ts';
import { attendanceStatuses } from './quorum.rules.ts';
import { choices, majorities, manners } from './vote.rules.ts';
import { Somebody } from './who.forms.ts';

/** Nothing chosen is an answer of its own: nothing was recorded. */
const orNothing = <Known extends string>(known: readonly [Known, ...Known[]]) =>
	z.preprocess((sent) => (sent === '' || sent === undefined ? null : sent), z.enum(known, 'platform.form.unknown_choice').nullable());

const Present = z.object({
	membershipId: IdField,
	status: orNothing(attendanceStatuses),
	cameAt: OptionalTime,
	leftAt: OptionalTime,
	note: OptionalLine({ max: 500 })
});

/** Members that the form does not name keep what was recorded of them. */
export const AttendanceForm = z.object({ meetingId: IdField, seats: z.array(Present).max(300).default([]) });
export type AttendanceForm = z.infer<typeof AttendanceForm>;

export const StandAsideForm = z.object({
	itemId: IdField,
	membershipId: IdField,
	kind: z.enum(['recused', 'out_of_room'], 'platform.form.unknown_choice'),
	reason: OptionalLine({ max: 500 })
});
export type StandAsideForm = z.infer<typeof StandAsideForm>;

export const ComeBackForm = z.object({ itemId: IdField, membershipId: IdField });
export type ComeBackForm = z.infer<typeof ComeBackForm>;

export const TakeUpForm = z.object({ itemId: IdField, at: OptionalTime });
export type TakeUpForm = z.infer<typeof TakeUpForm>;

/** УГУЛДУ and ЧЫГЫП СҮЙЛӨШТҮ of one item. */
export const DiscussionForm = z.object({
	itemId: IdField,
	version: VersionField,
	heard: OptionalMultilingual({ max: 50_000 }),
	spoke: OptionalMultilingual({ max: 50_000 }),
	takenUpAt: OptionalTime,
	finishedAt: OptionalTime
});
export type DiscussionForm = z.infer<typeof DiscussionForm>;

const Voice = z.object({ membershipId: IdField, choice: orNothing(choices) });

/** Counts for hands and paper, voices for a vote by name, neither for consensus. */
const cast = {
	question: OptionalMultilingual({ max: 2000 }),
	manner: z.enum(manners, 'platform.form.unknown_choice'),
	counts: z.object({ for: OptionalCount, against: OptionalCount, abstained: OptionalCount, notVoting: OptionalCount }).default({}),
	voices: z.array(Voice).max(300).default([]),
	majority: z.enum(majorities, 'platform.form.unknown_choice').default('of_present'),
	chairDecides: Ticked,
	chairVoice: orNothing(['for', 'against']),
	/** Members with a voice in the room; left empty it is counted from the attendance. */
	present: OptionalCount,
	takenAt: OptionalTime
};

export const VoteForm = z.object({ id: IdField, meetingId: IdField, itemId: OptionalId, ...cast });
export type VoteForm = z.infer<typeof VoteForm>;

/** A vote on no item, as on the agenda as a whole: it says what was voted on, for nothing else does. */
export const VoteApartForm = VoteForm.omit({ itemId: true }).extend({ question: MultilingualField({ max: 2000 }) });

export const AmendVoteForm = z.object({ voteId: IdField, version: VersionField, ...cast });
export type AmendVoteForm = z.infer<typeof AmendVoteForm>;

export const InviteForm = z.object({
	id: IdField,
	meetingId: IdField,
	itemId: OptionalId,
	...Somebody.shape,
	purpose: MultilingualField({ max: 1000 }),
	askedBy: SubjectField
});
export type InviteForm = z.infer<typeof InviteForm>;

export const UninviteForm = z.object({ guestId: IdField });
export type UninviteForm = z.infer<typeof UninviteForm>;

export const GuestCameForm = z.object({ guestId: IdField, came: orNothing(['yes', 'no']) });
export type GuestCameForm = z.infer<typeof GuestCameForm>;
