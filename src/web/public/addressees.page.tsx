import { confirmedOf, tallyCounts } from '#domain/decisions/tally.rules.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Entries } from '#ui/lists/entries.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import type { Page } from '#ui/page.ts';
import { Share } from '#ui/signs/share.tsx';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Who } from '#ui/ways/who.tsx';
import { Section } from '#ui/words/section.tsx';
import { tallyWord } from '../words.ts';
import type { Addressees } from './addressees.reading.server.ts';
import { AskedName, addresseePath, UndertakingEntry } from './decision-entry.part.tsx';

export function AddresseesPage({ town, rows, years }: Addressees, { t }: Page) {
	return (
		<PublicLayout title={t('web.menu.addressees')} lead={t('public.addressees.lead')}>
			<Filters
				filters={[
					{ name: 'year', label: t('platform.word.year'), options: years.map((year) => ({ value: String(year), label: String(year) })) }
				]}
			/>
			{rows.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Table
					caption={t('public.addressees.table')}
					rows={rows}
					rowKey={({ addressee }) => addressee.id}
					columns={[
						{
							label: t('public.decisions.addressee'),
							as: 'head',
							cell: (row) => (
								<Link to={`#${row.addressee.id}`}>
									<AskedName of={row} />
								</Link>
							)
						},
						...countsShown(rows).map((count) => ({
							label: t(tallyWord(count)),
							as: 'number' as const,
							cell: ({ tally }: Row) => tally[count]
						}))
					]}
				/>
			)}
			<p id="how">{t('public.confirmed.definition')}</p>
			<p>{t('public.lapsed.definition')}</p>
			{rows.map((row) => (
				<Section key={row.addressee.id} id={row.addressee.id} title={<Who name={<AskedName of={row} />} to={addresseePath(town, row)} />}>
					<Share {...confirmedOf(row.tally)} label={t('public.confirmed.label')} how="#how" />
					<Entries>
						{row.undertakings.map((one) => (
							<UndertakingEntry key={one.id} town={town} asked={one} />
						))}
					</Entries>
				</Section>
			))}
			<Downloads />
		</PublicLayout>
	);
}

type Row = Addressees['rows'][number];

/** Of what a list counts none anywhere it has no column, but for what every reader looks for first. */
const countsShown = (rows: readonly Row[]) =>
	tallyCounts.filter((count) => count === 'of' || count === 'sent' || count === 'confirmed' || rows.some(({ tally }) => tally[count] > 0));
