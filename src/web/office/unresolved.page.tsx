import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries, Entry } from '#ui/lists/entries.tsx';
import { Figures } from '#ui/lists/figures.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import type { Page } from '#ui/page.ts';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath } from '../../paths.ts';
import { DecisionLine } from './decision-line.part.tsx';
import { RefusedLine } from './refused-line.part.tsx';
import { UndertakingLine } from './undertaking-line.part.tsx';
import type { UnresolvedKept } from './undertakings.reading.server.ts';

/** The register of the unresolved: what the council left open, so that nothing is forgotten. */
export function UnresolvedPage({ bodies, undertakings, unaddressed, waiting, refused, toReview }: UnresolvedKept, { t, language }: Page) {
	const options = bodies.map(({ id, name }) => ({ value: id, label: wordsOf(name, language) }));
	const figures = [
		{ value: undertakings.filter(({ overdue }) => overdue).length, label: t('decisions.unresolved.overdue') },
		{ value: undertakings.filter(({ lapsed }) => lapsed).length, label: t('decisions.undertaking.lapsed') },
		{ value: undertakings.length, label: t('decisions.unresolved.open') },
		{ value: refused.length, label: t('decisions.unresolved.refused') },
		{ value: waiting.length, label: t('decisions.unresolved.waiting') },
		{ value: unaddressed.length, label: t('decisions.unresolved.unaddressed') }
	];
	return (
		<OfficeLayout title={t('decisions.unresolved.title')} lead={t('decisions.unresolved.lead')}>
			{bodies.length > 1 && <Filters filters={[{ name: 'body', label: t('meetings.word.body'), options }]} />}
			<Figures figures={figures} />
			<Section title={t('decisions.unresolved.open')}>
				{undertakings.length === 0 && <EmptyState>{t('platform.list.empty')}</EmptyState>}
				<Entries>
					{undertakings.map((asked) => (
						<UndertakingLine key={asked.id} asked={asked} />
					))}
				</Entries>
			</Section>
			<Section title={t('decisions.unresolved.refused')} id="refused">
				{refused.length === 0 && <EmptyState>{t('platform.list.empty')}</EmptyState>}
				<Entries>
					{refused.map((each) => (
						<RefusedLine key={each.id} refused={each} />
					))}
				</Entries>
			</Section>
			<Section title={t('decisions.unresolved.waiting')}>
				{waiting.length === 0 && <EmptyState>{t('platform.list.empty')}</EmptyState>}
				<Entries>
					{waiting.map((item) => (
						<WaitingLine key={item.id} item={item} />
					))}
				</Entries>
			</Section>
			<Decisions title={t('decisions.unresolved.unaddressed')} decisions={unaddressed} />
			<Decisions title={t('decisions.unresolved.to_review')} decisions={toReview} />
		</OfficeLayout>
	);
}

function WaitingLine({ item }: { item: UnresolvedKept['waiting'][number] }) {
	const { t } = usePage();
	const { times, days } = item.lineage;
	return (
		<Entry
			title={<Text of={item.title} />}
			to={officePath.item(item.id)}
			facts={[t('decisions.unresolved.times', { times }), ...(days === null ? [] : [t('decisions.unresolved.days', { days })])]}
		/>
	);
}

function Decisions({ title, decisions }: { title: string; decisions: UnresolvedKept['unaddressed'] }) {
	const { t } = usePage();
	return (
		<Section title={title}>
			{decisions.length === 0 && <EmptyState>{t('platform.list.empty')}</EmptyState>}
			<Entries>
				{decisions.map((decision) => (
					<DecisionLine key={decision.id} decision={decision} />
				))}
			</Entries>
		</Section>
	);
}
