import { bodiesOf } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { calledOn } from '#domain/people/organizations.server.ts';
import { contactsOf, officesHeld, personOf, personsOf, rolesOf } from '#domain/people/persons.server.ts';
import { mayGrantRole, mayKeepRegisters, maySeeContacts } from '#domain/people/policy.ts';
import { grantableRoles, type RolePlace } from '#domain/people/rules.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed } from '#platform/errors/refusal.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { organizationChoices } from './choices.server.ts';

export type People = Awaited<ReturnType<typeof readPeople>>;

export async function readPeople({ actor, municipality, language }: OfficeVisit) {
	insistAllowed(mayKeepRegisters(actor));
	return (await personsOf(db, municipality.id)).toSorted(byWords(({ name }) => name, language));
}

export async function readNewPerson({ actor, municipality }: OfficeVisit) {
	insistAllowed(mayKeepRegisters(actor));
	return { isDemoTown: municipality.isDemo };
}

export type PersonKept = Awaited<ReturnType<typeof readPerson>>;

/** One person with everything the office knows: contacts, offices and what they may do. */
export async function readPerson(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	insistAllowed(mayKeepRegisters(actor));
	const person = await personOf(db, municipality.id, idIn(visit, 'personId'));
	const [contacts, held, roles, places] = await Promise.all([
		maySeeContacts(actor) ? contactsOf(db, municipality.id, { personId: person.id }) : [],
		officesHeld(db, municipality.id, person.id),
		rolesOf(db, municipality.id, person.id),
		rolePlaces(visit)
	]);
	const offices = held.map(({ organization, ...office }) => ({ ...office, organization: calledOn(organization, today) }));
	return {
		town: municipality.slug,
		person,
		contacts,
		offices,
		roles: roles.map((role) => ({
			...role,
			at: places.find(({ id }) => id === role.atId)?.label ?? '',
			may: { end: role.to === null && role.role !== 'operator' && mayGrantRole(actor, { role: role.role, atId: role.atId }) }
		})),
		grants: grantableRoles.filter((role) => places.some(({ id }) => mayGrantRole(actor, { role, atId: id }))),
		places: places.filter(({ id }) => grantableRoles.some((role) => mayGrantRole(actor, { role, atId: id })))
	};
}

type Place = { kind: RolePlace; id: string; label: string };

/** Where a role can be held: the town itself, its bodies, its organizations. */
async function rolePlaces(visit: OfficeVisit): Promise<Place[]> {
	const { municipality, today, language } = visit;
	const [bodies, organizations] = await Promise.all([bodiesOf(db, municipality.id), organizationChoices(visit)]);
	return [
		{ kind: 'municipality', id: municipality.id, label: wordsOf(municipality.name, language) },
		...bodies.flatMap((body): Place[] => {
			const name = nameOn(body, today)?.name;
			return name ? [{ kind: 'body', id: body.id, label: wordsOf(name, language) }] : [];
		}),
		...organizations.map(({ value, label }): Place => ({ kind: 'organization', id: value, label }))
	];
}
