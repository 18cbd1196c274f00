import { handOutLayer, type SheetOf, showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { coordinatesText } from '#platform/geo/coordinates.ts';
import type { Shown } from '#platform/geo/layer.ts';
import { languages } from '#platform/i18n/languages.ts';
import { type Text, wordsOf } from '#platform/i18n/text.ts';
import { text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
import { MapPage } from './map.page.tsx';
import { PlacePage } from './place.page.tsx';
import { PlacesPage } from './places.page.tsx';
import { type PlacesReading, readPlace, readPlaces } from './places.reading.server.ts';

const asTable: SheetOf<PublicVisit, PlacesReading, PlacesReading['places'][number]> = {
	name: 'places',
	title: 'places.list.title',
	rows: ({ places }) => places,
	columns: ({ t, visit: { language } }) => {
		const said = (names: readonly Text[]) => names.map((name) => wordsOf(name, language)).join(' / ');
		return [
			text(t('platform.word.name'), ({ names }) => said(names), 50),
			text(t('platform.word.kind'), ({ kind }) => t(`places.kind.${kind}`)),
			text(t('places.word.within'), ({ wider }) => said(wider) || null, 40),
			text(t('places.location.word'), ({ whereabouts }) => whereabouts && wordsOf(whereabouts, language), 40),
			text(t('places.location.coordinates'), ({ geometry }) => (geometry?.type === 'Point' ? coordinatesText(geometry.coordinates) : null)),
			text(t('places.location.whose'), ({ geometrySource }) => geometrySource, 40),
			text(t('platform.word.note'), ({ isSettled }) => (isSettled ? null : t('places.spelling.unsettled')))
		];
	}
};

/** The same places for a map program: their names under the keys OpenStreetMap has for them, so that a layer can come back. */
const asLayer = ({ places }: PlacesReading, { municipality }: PublicVisit): Shown[] =>
	places.flatMap(({ id, slug, kind, names, geometry, geometrySource }) => {
		const name = names[0];
		if (!geometry || !name) return [];
		const called = Object.fromEntries(languages.flatMap((each) => (name[each] ? [[`name:${each}`, name[each]]] : [])));
		const properties = {
			id,
			name: name[name.original] ?? null,
			...called,
			kind,
			page: publicPath.place(municipality.slug, slug),
			source: geometrySource
		};
		return [{ id, geometry, properties }];
	});

export const placesDoors: Doors = (web) => {
	const list = publicPage(readPlaces, PlacesPage, { query: ['kind'] });
	showList(web, publicPath.places(':municipality'), list, asTable);
	handOutLayer(web, publicPath.places(':municipality'), list, 'places', asLayer);
	web.get(publicPath.map(':municipality'), show(publicPage(readPlaces, MapPage, { scripts: 'own' })));
	web.get(publicPath.place(':municipality', ':place'), show(publicPage(readPlace, PlacePage)));
};
