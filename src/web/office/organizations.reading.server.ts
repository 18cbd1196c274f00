import { calledOn, officeOf, officesOf, organizationOf, organizationsOf } from '#domain/people/organizations.server.ts';
import { contactsOf } from '#domain/people/persons.server.ts';
import { mayKeepRegisters, maySeeContacts } from '#domain/people/policy.ts';
import { byTime, lasts } from '#domain/people/rules.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { personChoices } from './choices.server.ts';

export type Organizations = Awaited<ReturnType<typeof readOrganizations>>;

export async function readOrganizations({ actor, municipality, today, language }: OfficeVisit) {
	insistAllowed(mayKeepRegisters(actor));
	const organizations = await organizationsOf(db, municipality.id);
	return organizations
		.map((organization) => ({ id: organization.id, kind: organization.kind, name: calledOn(organization, today) }))
		.toSorted(byWords(({ name }) => name, language));
}

/** The form of a new one offers nothing that must be read. */
export async function readNewOrganization({ actor }: OfficeVisit) {
	insistAllowed(mayKeepRegisters(actor));
}

export type OrganizationKept = Awaited<ReturnType<typeof readOrganization>>;

/** One organization with everything the office knows of it, its contacts too. */
export async function readOrganization(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	insistAllowed(mayKeepRegisters(actor));
	const organization = await organizationOf(db, municipality.id, idIn(visit, 'organizationId'));
	const [offices, contacts] = await Promise.all([
		officesOf(db, municipality.id, organization.id),
		maySeeContacts(actor) ? contactsOf(db, municipality.id, { organizationId: organization.id }) : []
	]);
	return {
		town: municipality.slug,
		organization: { ...organization, name: calledOn(organization, today), names: organization.names.toSorted(byTime).toReversed() },
		offices: offices.map((office) => ({ ...office, holders: office.holders.filter((holder) => lasts(holder, today)) })),
		contacts
	};
}

export type NameKept = Awaited<ReturnType<typeof readOrganizationName>>;

export async function readOrganizationName(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	insistAllowed(mayKeepRegisters(actor));
	const organization = await organizationOf(db, municipality.id, idIn(visit, 'organizationId'));
	const name = insistFound(organization.names.find(({ id }) => id === visit.params.nameId));
	return { organization: { id: organization.id, version: organization.version, name: calledOn(organization, today) }, name };
}

export type OfficeKept = Awaited<ReturnType<typeof readOffice>>;

export async function readOffice(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	insistAllowed(mayKeepRegisters(actor));
	const office = await officeOf(db, municipality.id, idIn(visit, 'officeId'));
	const [organization, persons] = await Promise.all([organizationOf(db, municipality.id, office.organizationId), personChoices(visit)]);
	return { office, organization: { id: organization.id, name: calledOn(organization, today) }, persons };
}
