import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { OfficeLayout } from '#ui/layouts/office-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { ButtonLink, Link } from '#ui/ways/link.tsx';
import { Days } from '#ui/words/days.tsx';
import { Section } from '#ui/words/section.tsx';
import { Text } from '#ui/words/text.tsx';
import { officePath, publicPath } from '../../paths.ts';
import type { BodyKept } from './councils.reading.server.ts';
import { SeatTitle } from './seat-title.part.tsx';

/** One body for its keepers: who sits on it, what it is called, and the ways to what can be changed. */
export const BodyPage = ({ town, body, members, former }: BodyKept, { t, language }: Page) => (
	<OfficeLayout
		title={wordsOf(body.name, language)}
		sort={t(`councils.kind.${body.kind}`)}
		breadcrumbs={[{ path: officePath.bodies, label: t('councils.list.title') }]}
		lead={<Link to={publicPath.body(town, body.slug)}>{t('people.register.public_page')}</Link>}
	>
		<Section
			title={t('councils.composition.title')}
			action={<ButtonLink to={officePath.bodyDeed(body.id, 'seat')}>{t('councils.seat.title')}</ButtonLink>}
		>
			{members.length === 0 ? (
				<EmptyState>{t('councils.composition.nobody_recorded')}</EmptyState>
			) : (
				<Seats caption={t('councils.composition.title')} seats={members} />
			)}
		</Section>
		{former.length > 0 && (
			<Section title={t('councils.former.title')}>
				<Seats caption={t('councils.former.title')} seats={former} />
			</Section>
		)}
		<Section title={t('people.names.title')} action={<Link to={officePath.bodyDeed(body.id, 'rename')}>{t('councils.rename.title')}</Link>}>
			<Table
				caption={t('people.names.title')}
				captioned="spoken"
				rows={body.names}
				rowKey={({ id }) => id}
				columns={[
					{ label: t('platform.word.name'), as: 'head', cell: ({ name }) => <Text of={name} /> },
					{ label: t('councils.word.days'), cell: ({ from, to }) => <Days from={from} to={to} /> }
				]}
			/>
		</Section>
		<Section title={t('councils.rules.title')}>
			<p>
				<Link to={officePath.bodyDeed(body.id, 'rules')}>{t('councils.rules.way')}</Link>
			</p>
		</Section>
	</OfficeLayout>
);

/** Each seat leads to its own page. */
function Seats({ caption, seats }: { caption: string; seats: BodyKept['members'] }) {
	const { t } = usePage();
	return (
		<Table
			caption={caption}
			captioned="spoken"
			rows={seats}
			rowKey={({ id }) => id}
			columns={[
				{
					label: t('councils.word.who'),
					as: 'head',
					cell: (seat) => (
						<Link to={officePath.seat(seat.id)}>
							<SeatTitle seat={seat} />
						</Link>
					)
				},
				{ label: t('councils.word.category'), cell: ({ category }) => t(`councils.category.${category}`) },
				{ label: t('councils.word.role'), cell: ({ role }) => t(`councils.seat.role.${role}`) },
				{ label: t('councils.word.days'), cell: ({ fromDay, toDay }) => <Days from={fromDay} to={toDay} /> }
			]}
		/>
	);
}
