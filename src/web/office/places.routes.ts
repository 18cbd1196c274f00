import { correctPlace } from '#domain/places/correction.server.ts';
import {
	AddSpellingForm,
	CorrectPlaceForm,
	CorrectSpellingForm,
	ImportLayerForm,
	LocatePlaceForm,
	OpenLayerForm,
	RegisterPlaceForm,
	SettleSpellingForm
} from '#domain/places/forms.ts';
import { importLayer } from '#domain/places/importing.server.ts';
import { locatePlace } from '#domain/places/location.server.ts';
import { registerPlace } from '#domain/places/registration.server.ts';
import { addSpelling, correctSpelling, settleSpelling } from '#domain/places/spelling.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { PlacePage, SpellingPage } from './place.page.tsx';
import { ImportPlacesPage } from './place-import.page.tsx';
import { lookThrough, readImport } from './place-import.reading.server.ts';
import { NewPlacePage } from './place-new.page.tsx';
import { PlacesPage } from './places.page.tsx';
import { readNewPlace, readPlace, readPlaces, readSpelling } from './places.reading.server.ts';

const fresh = officePage(readNewPlace, NewPlacePage);
const one = officePage(readPlace, PlacePage);
const spelling = officePage(readSpelling, SpellingPage);
const layer = officePage(readImport, ImportPlacesPage, { query: ['file', 'source', 'language'] });
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.placeDeed>[1]) => path.placeDeed(':placeId', word);
const then = (_form: unknown, { params }: Visit) => path.place(params.placeId ?? '');

/** The register of places and their spellings. */
export const officePlacesDoors: Doors = (web) => {
	web.get(path.places, show(officePage(readPlaces, PlacesPage)));
	web.get(path.newPlace, show(fresh));
	web.post(path.newPlace, perform(RegisterPlaceForm, registerPlace, { page: fresh, then: ({ id }) => path.place(id), done }));
	web.get(path.importPlaces, show(layer));
	web.post(path.importPlaces, perform(OpenLayerForm, lookThrough, { page: layer, then: path.openedLayer }));
	web.post(path.takeLayerDoor, perform(ImportLayerForm, importLayer, { page: layer, then: () => path.places, done: 'places.import.done' }));
	web.get(path.place(':placeId'), show(one));
	web.post(deed('correct'), perform(CorrectPlaceForm, correctPlace, { page: one, then, done }));
	web.post(deed('locate'), perform(LocatePlaceForm, locatePlace, { page: one, then, done }));
	web.post(deed('add-spelling'), perform(AddSpellingForm, addSpelling, { page: one, then, done }));
	web.post(deed('settle'), perform(SettleSpellingForm, settleSpelling, { page: one, then, done }));
	web.get(path.placeSpelling(':placeId', ':spellingId'), show(spelling));
	web.post(path.placeSpelling(':placeId', ':spellingId'), perform(CorrectSpellingForm, correctSpelling, { page: spelling, then, done }));
};
