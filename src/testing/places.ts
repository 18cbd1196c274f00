import { LocatePlaceForm, RegisterPlaceForm } from '#domain/places/forms.ts';
import { locatePlace } from '#domain/places/location.server.ts';
import { registerPlace } from '#domain/places/registration.server.ts';
import type { PlaceKind } from '#domain/places/rules.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { anAdministrator, inKyrgyz, type Registered } from './people.ts';

type Differing = {
	kind?: PlaceKind;
	coordinates?: string;
	spellings?: readonly string[];
	preferred?: string;
	parentId?: Id;
	slug?: string;
};

/** A place of the town; of several spellings none is the right one unless `preferred` says so, and it is on the map with `coordinates` only. */
export async function aPlace(town: { municipalityId: Id }, differing: Differing = {}): Promise<Registered> {
	const { kind = 'area', spellings = ['Тош-Булак участогу'], preferred, coordinates, ...rest } = differing;
	const written = spellings.map((each) => ({ name: inKyrgyz(each), isPreferred: each === preferred }));
	const form = RegisterPlaceForm.parse({ id: newId(), kind, spellings: written, ...rest });
	const registered = await registerPlace(anAdministrator(town), form);
	if (coordinates) await locatePlace(anAdministrator(town), LocatePlaceForm.parse({ placeId: registered.id, version: 1, coordinates }));
	return { municipalityId: town.municipalityId, ...registered };
}
