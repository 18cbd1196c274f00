import { PostponeForm } from '#domain/meetings/agenda.forms.ts';
import { closeMeeting } from '#domain/meetings/closing.server.ts';
import {
	AmendVoteForm,
	AttendanceForm,
	ComeBackForm,
	DiscussionForm,
	GuestCameForm,
	StandAsideForm,
	TakeUpForm,
	VoteApartForm,
	VoteForm
} from '#domain/meetings/conduct.forms.ts';
import { recordDiscussion, takeUpItem } from '#domain/meetings/discussion.server.ts';
import { CloseForm } from '#domain/meetings/forms.ts';
import { noteGuest } from '#domain/meetings/invitation.server.ts';
import { postponeItem } from '#domain/meetings/postponement.server.ts';
import { recordAttendance } from '#domain/meetings/presence.server.ts';
import { comeBack, standAside } from '#domain/meetings/recusal.server.ts';
import { amendVote, recordVote } from '#domain/meetings/voting.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { ConductPage } from './conduct.page.tsx';
import { readConduct } from './conduct.reading.server.ts';

const page = officePage(readConduct, ConductPage, { query: ['item'] });
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.conductDeed>[1]) => path.conductDeed(':meetingId', word);
const itemDeed = (word: Parameters<typeof path.conductItemDeed>[2]) => path.conductItemDeed(':meetingId', ':itemId', word);
const toIt = (_form: unknown, { params }: Visit) => `${path.conduct(params.meetingId ?? '')}#presence`;
const toGuests = (_form: unknown, { params }: Visit) => `${path.conduct(params.meetingId ?? '')}#guests`;
const toVotes = (_form: unknown, { params }: Visit) => `${path.conduct(params.meetingId ?? '')}#votes`;
const toItem = (_form: unknown, { params }: Visit) => `${path.conduct(params.meetingId ?? '', params.itemId)}#item`;
const toMeeting = (_form: unknown, { params }: Visit) => path.meeting(params.meetingId ?? '');

/** What the secretary does while the meeting is open. */
export const officeConductDoors: Doors = (web) => {
	web.get(path.conduct(':meetingId'), show(page));
	web.post(deed('attendance'), perform(AttendanceForm, recordAttendance, { page, then: toIt, done }));
	web.post(path.conductGuestDeed(':meetingId', ':guestId', 'came'), perform(GuestCameForm, noteGuest, { page, then: toGuests, done }));
	web.post(itemDeed('take-up'), perform(TakeUpForm, takeUpItem, { page, then: toItem }));
	web.post(itemDeed('discussion'), perform(DiscussionForm, recordDiscussion, { page, then: toItem, done }));
	web.post(itemDeed('stand-aside'), perform(StandAsideForm, standAside, { page, then: toItem, done }));
	web.post(itemDeed('come-back'), perform(ComeBackForm, comeBack, { page, then: toItem, done }));
	web.post(itemDeed('vote'), perform(VoteForm, recordVote, { page, then: toItem, done }));
	web.post(deed('vote'), perform(VoteApartForm, recordVote, { page, then: toVotes, done }));
	web.post(path.conductVoteDeed(':meetingId', ':voteId', 'amend'), perform(AmendVoteForm, amendVote, { page, then: toItem, done }));
	web.post(itemDeed('postpone'), perform(PostponeForm, postponeItem, { page, then: toItem, done }));
	web.post(deed('close'), perform(CloseForm, closeMeeting, { page, then: toMeeting, done }));
};
