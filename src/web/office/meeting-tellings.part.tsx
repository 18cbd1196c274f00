import type { Notice, Telling } from '#domain/notices/queries.server.ts';
import { isMeetingNews, isMinutesNews } from '#domain/notices/rules.ts';
import type { Language } from '#platform/i18n/languages.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Section } from '#ui/words/section.tsx';
import { Time } from '#ui/words/time.tsx';
import type { MeetingKept } from './meeting.reading.server.ts';
import { seatTitle } from './seat-title.part.tsx';

/** Who was written to about this meeting, and who has to be told in another way. */
export function Tellings({ reading }: { reading: MeetingKept }) {
	const { t } = usePage();
	const { tellings } = reading;
	if (tellings.length === 0) return null;
	return (
		<Section title={t('notices.page.told')} id="told">
			<Entries>
				{tellings.map((telling) => (
					<Entry
						key={telling.deedId}
						title={isMeetingNews(telling.verb) || isMinutesNews(telling.verb) ? t(`notices.page.news.${telling.verb}`) : ''}
						facts={[<Time key="at" at={telling.at} />]}
					>
						<Told telling={telling} reading={reading} />
					</Entry>
				))}
			</Entries>
		</Section>
	);
}

function Told({ telling: { notices }, reading }: { telling: Telling; reading: MeetingKept }) {
	const { t, language } = usePage();
	const mailed = notices.filter(({ mailedAt }) => mailedAt !== null);
	const waiting = notices.filter(({ isReached, mailedAt }) => isReached && mailedAt === null);
	const others = notices.filter(({ isReached }) => !isReached);
	const groups = [
		[t('notices.page.mailed', { n: mailed.length }), mailed],
		[t('notices.page.waiting', { n: waiting.length }), waiting],
		[t('notices.page.cannot', { n: others.length }), others]
	] as const;
	return (
		<>
			{groups
				.filter(([, each]) => each.length > 0)
				.map(([label, each]) => (
					<details key={label} open={each === others}>
						<summary>{label}</summary>
						<p>{each.map((notice) => nameOf(notice, reading, language) ?? t('platform.value.unknown')).join('; ')}</p>
					</details>
				))}
		</>
	);
}

function nameOf({ part, forId }: Notice, { seats, guests }: MeetingKept, language: Language): string | null {
	const seat = part === 'member' && seats.find(({ id }) => id === forId);
	if (seat) return seatTitle(seat, language);
	const guest = guests.find(({ id }) => id === forId);
	return guest ? [guest.named?.name, guest.described].flatMap((name) => (name ? [wordsOf(name, language)] : [])).join(', ') : null;
}
