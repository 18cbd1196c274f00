import { revokeAnswerLink, sendAnswerLink } from '#domain/decisions/answer-link.server.ts';
import { answerUndertaking, takeDownAnswer } from '#domain/decisions/answering.server.ts';
import {
	AnswerForm,
	BringBackForm,
	ConfirmForm,
	LinkForm,
	NoteForm,
	ReopenForm,
	RevokeLinkForm,
	TakeDownForm
} from '#domain/decisions/answers.forms.ts';
import { confirmUndertaking, reopenUndertaking } from '#domain/decisions/confirmation.server.ts';
import { bringBack, noteRefusal } from '#domain/decisions/reconsideration.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { UndertakingPage } from './undertaking.page.tsx';
import { UndertakingsPage } from './undertakings.page.tsx';
import { readUndertaking, readUndertakings, readUnresolved } from './undertakings.reading.server.ts';
import { UnresolvedPage } from './unresolved.page.tsx';

const desk = officePage(readUndertakings, UndertakingsPage);
const one = officePage(readUndertaking, UndertakingPage);
const register = officePage(readUnresolved, UnresolvedPage, { query: ['body'] });
const [answered, linked, saved] = ['decisions.answer.done', 'decisions.link.done', 'platform.deed.saved.done'] as const;

const deed = (word: Parameters<typeof path.undertakingDeed>[1]) => path.undertakingDeed(':undertakingId', word);
const then = (_form: unknown, { params }: Visit) => path.undertaking(params.undertakingId ?? '');
const toLookAgain = (_form: unknown, { params }: Visit) => `${path.undertaking(params.undertakingId ?? '')}#look-again`;
const toLinks = (_form: unknown, { params }: Visit) => `${path.undertaking(params.undertakingId ?? '')}#links`;

/** What is asked of somebody: answered, confirmed by a second party, taken up again; and what is still open. */
export const officeUndertakingsDoors: Doors = (web) => {
	web.get(path.undertakings, show(desk));
	web.get(path.undertaking(':undertakingId'), show(one));
	web.post(deed('answer'), perform(AnswerForm, answerUndertaking, { page: one, then, done: answered }));
	web.post(deed('take-down'), perform(TakeDownForm, takeDownAnswer, { page: one, then, done: saved }));
	web.post(deed('confirm'), perform(ConfirmForm, confirmUndertaking, { page: one, then, done: saved }));
	web.post(deed('reopen'), perform(ReopenForm, reopenUndertaking, { page: one, then, done: saved }));
	web.post(deed('bring-back'), perform(BringBackForm, bringBack, { page: one, then: toLookAgain, done: saved }));
	web.post(deed('note'), perform(NoteForm, noteRefusal, { page: one, then, done: saved }));
	web.post(deed('link'), perform(LinkForm, sendAnswerLink, { page: one, then: toLinks, done: linked }));
	web.post(deed('revoke-link'), perform(RevokeLinkForm, revokeAnswerLink, { page: one, then: toLinks, done: saved }));
	web.get(path.unresolved, show(register));
};
