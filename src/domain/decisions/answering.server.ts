import type { PlainDate } from '#platform/dates/plain-date.ts';
import { db, type Tx } from '#platform/db/database.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistField } from '#platform/errors/refusal.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AnswerByLinkForm, AnswerForm, TakeDownForm } from './answers.forms.ts';
import { linkBy, openAnswerLink } from './links.queries.server.ts';
import { mayAnswer, mayTakeDown } from './policy.ts';
import { canAnswer, needsReason, type WayItCame } from './rules.ts';
import { type StandingUndertaking, undertakingStanding } from './standing.server.ts';
import { takeStep } from './steps.server.ts';

/**
 * The addressee says how far it is: accepted, declined with a reason, in progress, done (which a second party has yet to
 * confirm) or not done with a reason.
 *
 * @throws Refusal 403 the actor does not answer for the addressee; 409 the undertaking cannot go that way from where it
 * stands; 422 a refusal without its reason, a day before it was sent or one that has not come
 */
export function answerUndertaking(actor: Actor, form: AnswerForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, form.undertakingId);
		insistAllowed(mayAnswer(actor, undertaking));
		return answer(tx, actor, undertaking, form);
	});
}

/** Whoever holds a link, and when. */
type Visitor = { readonly now: Date; readonly language: Language };

/**
 * The same through a link in a mail: it names the undertaking, and whoever holds it speaks in the addressee's name
 * without signing in.
 *
 * @throws Refusal 404 the link opens nothing (any more); 409 and 422 as when signed in
 */
export async function answerByLink({ now, language }: Visitor, { _deed, token, ...said }: AnswerByLinkForm) {
	const { undertaking: asked, municipality } = await openAnswerLink(db, token, now);
	const name = wordsOf(asked.name, asked.name.original);
	const actor = { municipalityId: municipality.id, personId: null, name, holdings: [], language, now, deedId: _deed };
	return inTransaction(actor, async (tx) => {
		await linkBy(tx, token, now);
		const undertaking = await undertakingStanding(tx, actor, asked.id);
		return answer(tx, actor, undertaking, { ...said, byLink: true });
	});
}

/**
 * The same where the addressee answered by letter, by telephone or at the table: the keeper takes it down for them, and the
 * step says so. A letter is laid beside it; what was only said is told in words.
 *
 * @throws Refusal 403 no keeper of this decision, or one who answers for the addressee; 409 and 422 as when signed in; 422 a
 * letter that is not there, no words
 */
export function takeDownAnswer(actor: Actor, form: TakeDownForm) {
	return inTransaction(actor, async (tx) => {
		const undertaking = await undertakingStanding(tx, actor, form.undertakingId);
		insistAllowed(mayTakeDown(actor, undertaking));
		const isLetter = form.cameBy === 'letter';
		insistField(!isLetter || form.files.length > 0, 'files', 'decisions.take_down.letter_missing');
		insistField(isLetter || form.sentence, `sentence.${actor.language}`, 'decisions.take_down.words_missing');
		return answer(tx, actor, undertaking, form);
	});
}

type Said = Omit<AnswerForm, 'undertakingId'> & { byLink?: boolean; cameBy?: WayItCame };

async function answer(tx: Tx, actor: Actor, undertaking: StandingUndertaking, { state, ...said }: Said) {
	insist(canAnswer(undertaking.state, state), 'decisions.answer.not_from_here');
	insistField(said.sentence || !needsReason(state), `sentence.${actor.language}`, 'decisions.answer.reason_missing');
	insistDay(undertaking, said.happenedOn);

	const step = await takeStep(tx, actor, undertaking, { to: state, ...said });
	const body = { decision: undertaking.decision.id, state, step, byLink: said.byLink ?? false, cameBy: said.cameBy ?? null };
	await record(tx, actor, 'undertaking.answered', { kind: 'undertaking', id: undertaking.id }, body);
	return { id: undertaking.id };
}

/** Nothing is answered before it was sent, nor on a day that has not come. @throws Refusal 422 beside the day */
export function insistDay({ sentOn, today }: Pick<StandingUndertaking, 'sentOn' | 'today'>, day: PlainDate): void {
	insistField(!sentOn || day >= sentOn, 'happenedOn', 'decisions.answer.before_sent');
	insistField(day <= today, 'happenedOn', 'decisions.answer.not_yet');
}
