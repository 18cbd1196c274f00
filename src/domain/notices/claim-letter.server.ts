import { undertakingOf } from '#domain/decisions/undertakings.queries.server.ts';
import { dayIn } from '#platform/dates/zones.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Letter } from '#platform/mail/letter.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Told } from './queries.server.ts';
import { paragraphs, type Reader } from './reader.ts';
import type { ClaimNews } from './rules.ts';
import { noticeLinks } from './settings.server.ts';

/** Tells whoever claimed something done what a second party found, and where everybody reads it. */
export async function claimLetter(
	tx: Tx,
	{ now }: Actor,
	{ town, email, language }: Reader,
	verb: ClaimNews,
	notices: readonly Told[]
): Promise<Letter> {
	const t = translator(language);
	const links = noticeLinks();
	const told: (string | null)[] = [];
	for (const { subjectId } of notices) {
		const { decision, name, steps } = await undertakingOf(tx, town.id, subjectId, dayIn(town.timeZone, now));
		const sentence = steps.at(-1)?.sentence;
		told.push(
			wordsOf(decision.text, language),
			t('notices.fact.addressee', { addressee: wordsOf(name, language) }),
			sentence ? t('notices.fact.said', { sentence: wordsOf(sentence, language) }) : null,
			t('notices.letter.decision_page'),
			links.decision(town.slug, decision.meeting.slug, decision.address, language)
		);
	}
	return {
		to: email,
		municipalityId: town.id,
		language,
		subject: t(`notices.${verb}.subject`, { town: wordsOf(town.name, language) }),
		text: paragraphs(t('notices.letter.greeting'), t(`notices.${verb}.text`), ...told)
	};
}
