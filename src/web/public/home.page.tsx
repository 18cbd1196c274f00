import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import { Figures } from '#ui/lists/figures.tsx';
import type { Page } from '#ui/page.ts';
import { Share } from '#ui/signs/share.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { publicPath } from '../../paths.ts';
import { DecisionEntry, PastTermEntry } from './decision-entry.part.tsx';
import type { Home } from './home.reading.server.ts';
import { MeetingEntry } from './meeting-entry.part.tsx';

/** The first page of a municipality. */
export function HomePage({ town, next, lately, pastTerm, counts, confirmed, lastYear }: Home, { t, site }: Page) {
	return (
		<PublicLayout title={site.name} lead={t('public.home.lead')} description={t('public.home.lead')}>
			<Figures
				figures={[
					{ value: counts.meetings, label: t('public.home.meetings', { n: counts.meetings }), to: publicPath.meetings(town) },
					{ value: counts.decisions, label: t('public.home.decisions', { n: counts.decisions }), to: publicPath.decisions(town) },
					{ value: counts.asked, label: t('public.home.asked', { n: counts.asked }), to: publicPath.addressees(town) }
				]}
			/>
			<Share {...confirmed} label={t('public.confirmed.label')} definition={t('public.confirmed.definition')} />
			<Section title={t('public.home.next')}>
				{next ? (
					<Entries>
						<MeetingEntry town={town} meeting={next} />
					</Entries>
				) : (
					<EmptyState>{t('public.home.no_next')}</EmptyState>
				)}
			</Section>
			{pastTerm.length > 0 && (
				<Section title={t('public.home.past_term')}>
					<Entries>
						{pastTerm.map((asked) => (
							<PastTermEntry key={asked[0]?.id} town={town} asked={asked} />
						))}
					</Entries>
				</Section>
			)}
			<Section title={t('public.home.lately')} action={<Link to={publicPath.decisions(town)}>{t('public.decisions.all')}</Link>}>
				<Entries>
					{lately.map(({ decision, parts }) => (
						<DecisionEntry key={decision.id} town={town} decision={decision} parts={parts} />
					))}
				</Entries>
			</Section>
			{lastYear && (
				<p>
					<Link to={publicPath.report(town, lastYear)}>{t('public.home.report', { year: lastYear })}</Link>
				</p>
			)}
		</PublicLayout>
	);
}
