import { writeDay } from '#platform/dates/writing-dates.ts';
import { dayIn } from '#platform/dates/zones.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { sendMail } from '#platform/mail/sending.server.ts';
import { municipalityById } from '#platform/municipalities/queries.server.ts';
import { answerLinkTo } from './answer-settings.server.ts';
import { nameOfAddressee } from './asked.queries.server.ts';
import type { StandingUndertaking } from './standing.server.ts';

type Mailed = { email: string; language: Language; token: string; expiresAt: Date };

/** Tells the addressee, in their language, what is asked and where to answer it. Leaves when the deed is committed. */
export async function mailAnswerLink(
	tx: Tx,
	undertaking: StandingUndertaking,
	{ email, language, token, expiresAt }: Mailed
): Promise<void> {
	const { decision } = undertaking;
	const town = await municipalityById(tx, decision.municipality_id);
	const name = await nameOfAddressee(tx, decision.municipality_id, undertaking.addressee, decision.meeting.day);
	const t = translator(language);
	const told = {
		town: town ? wordsOf(town.name, language) : '',
		addressee: wordsOf(name, language),
		day: writeDay(decision.meeting.day, language, 'of'),
		text: wordsOf(decision.text, language),
		link: answerLinkTo(token, language),
		until: writeDay(dayIn(town?.timeZone ?? 'UTC', expiresAt), language, 'until')
	};
	await sendMail(tx, {
		to: email,
		municipalityId: decision.municipality_id,
		subject: t('decisions.link.mail_subject', told),
		text: t('decisions.link.mail_text', told),
		language
	});
}
