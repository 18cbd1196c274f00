import { writeDay } from '#platform/dates/writing-dates.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { BodyFacts } from './body-facts.part.tsx';
import { BodyHistory } from './body-history.part.tsx';
import { Composition, FormerMembers } from './composition.part.tsx';
import type { BodyReading } from './councils.reading.server.ts';

/** A council or a group as it was on a day: who sat on it, under which name, and how it came to be. */
export function BodyPage(reading: BodyReading, { t, language }: Page) {
	const { town, body, day, isToday, standing, composition, former, papers, history } = reading;
	return (
		<PublicLayout
			title={wordsOf(body.name, language)}
			heading={<Text of={body.name} />}
			sort={t(`councils.kind.${body.kind}`)}
			lead={body.purpose && <Passage of={body.purpose} />}
			breadcrumbs={[
				{ path: publicPath.home(town), label: t('platform.page.home') },
				{ path: publicPath.bodies(town), label: t('councils.list.title') }
			]}
		>
			<BodyFacts {...reading} />
			<Section title={t('councils.composition.title_on', { day: writeDay(day, language) })} id="composition">
				<Filters filters={[{ name: 'on', label: t('councils.composition.on_day') }]} />
				{!isToday && (
					<Notice title={t('councils.composition.past_day')}>
						<Link to={publicPath.body(town, body.slug)}>{t('councils.composition.today')}</Link>
					</Notice>
				)}
				{standing === 'not yet founded' && <EmptyState>{t('councils.composition.not_yet_founded')}</EmptyState>}
				{standing === 'ended' && <EmptyState>{t('councils.body.ended')}</EmptyState>}
				{standing === 'at work' && composition.length === 0 && <EmptyState>{t('councils.composition.nobody_recorded')}</EmptyState>}
				{composition.map((part) => (
					<Composition key={part.category} town={town} part={part} papers={papers} />
				))}
				<Downloads />
			</Section>
			{former.length > 0 && (
				<Section title={t('councils.former.title')}>
					<FormerMembers town={town} members={former} papers={papers} />
				</Section>
			)}
			{history.length > 0 && (
				<Section title={t('councils.history.title')}>
					<BodyHistory town={town} history={history} papers={papers} />
				</Section>
			)}
		</PublicLayout>
	);
}
