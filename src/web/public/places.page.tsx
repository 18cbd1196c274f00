import { placeKinds } from '#domain/places/rules.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { Filters } from '#ui/lists/filters.tsx';
import { Table } from '#ui/lists/table.tsx';
import { MapPicture } from '#ui/map/map-picture.tsx';
import type { Page } from '#ui/page.ts';
import { Tag } from '#ui/signs/status.tsx';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { publicPath } from '../../paths.ts';
import { PlaceName } from './place-name.part.tsx';
import type { PlacesReading } from './places.reading.server.ts';

/** The places the record speaks of. One whose spelling nobody settled is shown under all of them. */
export function PlacesPage({ town, places, map }: PlacesReading, { t, language }: Page) {
	const kinds = placeKinds.map((kind) => ({ value: kind, label: t(`places.kind.${kind}`) }));
	return (
		<PublicLayout title={t('places.list.title')} lead={t('places.list.lead')}>
			<Filters filters={[{ name: 'kind', label: t('platform.word.kind'), options: kinds }]} />
			{map && (
				<>
					<MapPicture
						title={t('places.map.picture', { n: map.shapes.length })}
						drawing={map}
						marks={places.map(({ id, slug, names, number }) => ({
							id,
							number: number ?? undefined,
							label: names.map((name) => wordsOf(name, language)).join(' / '),
							to: publicPath.place(town, slug)
						}))}
					/>
					<p>
						{t('places.map.lead')} <Link to={publicPath.map(town)}>{t('places.map.large')}</Link>
					</p>
				</>
			)}
			{places.length === 0 ? (
				<EmptyState>{t('platform.list.nothing_found')}</EmptyState>
			) : (
				<Table
					caption={t('places.list.title')}
					captioned="spoken"
					rows={places}
					rowKey={({ slug }) => slug}
					columns={[
						{
							label: t('platform.word.name'),
							as: 'head',
							cell: ({ slug, names, isSettled, number }) => (
								<>
									{number !== null && <span class="map-key">{number}</span>}{' '}
									<Link to={publicPath.place(town, slug)}>
										<PlaceName names={names} />
									</Link>{' '}
									{!isSettled && <Tag>{t('places.spelling.unsettled')}</Tag>}
								</>
							)
						},
						{ label: t('platform.word.kind'), cell: ({ kind }) => t(`places.kind.${kind}`) },
						{ label: t('places.word.within'), cell: ({ wider }) => (wider.length > 0 ? <PlaceName names={wider} /> : '—') }
					]}
				/>
			)}
			<Downloads formats={['csv', 'xlsx', 'geojson']} />
		</PublicLayout>
	);
}
