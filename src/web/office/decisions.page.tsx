import { decisionKinds, decisionStates } from '#domain/decisions/rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import { type Filter, Filters } from '#ui/lists/filters.tsx';
import type { Page } from '#ui/page.ts';
import { kindWord, undertakingWord } from '../words.ts';
import { DecisionLine } from './decision-line.part.tsx';
import type { Decisions } from './decisions.reading.server.ts';

/** Decisions of one's bodies in every state, drafts too. */
export function DecisionsPage({ decisions, bodies, years }: Decisions, page: Page) {
	const { t } = page;
	return (
		<OfficeLayout title={t('decisions.list.title')} lead={t('decisions.list.lead')}>
			<Filters filters={filtersOf({ bodies, years }, page)} />
			{decisions.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Entries>
					{decisions.map((decision) => (
						<DecisionLine key={decision.id} decision={decision} />
					))}
				</Entries>
			)}
		</OfficeLayout>
	);
}

const asked = ['addressed', 'sent', 'in_progress', 'claimed_done', 'confirmed_done', 'declined', 'not_done', 'reopened'] as const;

const filtersOf = ({ bodies, years }: Pick<Decisions, 'bodies' | 'years'>, { t, language }: Page): Filter[] => [
	{ name: 'year', label: t('platform.word.year'), options: years.map((year) => ({ value: String(year), label: String(year) })) },
	{ name: 'body', label: t('meetings.word.body'), options: bodies.map(({ id, name }) => ({ value: id, label: wordsOf(name, language) })) },
	{
		name: 'state',
		label: t('platform.word.state'),
		options: [
			...decisionStates.map((state) => ({ value: state, label: t(`decisions.state.${state}`) })),
			{ value: 'unaddressed', label: t('decisions.state.unaddressed') },
			{ value: 'overdue', label: t('platform.term.overdue') },
			{ value: 'lapsed', label: t('decisions.undertaking.lapsed') },
			...asked.map((state) => ({ value: state, label: t(undertakingWord(state)) }))
		]
	},
	{ name: 'kind', label: t('platform.word.kind'), options: decisionKinds.map((kind) => ({ value: kind, label: t(kindWord(kind)) })) }
];
