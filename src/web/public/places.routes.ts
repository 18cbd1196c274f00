import { type SheetOf, showList } from '#platform/doors/export.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { publicPage } from '#platform/doors/page.ts';
import { show } from '#platform/doors/show.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { type Text, wordsOf } from '#platform/i18n/text.ts';
import { text } from '#platform/tables/sheet.ts';
import { publicPath } from '../../paths.ts';
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
			text(t('platform.word.note'), ({ isSettled }) => (isSettled ? null : t('places.spelling.unsettled')))
		];
	}
};

export const placesDoors: Doors = (web) => {
	showList(web, publicPath.places(':municipality'), publicPage(readPlaces, PlacesPage, { query: ['kind'] }), asTable);
	web.get(publicPath.place(':municipality', ':place'), show(publicPage(readPlace, PlacePage)));
};
