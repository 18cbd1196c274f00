import { appoint, openOffice } from '#domain/people/appointment.server.ts';
import { addContact } from '#domain/people/contacts.server.ts';
import {
	AddContactForm,
	AppointForm,
	OpenOfficeForm,
	RegisterOrganizationForm,
	RegisterPersonForm,
	RenameOrganizationForm
} from '#domain/people/forms.ts';
import { registerOrganization, registerPerson } from '#domain/people/registration.server.ts';
import { renameOrganization } from '#domain/people/renaming.server.ts';
import type { OrganizationKind } from '#domain/people/rules.ts';
import { type Id, newId } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { anActor, type Town } from './factories.ts';

/** A thing of a town, by which the next thing finds its town. */
export type Registered = { readonly municipalityId: Id; readonly id: Id; readonly slug: string };

/** Who may keep every register of the town and entrust every role. */
export const anAdministrator = ({ municipalityId }: { municipalityId: Id }): Actor =>
	anActor({ municipalityId, name: 'Администратор', holdings: [{ role: 'administrator', at: municipalityId }] });

/** Words in Kyrgyz only, as most names of the record are. */
export const inKyrgyz = (ky: string): Text => ({ original: 'ky', ky });

export async function aPerson(
	town: Pick<Town, 'municipalityId'>,
	name: string | Text = 'Эркин кызы Айгүл',
	isDemo = false
): Promise<Registered> {
	const form = RegisterPersonForm.parse({ id: newId(), name: asText(name), isDemo });
	return { municipalityId: town.municipalityId, ...(await registerPerson(anAdministrator(town), form)) };
}

type OrganizationDiffering = {
	kind?: OrganizationKind;
	name?: string | Text;
	shortName?: Text;
	from?: string;
	slug?: string;
	spellings?: string[];
};

export async function anOrganization(town: Pick<Town, 'municipalityId'>, differing: OrganizationDiffering = {}): Promise<Registered> {
	const { name = '«Таза-Нарын» муниципалдык ишканасы', kind = 'municipal_enterprise', ...rest } = differing;
	const form = RegisterOrganizationForm.parse({ id: newId(), kind, name: asText(name), ...rest });
	return { municipalityId: town.municipalityId, ...(await registerOrganization(anAdministrator(town), form)) };
}

/** It is called otherwise from this day on. */
export async function aRenamedOrganization(organization: Registered, from: string, name: string | Text): Promise<void> {
	const form = RenameOrganizationForm.parse({ id: newId(), organizationId: organization.id, name: asText(name), from });
	await renameOrganization(anAdministrator(organization), form);
}

/** An office nobody is known to hold, unless `heldBy` says who does. */
export async function anOffice(
	organization: { municipalityId: Id; id: Id },
	{ title = 'Биринчи вице-мэр', heldBy, from }: { title?: string | Text; heldBy?: Id; from?: string } = {}
): Promise<{ municipalityId: Id; id: Id }> {
	const { municipalityId, id: organizationId } = organization;
	const { id } = await openOffice(
		anAdministrator(organization),
		OpenOfficeForm.parse({ id: newId(), organizationId, title: asText(title) })
	);
	if (heldBy) await appoint(anAdministrator(organization), AppointForm.parse({ id: newId(), officeId: id, personId: heldBy, from }));
	return { municipalityId, id };
}

export async function aContact(of: Registered, whose: 'person' | 'organization', value = 'taza@naryn.example'): Promise<{ id: Id }> {
	const owner = whose === 'person' ? { personId: of.id } : { organizationId: of.id };
	return addContact(anAdministrator(of), AddContactForm.parse({ id: newId(), kind: 'email', value, ...owner }));
}

const asText = (name: string | Text): Text => (typeof name === 'string' ? inKyrgyz(name) : name);
