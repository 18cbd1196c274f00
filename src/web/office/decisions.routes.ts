import { addressDecision, unaddressDecision } from '#domain/decisions/addressing.server.ts';
import { adoptDecision, withdrawDecision } from '#domain/decisions/adoption.server.ts';
import { correctDecision } from '#domain/decisions/correction.server.ts';
import { draftDecision, editDecision } from '#domain/decisions/drafting.server.ts';
import { forgetEffect, recordEffect } from '#domain/decisions/effects.server.ts';
import {
	AddressForm,
	AdoptForm,
	CorrectForm,
	DraftForm,
	EditForm,
	EffectForm,
	ForgetEffectForm,
	SendForm,
	UnaddressForm,
	WithdrawForm
} from '#domain/decisions/forms.ts';
import { sendDecision } from '#domain/decisions/sending.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { ConductPage } from './conduct.page.tsx';
import { readConduct } from './conduct.reading.server.ts';
import { DecisionPage } from './decision.page.tsx';
import { readDecision } from './decision.reading.server.ts';
import { DecisionsPage } from './decisions.page.tsx';
import { readDecisions, readMeetingDecisions } from './decisions.reading.server.ts';
import { MeetingDecisionsPage } from './meeting-decisions.page.tsx';

const list = officePage(readDecisions, DecisionsPage, { query: ['year', 'body', 'state', 'kind'] });
const ofMeeting = officePage(readMeetingDecisions, MeetingDecisionsPage);
const one = officePage(readDecision, DecisionPage);
const conduct = officePage(readConduct, ConductPage, { query: ['item'] });
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.decisionDeed>[1]) => path.decisionDeed(':decisionId', word);
const meetingDeed = (word: Parameters<typeof path.meetingDecisionDeed>[2]) => path.meetingDecisionDeed(':meetingId', ':decisionId', word);
const conductDeed = (word: Parameters<typeof path.conductDecisionDeed>[3]) =>
	path.conductDecisionDeed(':meetingId', ':itemId', ':decisionId', word);
const toIt = (_form: unknown, { params }: Visit) => path.decision(params.decisionId ?? '');
const toParts = (_form: unknown, { params }: Visit) => `${path.decision(params.decisionId ?? '')}#parts`;
const toAsked = (_form: unknown, { params }: Visit) => `${path.decision(params.decisionId ?? '')}#asked`;
const toEffects = (_form: unknown, { params }: Visit) => `${path.decision(params.decisionId ?? '')}#effects`;
const toMeeting = (_form: unknown, { params }: Visit) => path.meetingDecisions(params.meetingId ?? '');
const toItem = (_form: unknown, { params }: Visit) => `${path.conduct(params.meetingId ?? '', params.itemId)}#decisions`;

/** Decisions typed as they are taken, adopted, addressed and sent, and what came of them told. */
export const officeDecisionsDoors: Doors = (web) => {
	web.get(path.decisions, show(list));
	web.get(path.meetingDecisions(':meetingId'), show(ofMeeting));
	web.post(path.meetingDecisions(':meetingId'), perform(DraftForm, draftDecision, { page: ofMeeting, then: toMeeting, done }));
	web.post(meetingDeed('adopt'), perform(AdoptForm, adoptDecision, { page: ofMeeting, then: toMeeting, done }));
	web.post(meetingDeed('withdraw'), perform(WithdrawForm, withdrawDecision, { page: ofMeeting, then: toMeeting, done }));
	web.get(path.decision(':decisionId'), show(one));
	web.post(deed('edit'), perform(EditForm, editDecision, { page: one, then: toIt, done }));
	web.post(deed('add-part'), perform(DraftForm, draftDecision, { page: one, then: toParts, done }));
	web.post(deed('adopt'), perform(AdoptForm, adoptDecision, { page: one, then: toIt, done }));
	web.post(deed('withdraw'), perform(WithdrawForm, withdrawDecision, { page: one, then: toIt, done }));
	web.post(deed('correct'), perform(CorrectForm, correctDecision, { page: one, then: toIt, done }));
	web.post(deed('address'), perform(AddressForm, addressDecision, { page: one, then: toAsked, done }));
	web.post(deed('unaddress'), perform(UnaddressForm, unaddressDecision, { page: one, then: toAsked, done }));
	web.post(deed('send'), perform(SendForm, sendDecision, { page: one, then: toAsked, done: 'decisions.send.done' }));
	web.post(deed('effect'), perform(EffectForm, recordEffect, { page: one, then: toEffects, done }));
	web.post(deed('forget-effect'), perform(ForgetEffectForm, forgetEffect, { page: one, then: toEffects, done }));
	web.post(
		path.conductItemDeed(':meetingId', ':itemId', 'decide'),
		perform(DraftForm, draftDecision, { page: conduct, then: toItem, done })
	);
	web.post(conductDeed('adopt'), perform(AdoptForm, adoptDecision, { page: conduct, then: toItem, done }));
	web.post(conductDeed('withdraw'), perform(WithdrawForm, withdrawDecision, { page: conduct, then: toItem, done }));
};
