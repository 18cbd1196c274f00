import { RegisterPlaceForm } from '#domain/places/forms.ts';
import { registerPlace } from '#domain/places/registration.server.ts';
import type { PlaceKind } from '#domain/places/rules.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { anAdministrator, inKyrgyz, type Registered } from './people.ts';

type Differing = { kind?: PlaceKind; spellings?: readonly string[]; preferred?: string; parentId?: Id; slug?: string };

/** A place of the town; of several spellings none is the right one unless `preferred` says so. */
export async function aPlace(town: { municipalityId: Id }, differing: Differing = {}): Promise<Registered> {
	const { kind = 'area', spellings = ['Тош-Булак участогу'], preferred, ...rest } = differing;
	const written = spellings.map((each) => ({ name: inKyrgyz(each), isPreferred: each === preferred }));
	const form = RegisterPlaceForm.parse({ id: newId(), kind, spellings: written, ...rest });
	return { municipalityId: town.municipalityId, ...(await registerPlace(anAdministrator(town), form)) };
}
