import { bodyOf } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import { meetingOf } from '#domain/meetings/queries.server.ts';
import { writeDay, writeDoubtful } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Letter } from '#platform/mail/letter.ts';
import type { Told } from './queries.server.ts';
import { paragraphs, type Reader } from './reader.ts';
import { noticeLinks } from './settings.server.ts';

/** Asks a member to read the draft of the minutes and to remark on it until a day. */
export async function minutesLetter(tx: Tx, { town, email, language }: Reader, notices: readonly Told[]): Promise<Letter> {
	const meeting = await meetingOf(tx, town.id, notices[0]?.subjectId ?? '');
	const until = (await minutesOf(tx, town.id, meeting.id))?.remarksUntil;
	const name = nameOn(await bodyOf(tx, town.id, meeting.bodyId), meeting.date.from)?.name;
	const t = translator(language);
	const when = writeDoubtful(meeting.date, language);
	return {
		to: email,
		municipalityId: town.id,
		language,
		subject: t('notices.minutes.opened.subject', { town: wordsOf(town.name, language), when }),
		text: paragraphs(
			t('notices.letter.greeting'),
			t('notices.minutes.opened.text', { body: name ? wordsOf(name, language) : '' }),
			t('notices.fact.when', { when }),
			until ? t('notices.minutes.opened.until', { until: writeDay(until, language, 'until') }) : null,
			t('notices.letter.minutes_page'),
			noticeLinks().minutes(meeting.id, language)
		)
	};
}
