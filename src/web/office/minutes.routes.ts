import { approveMinutes, signMinutes } from '#domain/meetings/approval.server.ts';
import {
	AmendMinutesForm,
	AnswerRemarkForm,
	ApproveMinutesForm,
	DraftMinutesForm,
	OpenRemarksForm,
	RemarkForm,
	SignMinutesForm
} from '#domain/meetings/minutes.forms.ts';
import { amendMinutes, draftMinutes, openForRemarks } from '#domain/meetings/minutes.server.ts';
import { answerRemark, makeRemark } from '#domain/meetings/remarks.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { composeMinutes } from '#publishing/minutes/freezing.server.ts';
import { officePath as path } from '../../paths.ts';
import { MinutesPage } from './minutes.page.tsx';
import { readMinutes } from './minutes.reading.server.ts';

const page = officePage(readMinutes, MinutesPage);
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.minutesDeed>[1]) => path.minutesDeed(':meetingId', word);
const toIt = (_form: unknown, { params }: Visit) => path.minutes(params.meetingId ?? '');
const toRemarks = (_form: unknown, { params }: Visit) => `${path.minutes(params.meetingId ?? '')}#remarks`;

/** Minutes from draft to signature. Approving freezes the paper that the records give at that moment. */
export const officeMinutesDoors: Doors = (web) => {
	web.get(path.minutes(':meetingId'), show(page));
	web.post(deed('draft'), perform(DraftMinutesForm, draftMinutes, { page, then: toIt, done }));
	web.post(deed('amend'), perform(AmendMinutesForm, amendMinutes, { page, then: toIt, done }));
	web.post(deed('open'), perform(OpenRemarksForm, openForRemarks, { page, then: toIt, done }));
	web.post(deed('remark'), perform(RemarkForm, makeRemark, { page, then: toRemarks, done }));
	web.post(deed('answer'), perform(AnswerRemarkForm, answerRemark, { page, then: toRemarks, done }));
	web.post(
		deed('approve'),
		perform(ApproveMinutesForm, (actor, form) => approveMinutes(actor, form, composeMinutes(actor)), { page, then: toIt, done })
	);
	web.post(deed('sign'), perform(SignMinutesForm, signMinutes, { page, then: toIt, done }));
};
