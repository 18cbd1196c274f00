import { PlaceItemForm } from '#domain/meetings/agenda.forms.ts';
import { amendMeeting, moveMeeting } from '#domain/meetings/amendment.server.ts';
import { cancelMeeting } from '#domain/meetings/cancellation.server.ts';
import { GuestCameForm, InviteForm, UninviteForm } from '#domain/meetings/conduct.forms.ts';
import { callMeeting, planMeeting } from '#domain/meetings/convening.server.ts';
import { AmendMeetingForm, CallForm, CancelForm, MoveMeetingForm, OpenForm, PlanForm, SendForm } from '#domain/meetings/forms.ts';
import { inviteGuest, noteGuest, uninviteGuest } from '#domain/meetings/invitation.server.ts';
import { placeItem } from '#domain/meetings/listing.server.ts';
import { openMeeting } from '#domain/meetings/opening.server.ts';
import { sendAgenda } from '#domain/meetings/sending.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { MeetingPage } from './meeting.page.tsx';
import { readMeeting, readSending } from './meeting.reading.server.ts';
import { NewMeetingPage } from './meeting-new.page.tsx';
import { SendPage } from './meeting-send.page.tsx';
import { MeetingsPage } from './meetings.page.tsx';
import { readMeetings, readNewMeeting } from './meetings.reading.server.ts';

const list = officePage(readMeetings, MeetingsPage, { query: ['year', 'body', 'state', 'kind'] });
const planning = officePage(readNewMeeting, NewMeetingPage);
const one = officePage(readMeeting, MeetingPage);
const sending = officePage(readSending, SendPage);
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.meetingDeed>[1]) => path.meetingDeed(':meetingId', word);
const guestDeed = (word: Parameters<typeof path.guestDeed>[2]) => path.guestDeed(':meetingId', ':guestId', word);
const toIt = (_form: unknown, { params }: Visit) => path.meeting(params.meetingId ?? '');
const toGuests = (_form: unknown, { params }: Visit) => `${path.meeting(params.meetingId ?? '')}#guests`;
const toTold = (_form: unknown, { params }: Visit) => `${path.meeting(params.meetingId ?? '')}#told`;
const toAgenda = (_form: unknown, { params }: Visit) => `${path.meeting(params.meetingId ?? '')}#agenda`;
const toConduct = (_form: unknown, { params }: Visit) => path.conduct(params.meetingId ?? '');

/** Meetings from their plan to their opening, and who is invited to them. */
export const officeMeetingsDoors: Doors = (web) => {
	web.get(path.meetings, show(list));
	web.get(path.newMeeting, show(planning));
	web.post(path.newMeeting, perform(PlanForm, planMeeting, { page: planning, then: ({ id }) => path.meeting(id), done }));
	web.get(path.meeting(':meetingId'), show(one));
	web.post(deed('call'), perform(CallForm, callMeeting, { page: one, then: toIt, done }));
	web.post(deed('amend'), perform(AmendMeetingForm, amendMeeting, { page: one, then: toIt, done }));
	web.post(deed('move'), perform(MoveMeetingForm, moveMeeting, { page: one, then: toIt, done }));
	web.post(deed('cancel'), perform(CancelForm, cancelMeeting, { page: one, then: toTold, done }));
	web.post(deed('open'), perform(OpenForm, openMeeting, { page: one, then: toConduct, done }));
	web.post(deed('place-item'), perform(PlaceItemForm, placeItem, { page: one, then: toAgenda, done }));
	web.post(deed('invite'), perform(InviteForm, inviteGuest, { page: one, then: toGuests, done }));
	web.post(guestDeed('uninvite'), perform(UninviteForm, uninviteGuest, { page: one, then: toGuests, done }));
	web.post(guestDeed('came'), perform(GuestCameForm, noteGuest, { page: one, then: toGuests, done }));
	web.get(path.sendAgenda(':meetingId'), show(sending));
	web.post(path.sendAgenda(':meetingId'), perform(SendForm, sendAgenda, { page: sending, then: toTold, done }));
};
