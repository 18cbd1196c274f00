import { coordinatesText } from '#platform/geo/coordinates.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { usePage } from '#ui/context.ts';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import { DescriptionList } from '#ui/lists/description-list.tsx';
import { MapPicture } from '#ui/map/map-picture.tsx';
import type { Page } from '#ui/page.ts';
import { Notice } from '#ui/signs/notice.tsx';
import { Status } from '#ui/signs/status.tsx';
import { Link } from '#ui/ways/link.tsx';
import { Section } from '#ui/words/section.tsx';
import { Passage, Text } from '#ui/words/text.tsx';
import { publicPath } from '../../paths.ts';
import { PlaceName } from './place-name.part.tsx';
import type { PlaceReading } from './places.reading.server.ts';
import { ProjectsHere } from './projects-here.part.tsx';

/** One place on the ground, however the record writes it. */
export function PlacePage({ town, place, within, holds, projects, map, around }: PlaceReading, { t, language }: Page) {
	const title = place.names.map((name) => wordsOf(name, language)).join(' / ');
	return (
		<PublicLayout
			title={title}
			heading={<PlaceName names={place.names} />}
			sort={t(`places.kind.${place.kind}`)}
			breadcrumbs={[
				{ path: publicPath.home(town), label: t('platform.page.home') },
				{ path: publicPath.places(town), label: t('places.list.title') }
			]}
		>
			{!place.isSettled && <Notice title={t('places.spelling.unsettled_notice')} />}
			{map && (
				<MapPicture
					title={t('places.location.title')}
					drawing={map}
					marks={[
						{ id: place.id, label: title },
						...around.map(({ id, slug, names }) => ({
							id,
							label: names.map((name) => wordsOf(name, language)).join(' / '),
							to: publicPath.place(town, slug),
							tone: 'near' as const
						}))
					]}
				/>
			)}
			<DescriptionList
				items={[
					...locationOf(place, t),
					...(within.length > 0 ? [{ term: t('places.word.within'), details: <Places town={town} places={within} /> }] : []),
					...(holds.length > 0 ? [{ term: t('places.word.holds'), details: <Places town={town} places={holds} /> }] : [])
				]}
			/>
			<ProjectsHere town={town} projects={projects} />
			{place.spellings.length > 1 && <Spellings spellings={place.spellings} />}
		</PublicLayout>
	);
}

/** Where it lies in words, by its coordinates, and from which map that is known. */
function locationOf({ geometry, geometrySource, whereabouts }: PlaceReading['place'], t: Page['t']) {
	const point = geometry?.type === 'Point' ? geometry.coordinates : null;
	return [
		...(whereabouts ? [{ term: t('places.location.word'), details: <Text of={whereabouts} /> }] : []),
		...(point
			? [{ term: t('places.location.coordinates'), details: <a href={`geo:${point[1]},${point[0]}`}>{coordinatesText(point)}</a> }]
			: []),
		...(geometrySource ? [{ term: t('places.location.whose'), details: geometrySource }] : [])
	];
}

const Places = ({ town, places }: { town: string; places: PlaceReading['within'] }) => (
	<>
		{places.map(({ slug, names }, at) => (
			<span key={slug}>
				{at > 0 && ', '}
				<Link to={publicPath.place(town, slug)}>
					<PlaceName names={names} />
				</Link>
			</span>
		))}
	</>
);

function Spellings({ spellings }: { spellings: PlaceReading['place']['spellings'] }) {
	const { t } = usePage();
	return (
		<Section title={t('places.spelling.title')}>
			<ul>
				{spellings.map(({ id, name, note, isPreferred }) => (
					<li key={id}>
						<Text of={name} /> {isPreferred && <Status is="good">{t('places.spelling.right')}</Status>}
						{note && <Passage of={note} />}
					</li>
				))}
			</ul>
		</Section>
	);
}
