import { type NamedThen, whoIsMeant } from '#domain/people/naming.queries.server.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import { liesWithin, namesShown, type Place } from '#domain/places/rules.ts';
import { fits } from '#domain/projects/filter.rules.ts';
import { projectsOf } from '#domain/projects/queries.server.ts';
import { type Party, type Project, projectKinds, sectors, stages } from '#domain/projects/rules.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import type { Geometry } from '#platform/geo/geometry.ts';
import { byWords } from '#platform/i18n/collation.ts';
import type { Text } from '#platform/i18n/text.ts';
import { chosen } from './filters.ts';
import { titlesOf } from './project-words.ts';

/** A party by the name of its own time; null where only words tell of it. */
export type PartyShown = Party & { readonly organization: { readonly slug: string; readonly name: Text } | null };

/** A place as a project names it. */
export type PlaceShown = {
	readonly id: Id;
	readonly slug: string;
	readonly names: readonly Text[];
	readonly geometry: Geometry | null;
};

export type ProjectShown = Project & { readonly places: readonly PlaceShown[]; readonly partiesShown: readonly PartyShown[] };

export type ProjectsReading = Awaited<ReturnType<typeof readProjects>>;

const stageChoices = [...stages, 'unknown'] as const;

/** The projects the record knows of, by sector, kind, stage, place and organization. As many queries for one as for five hundred. */
export async function readProjects({ municipality, query, today, language }: PublicVisit) {
	const [all, places] = await Promise.all([projectsOf(db, municipality.id), placesOf(db, municipality.id)]);
	const who = await whoIsMeant(db, municipality.id, organizationsIn(all));
	const shown = all.map((project) => asShown(project, { places, who, today }));
	const { sector, kind, stage, place, organization } = query;
	const filter = {
		sector: chosen(sectors, sector),
		kind: chosen(projectKinds, kind),
		stage: chosen(stageChoices, stage),
		placeIds: place ? placesIn(place, places) : undefined
	};
	const rows = shown
		.filter((project) => fits(project, filter))
		.filter(({ partiesShown }) => !organization || partiesShown.some((party) => party.organization?.slug === organization))
		.toSorted(byWords((project) => titlesOf(project)[0] ?? null, language));
	return {
		town: municipality.slug,
		rows,
		choices: choicesOf(shown, places),
		page: Math.trunc(Number(query.page)) || 1
	};
}

const organizationsIn = (projects: readonly Project[]): Id[] =>
	projects.flatMap(({ parties }) => parties.flatMap(({ organizationId }) => organizationId ?? []));

type Known = { readonly places: readonly Place[]; readonly who: NamedThen; readonly today: PlainDate };

/** With the names of its places and parties. A party whose part ended goes by its name of then. */
export function asShown(project: Project, { places, who, today }: Known): ProjectShown {
	return {
		...project,
		places: places
			.filter(({ id }) => project.placeIds.includes(id))
			.map((place) => ({ id: place.id, slug: place.slug, names: namesShown(place).map(({ name }) => name), geometry: place.geometry })),
		partiesShown: project.parties.map((party) => {
			const named = party.organizationId && who(party.organizationId, party.to && party.to < today ? party.to : today);
			return { ...party, organization: named ? { slug: named.slug ?? '', name: named.name } : null };
		})
	};
}

/** The place of an address and everything that lies in it; nothing where there is no such place. */
function placesIn(slug: string, places: readonly Place[]): Id[] {
	const place = places.find((each) => each.slug === slug);
	return place ? places.filter(({ id }) => liesWithin(place, id, places)).map(({ id }) => id) : [];
}

/** What the list can be narrowed by: only what finds something. */
function choicesOf(projects: readonly ProjectShown[], places: readonly Place[]) {
	const used = new Set(projects.flatMap(({ placeIds }) => placeIds));
	const named = projects.flatMap(({ partiesShown }) => partiesShown.flatMap(({ organization }) => organization ?? []));
	return {
		sectors: sectors.filter((sector) => projects.some((project) => project.sector === sector)),
		kinds: projectKinds.filter((kind) => projects.some((project) => project.kind === kind)),
		stages: stageChoices.filter((stage) => projects.some((project) => fits(project, { stage }))),
		places: places
			.filter((place) => [...used].some((id) => liesWithin(place, id, places)))
			.map((place) => ({ slug: place.slug, names: namesShown(place).map(({ name }) => name) })),
		organizations: [...new Map(named.map((each) => [each.slug, each])).values()]
	};
}
