import { bodiesNamed, bodiesOf, seatsOf, seatsOfPerson } from '#domain/councils/queries.server.ts';
import { compositionOn, nameOn } from '#domain/councils/rules.ts';
import { calledOn } from '#domain/people/organizations.server.ts';
import { type OfficeHeld, officesHeld, personAt, personsOf } from '#domain/people/persons.server.ts';
import { lasts, toldOn } from '#domain/people/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { folded } from '#platform/i18n/letters.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { seatToday } from './organizations.reading.server.ts';

export type PeopleReading = Awaited<ReturnType<typeof readPeople>>;

/** The register of persons as a stranger reads it: what each does today; those of the record before those made up. */
export async function readPeople({ municipality, query, today, language }: PublicVisit) {
	const { id: town } = municipality;
	const [persons, held, bodies] = await Promise.all([personsOf(db, town), officesHeld(db, town), bodiesOf(db, town)]);
	const bodyIds = bodies.map(({ id }) => id);
	const seats = compositionOn(await seatsOf(db, town, bodyIds, today), today);
	const wanted = folded(query.q ?? '');
	const people = persons
		.filter(({ name }) => folded(wordsOf(name, language)).includes(wanted) || folded(wordsOf(name, name.original)).includes(wanted))
		.map((person) => ({
			...person,
			offices: held.filter((office) => office.personId === person.id && lasts(office, today)).map((office) => officeShown(office, today)),
			bodies: bodies
				.filter(({ id }) => seats.some(({ bodyId, personId }) => bodyId === id && personId === person.id))
				.flatMap((body) => nameOn(body, today) ?? [])
				.map(({ name, shortName }) => shortName ?? name)
		}))
		.toSorted(byWords(({ name }) => name, language))
		.toSorted((a, b) => Number(a.isDemo) - Number(b.isDemo));
	return { town: municipality.slug, people };
}

export type PersonReading = Awaited<ReturnType<typeof readPerson>>;

/** One person: the offices held and the seats taken, those of today and those of the past. */
export async function readPerson({ municipality, params, today }: PublicVisit) {
	const { id: town } = municipality;
	const person = await personAt(db, town, params.person ?? '');
	const [held, seats] = await Promise.all([officesHeld(db, town, person.id), seatsOfPerson(db, town, person.id, today)]);
	const bodyIds = seats.map(({ bodyId }) => bodyId);
	const bodies = await bodiesNamed(db, town, bodyIds);
	return {
		town: municipality.slug,
		person,
		offices: held.map((office) => officeShown(office, today)),
		seats: seats.flatMap((seat) => seatToday(seat, bodies.get(seat.bodyId), today))
	};
}

const officeShown = ({ id, title, organization, from, to }: OfficeHeld, today: PlainDate) => ({
	id,
	title,
	organization: { slug: organization.slug, name: calledOn(organization, toldOn({ from, to }, today)) },
	from,
	to,
	isHeld: lasts({ from, to }, today)
});
