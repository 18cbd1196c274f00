import { addContact, removeContact } from '#domain/people/contacts.server.ts';
import { correctPerson } from '#domain/people/correction.server.ts';
import {
	AddContactForm,
	CorrectPersonForm,
	EndRoleForm,
	GrantRoleAtForm,
	RegisterPersonForm,
	RemoveContactForm
} from '#domain/people/forms.ts';
import { endRole, grantRole } from '#domain/people/granting.server.ts';
import { registerPerson } from '#domain/people/registration.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { PeoplePage } from './people.page.tsx';
import { readNewPerson, readPeople, readPerson } from './people.reading.server.ts';
import { PersonPage } from './person.page.tsx';
import { NewPersonPage } from './person-new.page.tsx';

const fresh = officePage(readNewPerson, NewPersonPage);
const one = officePage(readPerson, PersonPage);
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.personDeed>[1]) => path.personDeed(':personId', word);
const then = (_form: unknown, { params }: Visit) => path.person(params.personId ?? '');

/** The register of persons, and what each is entrusted with. */
export const officePeopleDoors: Doors = (web) => {
	web.get(path.people, show(officePage(readPeople, PeoplePage)));
	web.get(path.newPerson, show(fresh));
	web.post(path.newPerson, perform(RegisterPersonForm, registerPerson, { page: fresh, then: ({ id }) => path.person(id), done }));
	web.get(path.person(':personId'), show(one));
	web.post(deed('correct'), perform(CorrectPersonForm, correctPerson, { page: one, then, done }));
	web.post(deed('add-contact'), perform(AddContactForm, addContact, { page: one, then, done }));
	web.post(deed('remove-contact'), perform(RemoveContactForm, removeContact, { page: one, then, done }));
	web.post(deed('grant'), perform(GrantRoleAtForm, grantRole, { page: one, then, done }));
	web.post(deed('end-role'), perform(EndRoleForm, endRole, { page: one, then, done }));
};
