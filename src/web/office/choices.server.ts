import { bodiesOf } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { documentsOf } from '#domain/documents/queries.server.ts';
import { calledOn, officesOf, organizationsOf } from '#domain/people/organizations.server.ts';
import { personsOf } from '#domain/people/persons.server.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import { namesShown } from '#domain/places/rules.ts';
import { projectsOf } from '#domain/projects/queries.server.ts';
import { titlesShown } from '#domain/projects/rules.ts';
import { writeShort } from '#platform/dates/writing-dates.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Option, OptionGroup } from '#ui/forms/choices.tsx';

/** What the fields of the office's forms offer, in the reader's language and alphabet, under today's names. */
export async function organizationChoices({ municipality, today, language }: OfficeVisit): Promise<Option[]> {
	const organizations = await organizationsOf(db, municipality.id);
	return organizations
		.map((organization) => ({ value: organization.id, name: calledOn(organization, today) }))
		.toSorted(byWords(({ name }) => name, language))
		.map(({ value, name }) => ({ value, label: wordsOf(name, language) }));
}

/** Offices under their organizations: «биринчи вице-мэр» is not one thing everywhere. */
export async function officeChoices(visit: OfficeVisit): Promise<OptionGroup[]> {
	const [offices, organizations] = await Promise.all([officesOf(db, visit.municipality.id), organizationChoices(visit)]);
	return organizations.flatMap(({ value, label }) => {
		const own = offices.filter(({ organizationId }) => organizationId === value);
		return own.length === 0 ? [] : [{ label, options: own.map(({ id, title }) => ({ value: id, label: wordsOf(title, visit.language) })) }];
	});
}

export async function personChoices({ municipality, language }: OfficeVisit): Promise<Option[]> {
	const persons = await personsOf(db, municipality.id);
	return persons.toSorted(byWords(({ name }) => name, language)).map(({ id, name }) => ({ value: id, label: wordsOf(name, language) }));
}

export async function bodyChoices({ municipality, today, language }: OfficeVisit): Promise<Option[]> {
	const bodies = await bodiesOf(db, municipality.id);
	return bodies.flatMap((body) => {
		const name = nameOn(body, today);
		return name ? [{ value: body.id, label: wordsOf(name.name, language) }] : [];
	});
}

/** Papers as officials look for them: by number and day, the latest first. */
export async function paperChoices({ municipality, today, language }: OfficeVisit): Promise<Option[]> {
	const papers = await documentsOf(db, municipality.id, { eyes: 'office' }, today);
	return papers.map(({ id, number, issuedOn, title }) => ({
		value: id,
		label: [number, issuedOn && writeShort(issuedOn, language), wordsOf(title, language)].filter(Boolean).join(', ')
	}));
}

export async function placeChoices({ municipality, language }: OfficeVisit): Promise<Option[]> {
	const places = await placesOf(db, municipality.id);
	return places
		.map((place) => ({ value: place.id, names: namesShown(place).map(({ name }) => name) }))
		.toSorted(byWords(({ names }) => names[0] ?? null, language))
		.map(({ value, names }) => ({ value, label: names.map((name) => wordsOf(name, language)).join(' / ') }));
}

export async function projectChoices({ municipality, language }: OfficeVisit): Promise<Option[]> {
	const projects = await projectsOf(db, municipality.id);
	return projects
		.map((project) => ({ value: project.id, titles: titlesShown(project).map(({ title }) => title) }))
		.toSorted(byWords(({ titles }) => titles[0] ?? null, language))
		.map(({ value, titles }) => ({ value, label: titles.map((title) => wordsOf(title, language)).join(' / ') }));
}
