import { makeAnswerLink } from '#domain/decisions/answer-link.server.ts';
import { answerLinkTo } from '#domain/decisions/answer-settings.server.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { type Undertaking, undertakingOf } from '#domain/decisions/undertakings.queries.server.ts';
import { writeDay } from '#platform/dates/writing-dates.ts';
import { dayIn } from '#platform/dates/zones.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Letter } from '#platform/mail/letter.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Told } from './queries.server.ts';
import { paragraphs, type Reader } from './reader.ts';
import type { AskingNews } from './rules.ts';

/** All that one deed asks at one address: each thing with its term and a link of its own to answer by. */
export async function askingLetter(tx: Tx, actor: Actor, reader: Reader, verb: AskingNews, notices: readonly Told[]): Promise<Letter> {
	const { town, email, language } = reader;
	const t = translator(language);
	const because = verb === 'undertaking.sent' ? 'sent' : 'reopened';
	const told: string[] = [];
	let until = '';
	let day = '';
	for (const { subjectId } of notices) {
		const undertaking = await undertakingOf(tx, town.id, subjectId, dayIn(town.timeZone, actor.now));
		const { token, expiresAt } = await makeAnswerLink(tx, actor, subjectId, { email, language, because });
		until = writeDay(dayIn(town.timeZone, expiresAt), language, 'until');
		day = writeDay(undertaking.decision.meeting.day, language, 'of');
		told.push(...asked(undertaking, reader, verb), t('notices.letter.answer'), answerLinkTo(token, language));
	}
	const n = notices.length;
	return {
		to: email,
		municipalityId: town.id,
		language,
		subject: t(`notices.${verb}.subject`, { town: wordsOf(town.name, language), n }),
		text: paragraphs(
			t('notices.letter.greeting'),
			t(`notices.${verb}.text`, { n, day }),
			...told,
			t('notices.letter.links_hold', { n, until })
		)
	};
}

/** What is asked of whom until when; taken up again, also why. */
function asked({ decision, name, steps }: Undertaking, { language }: Reader, verb: AskingNews): string[] {
	const t = translator(language);
	const reason = verb === 'undertaking.reopened' ? steps.at(-1)?.sentence : null;
	return [
		wordsOf(decision.text, language),
		[
			t('notices.fact.addressee', { addressee: wordsOf(name, language) }),
			t('notices.fact.term', { term: termInWords(decision.term, language, t) }),
			reason && t('notices.fact.reason', { reason: wordsOf(reason, language) })
		]
			.filter(Boolean)
			.join('\n')
	];
}
