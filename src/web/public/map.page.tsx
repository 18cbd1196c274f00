import { wordsOf } from '#platform/i18n/text.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { EmptyState } from '#ui/lists/empty-state.tsx';
import { MapPicture } from '#ui/map/map-picture.tsx';
import { MovingMap } from '#ui/map/moving-map.tsx';
import type { Page } from '#ui/page.ts';
import { Downloads } from '#ui/ways/downloads.tsx';
import { Link } from '#ui/ways/link.tsx';
import { publicPath } from '../../paths.ts';
import { PlaceName } from './place-name.part.tsx';
import type { PlacesReading } from './places.reading.server.ts';

/** Everything that lies somewhere, as a picture with its list; whoever wants to move it asks for the moving one. */
export function MapPage({ town, places, map }: PlacesReading, { t, language, asset }: Page) {
	const located = places.filter(({ number }) => number !== null).toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
	return (
		<PublicLayout
			title={t('places.map.title')}
			lead={t('places.map.lead')}
			head={<script type="module" src={asset('src/web/islands/map.ts')} />}
			breadcrumbs={[
				{ path: publicPath.home(town), label: t('platform.page.home') },
				{ path: publicPath.places(town), label: t('places.list.title') }
			]}
		>
			{map ? (
				<MapPicture
					title={t('places.map.picture', { n: located.length })}
					drawing={map}
					marks={located.map(({ id, slug, names, number }) => ({
						id,
						number: number ?? undefined,
						label: names.map((name) => wordsOf(name, language)).join(' / '),
						to: publicPath.place(town, slug)
					}))}
				/>
			) : (
				<EmptyState>{t('places.map.empty')}</EmptyState>
			)}
			{map && <MovingMap does="move" label={t('places.map.move')} layer={`${publicPath.places(town)}.geojson`} />}
			<ol>
				{located.map(({ id, slug, names, kind }) => (
					<li key={id}>
						<Link to={publicPath.place(town, slug)}>
							<PlaceName names={names} />
						</Link>{' '}
						({t(`places.kind.${kind}`)})
					</li>
				))}
			</ol>
			{places.length > located.length && <p>{t('places.map.off', { n: places.length - located.length })}</p>}
			<Downloads formats={['csv', 'xlsx', 'geojson']} at={publicPath.places(town)} />
		</PublicLayout>
	);
}
