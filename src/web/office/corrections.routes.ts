import { SupplementForm } from '#domain/decisions/forms.ts';
import { addForgottenDecision } from '#domain/decisions/supplement.server.ts';
import {
	CorrectAttendanceForm,
	CorrectGuestForm,
	CorrectItemForm,
	CorrectMeetingForm,
	CorrectVoteForm,
	ForgottenItemForm
} from '#domain/meetings/correction.forms.ts';
import { correctMeeting } from '#domain/meetings/correction.server.ts';
import { addForgottenItem, correctItem } from '#domain/meetings/item-correction.server.ts';
import { correctAttendance, correctGuest, correctVote } from '#domain/meetings/roll-correction.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { CorrectGuestPage, CorrectSeatPage, CorrectVotePage } from './correction.page.tsx';
import { CorrectItemPage, ForgottenItemPage } from './correction-item.page.tsx';
import { CorrectionsPage } from './corrections.page.tsx';
import {
	readCorrectedGuest,
	readCorrectedItem,
	readCorrectedSeat,
	readCorrectedVote,
	readCorrections,
	readForgottenDecision,
	readForgottenItem
} from './corrections.reading.server.ts';
import { ForgottenDecisionPage } from './forgotten-decision.page.tsx';

const all = officePage(readCorrections, CorrectionsPage);
const item = officePage(readCorrectedItem, CorrectItemPage);
const newItem = officePage(readForgottenItem, ForgottenItemPage);
const guest = officePage(readCorrectedGuest, CorrectGuestPage);
const seat = officePage(readCorrectedSeat, CorrectSeatPage);
const vote = officePage(readCorrectedVote, CorrectVotePage);
const forgotten = officePage(readForgottenDecision, ForgottenDecisionPage);
const done = 'platform.deed.saved.done';
const then = (_form: unknown, { params }: Visit) => path.corrections(params.meetingId ?? '');

/** A closed meeting does not change: what was wrong in it is corrected here, beside what stood. */
export const officeCorrectionsDoors: Doors = (web) => {
	web.get(path.corrections(':meetingId'), show(all));
	web.post(path.corrections(':meetingId'), perform(CorrectMeetingForm, correctMeeting, { page: all, then, done }));
	web.get(path.forgottenDecision(':meetingId'), show(forgotten));
	web.post(path.forgottenDecision(':meetingId'), perform(SupplementForm, addForgottenDecision, { page: forgotten, then, done }));
	web.get(path.forgottenItem(':meetingId'), show(newItem));
	web.post(path.forgottenItem(':meetingId'), perform(ForgottenItemForm, addForgottenItem, { page: newItem, then, done }));
	web.get(path.correction(':meetingId', 'guests', ':guestId'), show(guest));
	web.post(path.correction(':meetingId', 'guests', ':guestId'), perform(CorrectGuestForm, correctGuest, { page: guest, then, done }));
	web.get(path.correction(':meetingId', 'items', ':itemId'), show(item));
	web.post(path.correction(':meetingId', 'items', ':itemId'), perform(CorrectItemForm, correctItem, { page: item, then, done }));
	web.get(path.correction(':meetingId', 'seats', ':membershipId'), show(seat));
	web.post(
		path.correction(':meetingId', 'seats', ':membershipId'),
		perform(CorrectAttendanceForm, correctAttendance, { page: seat, then, done })
	);
	web.get(path.correction(':meetingId', 'votes', ':voteId'), show(vote));
	web.post(path.correction(':meetingId', 'votes', ':voteId'), perform(CorrectVoteForm, correctVote, { page: vote, then, done }));
};
