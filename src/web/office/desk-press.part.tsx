import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { ShareLinks } from '#ui/ways/share-links.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import { TakeAway } from '../papers/take-away.part.tsx';
import { meetingTitle } from '../public/meeting-title.ts';
import type { PressDesk } from './desk-press.reading.server.ts';

/** What the press takes away, passes on, and has to put into other languages. */
export function PressPart({ desk, town }: { desk: PressDesk; town: string }) {
	const { t } = usePage();
	const { minutes, lastYear, lately, untranslated } = desk;
	return (
		<>
			{(minutes.length > 0 || lastYear || lately.length > 0) && <Papers desk={desk} town={town} />}
			<ToShare desk={desk} town={town} />
			{untranslated.all > 0 && (
				<Section title={t('desk.press.untranslated', { n: untranslated.all, of: untranslated.of })}>
					<Entries>
						{untranslated.first.map(({ decision, missing }) => (
							<Entry
								key={decision.id}
								title={<Text of={decision.text} />}
								to={officePath.decision(decision.id)}
								facts={[
									t('desk.press.missing', { languages: missing.map((language) => t(`platform.language.name.${language}`)).join(', ') })
								]}
							/>
						))}
					</Entries>
				</Section>
			)}
		</>
	);
}

function Papers({ desk: { minutes, lastYear, lately }, town }: { desk: PressDesk; town: string }) {
	const page = usePage();
	const { t } = page;
	const [decision] = lately;
	return (
		<Section title={t('desk.press.papers')}>
			<Entries>
				{minutes.map((meeting) => (
					<Entry
						key={meeting.id}
						mark={t('desk.press.minutes')}
						title={meetingTitle(meeting, page)}
						to={publicPath.minutes(town, meeting.slug)}
					>
						<TakeAway pathWith={(ending) => publicPath.minutes(town, meeting.slug, ending)} />
					</Entry>
				))}
				{lastYear && (
					<Entry title={t('publishing.page.report', { year: lastYear })} to={publicPath.report(town, lastYear)}>
						<TakeAway pathWith={(ending) => publicPath.report(town, lastYear, ending)} />
					</Entry>
				)}
				{decision && (
					<Entry
						mark={t('desk.press.extract')}
						title={<Text of={decision.text} />}
						to={publicPath.extract(town, decision.meeting.slug, decision.address)}
					>
						<TakeAway pathWith={(ending) => publicPath.extract(town, decision.meeting.slug, decision.address, ending)} />
					</Entry>
				)}
			</Entries>
		</Section>
	);
}

/** Ready texts with their addresses: the next meeting, and what was decided lately. */
function ToShare({ desk: { ahead, lately }, town }: { desk: PressDesk; town: string }) {
	const page = usePage();
	const { t, language } = page;
	if (!ahead && lately.length === 0) return null;
	return (
		<Section title={t('desk.press.share')}>
			<Entries>
				{ahead && (
					<Entry title={meetingTitle(ahead, page)} to={publicPath.meeting(town, ahead.slug)}>
						<ShareLinks title={meetingTitle(ahead, page)} path={publicPath.meeting(town, ahead.slug)} />
					</Entry>
				)}
				{lately.map(({ id, text, meeting, address }) => (
					<Entry key={id} title={<Text of={text} />} to={publicPath.decision(town, meeting.slug, address)}>
						<ShareLinks title={wordsOf(text, language)} path={publicPath.decision(town, meeting.slug, address)} />
					</Entry>
				))}
			</Entries>
		</Section>
	);
}
