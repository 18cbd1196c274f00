import { nameOn } from '#domain/councils/rules.ts';
import { decisionKinds, isComputed } from '#domain/decisions/rules.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import type { Page } from '#ui/page.ts';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Section } from '#ui/words/section.tsx';
import { kindWord, undertakingWord } from '../words.ts';
import { DecisionEntry } from './decision-entry.part.tsx';
import type { Decisions } from './decisions.reading.server.ts';
import { standings } from './filters.ts';

export function DecisionsPage({ town, bodies, years, addressees, rows }: Decisions, page: Page) {
	const { t, language, today } = page;
	const day = plainDate(today);
	const stateWord = (state: (typeof standings)[number]) => (isComputed(state) ? t(`public.decisions.${state}`) : t(undertakingWord(state)));
	return (
		<PublicLayout title={t('web.menu.decisions')} lead={t('public.decisions.lead')}>
			<Filters
				filters={[
					{ name: 'year', label: t('platform.word.year'), options: years.map((year) => ({ value: String(year), label: String(year) })) },
					{ name: 'body', label: t('public.meetings.body'), options: bodies.map((body) => ({ value: body.slug, label: bodyLabel(body) })) },
					{
						name: 'addressee',
						label: t('public.decisions.addressee'),
						options: addressees.map(({ slug, addressee, name }) => ({ value: slug ?? addressee.id, label: wordsOf(name, language) }))
					},
					{
						name: 'state',
						label: t('platform.word.state'),
						options: standings.map((state) => ({ value: state, label: stateWord(state) }))
					},
					{
						name: 'kind',
						label: t('platform.word.kind'),
						options: decisionKinds.map((kind) => ({ value: kind, label: t(kindWord(kind)) }))
					}
				]}
			/>
			{rows.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Section title={t('public.decisions.count', { n: rows.filter(({ isContainer }) => !isContainer).length })}>
					<Entries>
						{rows.map((decision) => (
							<DecisionEntry key={decision.id} town={town} decision={decision} />
						))}
					</Entries>
				</Section>
			)}
			<Downloads />
		</PublicLayout>
	);

	function bodyLabel(body: Decisions['bodies'][number]): string {
		const name = nameOn(body, day);
		return name ? wordsOf(name.shortName ?? name.name, language) : body.slug;
	}
}
