import { appoint, leaveOffice, openOffice } from '#domain/people/appointment.server.ts';
import { addContact, removeContact } from '#domain/people/contacts.server.ts';
import { correctOffice, correctOrganization, correctOrganizationName } from '#domain/people/correction.server.ts';
import {
	AddContactForm,
	AppointForm,
	CorrectOfficeForm,
	CorrectOrganizationForm,
	CorrectOrganizationNameForm,
	LeaveOfficeForm,
	OpenOfficeForm,
	RegisterOrganizationForm,
	RemoveContactForm,
	RenameOrganizationForm
} from '#domain/people/forms.ts';
import { registerOrganization } from '#domain/people/registration.server.ts';
import { renameOrganization } from '#domain/people/renaming.server.ts';
import type { Doors } from '#platform/doors/open.server.ts';
import { officePage } from '#platform/doors/page.ts';
import { perform } from '#platform/doors/perform.server.ts';
import { show } from '#platform/doors/show.server.ts';
import type { Visit } from '#platform/doors/visit.ts';
import { officePath as path } from '../../paths.ts';
import { OfficePostPage } from './office-post.page.tsx';
import { OrganizationPage } from './organization.page.tsx';
import { OrganizationNamePage, RenameOrganizationPage } from './organization-name.page.tsx';
import { NewOrganizationPage } from './organization-new.page.tsx';
import { OrganizationsPage } from './organizations.page.tsx';
import {
	readNewOrganization,
	readOffice,
	readOrganization,
	readOrganizationName,
	readOrganizations
} from './organizations.reading.server.ts';

const fresh = officePage(readNewOrganization, NewOrganizationPage);
const one = officePage(readOrganization, OrganizationPage);
const renaming = officePage(readOrganization, RenameOrganizationPage);
const name = officePage(readOrganizationName, OrganizationNamePage);
const post = officePage(readOffice, OfficePostPage);
const done = 'platform.deed.saved.done';

const deed = (word: Parameters<typeof path.organizationDeed>[1]) => path.organizationDeed(':organizationId', word);
const officeDeed = (word: Parameters<typeof path.officeDeed>[1]) => path.officeDeed(':officeId', word);
const toIt = (_form: unknown, { params }: Visit) => path.organization(params.organizationId ?? '');
const toOffice = (_form: unknown, { params }: Visit) => path.office(params.officeId ?? '');

/** The register of organizations: their names, offices and contacts. */
export const officeOrganizationsDoors: Doors = (web) => {
	web.get(path.organizations, show(officePage(readOrganizations, OrganizationsPage)));
	web.get(path.newOrganization, show(fresh));
	web.post(
		path.newOrganization,
		perform(RegisterOrganizationForm, registerOrganization, { page: fresh, then: ({ id }) => path.organization(id), done })
	);
	web.get(path.organization(':organizationId'), show(one));
	web.post(deed('correct'), perform(CorrectOrganizationForm, correctOrganization, { page: one, then: toIt, done }));
	web.post(deed('open-office'), perform(OpenOfficeForm, openOffice, { page: one, then: toIt, done }));
	web.post(deed('add-contact'), perform(AddContactForm, addContact, { page: one, then: toIt, done }));
	web.post(deed('remove-contact'), perform(RemoveContactForm, removeContact, { page: one, then: toIt, done }));
	web.get(deed('rename'), show(renaming));
	web.post(deed('rename'), perform(RenameOrganizationForm, renameOrganization, { page: renaming, then: toIt, done }));
	web.get(path.organizationName(':organizationId', ':nameId'), show(name));
	web.post(
		path.organizationName(':organizationId', ':nameId'),
		perform(CorrectOrganizationNameForm, correctOrganizationName, { page: name, then: toIt, done })
	);
	web.get(path.office(':officeId'), show(post));
	web.post(officeDeed('correct'), perform(CorrectOfficeForm, correctOffice, { page: post, then: toOffice, done }));
	web.post(officeDeed('appoint'), perform(AppointForm, appoint, { page: post, then: toOffice, done }));
	web.post(officeDeed('leave'), perform(LeaveOfficeForm, leaveOffice, { page: post, then: toOffice, done }));
};
