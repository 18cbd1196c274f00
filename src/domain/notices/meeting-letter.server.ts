import { bodyOf } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import { type Guest, guestsOf } from '#domain/meetings/item-parts.queries.server.ts';
import { meetingOf } from '#domain/meetings/queries.server.ts';
import { ofDay } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { dateWords, partsOf, writeDoubtful, writeWeekday } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Letter } from '#platform/mail/letter.ts';
import type { Told } from './queries.server.ts';
import { paragraphs, type Reader } from './reader.ts';
import type { MeetingNews } from './rules.ts';
import { noticeLinks } from './settings.server.ts';

/** Calls to a meeting, or tells that it moved or is off: when, where, what about, and what each guest is asked to come for. */
export async function meetingLetter(
	tx: Tx,
	{ town, email, language }: Reader,
	verb: MeetingNews,
	notices: readonly Told[]
): Promise<Letter> {
	const meeting = await meetingOf(tx, town.id, notices[0]?.subjectId ?? '');
	const day = meeting.date.from;
	const body = await bodyOf(tx, town.id, meeting.bodyId);
	const isOff = verb === 'meeting.cancelled';
	const agenda = isOff ? [] : await agendaOf(tx, town.id, meeting, day);
	const guests = isOff ? [] : await guestsTold(tx, town.id, meeting, notices);

	const t = translator(language);
	const links = noticeLinks();
	const news = verb === 'guest.invited' ? 'meeting.sent' : verb;
	const when = whenOf(day, meeting.startsAt, language);
	const name = nameOn(body, day)?.name;
	const was = notices.find(({ was }) => was !== null)?.was;
	const facts = [
		was && t('notices.fact.was', { when: whenOf(was.day, was.at, language) }),
		t('notices.fact.when', { when }),
		!isOff && t('notices.fact.venue', { venue: meeting.venue ? wordsOf(meeting.venue, language) : t('notices.fact.venue_later') }),
		!isOff && meeting.reason && t('notices.fact.reason', { reason: wordsOf(meeting.reason, language) }),
		meeting.cancelledBecause && t('notices.fact.reason', { reason: wordsOf(meeting.cancelledBecause, language) })
	];
	const lines = agenda.map(({ label, title }) => [label ? `${label.replace(/\.$/, '')}.` : '—', wordsOf(title, language)].join(' '));
	return {
		to: email,
		municipalityId: town.id,
		language,
		subject: t(`notices.${news}.subject`, { town: wordsOf(town.name, language), when }),
		text: paragraphs(
			t('notices.letter.greeting'),
			t(`notices.${news}.text`, { kind: meeting.kind, body: name ? wordsOf(name, language) : '' }),
			facts.filter(Boolean).join('\n'),
			...guests.map(({ purpose }) => t('notices.fact.purpose', { purpose: wordsOf(purpose, language) })),
			lines.length > 0 && [t('notices.fact.agenda'), ...lines].join('\n'),
			t('notices.letter.meeting_page'),
			links.meeting(town.slug, meeting.slug, language),
			!isOff && t('notices.letter.paper'),
			!isOff && links.invitation(town.slug, meeting.slug, language, guests[0]?.id),
			!isOff && t('notices.letter.tell_us')
		)
	};
}

async function guestsTold(
	tx: Tx,
	townId: string,
	meeting: Parameters<typeof guestsOf>[2][number],
	notices: readonly Told[]
): Promise<Guest[]> {
	const guests = await guestsOf(tx, townId, [meeting]);
	return guests.filter(({ id }) => notices.some(({ part, forId }) => part === 'guest' && forId === id));
}

/** «2014-жылдын 11-июну, 15:00 (шаршемби)»; the hour when it is known. */
function whenOf(day: PlainDate, at: string | null, language: Language): string {
	const date = ofDay(day);
	const written = at ? dateWords(language).writeMoment(partsOf(date), at.slice(0, 5), 'name') : writeDoubtful(date, language);
	return `${written} (${writeWeekday(day, language)})`;
}
