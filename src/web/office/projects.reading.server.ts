import { whoIsMeant } from '#domain/people/naming.queries.server.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import { answersFor, mayKeepProjects, mayReport, maySeeProjectDesk } from '#domain/projects/policy.ts';
import { projectOf, projectsOf } from '#domain/projects/queries.server.ts';
import { partyOrganizations } from '#domain/projects/rules.ts';
import { milestonesOf, papersOf, progressOf } from '#domain/projects/story.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import { titlesOf } from '../public/project-words.ts';
import { asShown } from '../public/projects.reading.server.ts';
import { organizationChoices, paperChoices, placeChoices } from './choices.server.ts';

export type ProjectsKept = Awaited<ReturnType<typeof readProjects>>;

/** All projects for those who keep them; for whoever answers for an organization, those it has a part in. */
export async function readProjects({ actor, municipality, language, today }: OfficeVisit) {
	insistAllowed(maySeeProjectDesk(actor));
	const projects = await projectsOf(db, municipality.id);
	const may = { keep: mayKeepProjects(actor) };
	const rows = projects
		.filter((project) => mayReport(actor, { organizations: partyOrganizations(project, today) }))
		.toSorted(byWords((project) => titlesOf(project)[0] ?? null, language));
	return { rows, may };
}

export type NewProject = Awaited<ReturnType<typeof readNewProject>>;

export async function readNewProject(visit: OfficeVisit) {
	insistAllowed(mayKeepProjects(visit.actor));
	return { places: await placeChoices(visit) };
}

export type ProjectKept = Awaited<ReturnType<typeof readProject>>;

/** One project with everything written down of it, and what its forms offer. Who only answers for an organization sees what is public. */
export async function readProject(visit: OfficeVisit) {
	const { actor, municipality, today, language } = visit;
	const stands = await projectOf(db, municipality.id, idIn(visit, 'projectId'));
	const organizations = partyOrganizations(stands, today);
	insistFound(mayReport(actor, { organizations }) || null);
	const may = { keep: mayKeepProjects(actor) };
	const eyes = may.keep ? 'office' : 'public';
	const [places, papers, milestones, progress, choices] = await Promise.all([
		placesOf(db, municipality.id),
		papersOf(db, municipality.id, stands.id, eyes, today),
		milestonesOf(db, municipality.id, stands.id),
		progressOf(db, municipality.id, stands.id, eyes),
		may.keep ? choicesOf(visit) : null
	]);
	const told = [...stands.parties, ...progress].flatMap(({ organizationId }) => organizationId ?? []);
	const who = await whoIsMeant(db, municipality.id, told);
	const own = answersFor(actor, { organizations }).flatMap((id) => {
		const named = who(id, today);
		return named ? [{ value: id, label: wordsOf(named.name, language) }] : [];
	});
	return {
		town: municipality.slug,
		project: asShown(stands, { places, who, today }),
		papers,
		milestones,
		progress: progress.map((each) => ({ ...each, organization: each.organizationId && who(each.organizationId, each.toldOn) })),
		choices,
		/** In whose name the one who looks may tell how it goes. */
		voices: choices ? choices.organizations : own,
		may
	};
}

async function choicesOf(visit: OfficeVisit) {
	const [organizations, places, documents] = await Promise.all([organizationChoices(visit), placeChoices(visit), paperChoices(visit)]);
	return { organizations, places, documents };
}

/** The project whose part is mended: only keepers do. */
async function readKept(visit: OfficeVisit) {
	insistAllowed(mayKeepProjects(visit.actor));
	const { project, papers, milestones, choices } = await readProject(visit);
	return { project, papers, milestones, choices: insistFound(choices) };
}

const thePart = <Part extends { readonly id: string }>(parts: readonly Part[], wanted: string | undefined): Part =>
	insistFound(parts.find(({ id }) => id === wanted));

export type TitleKept = Awaited<ReturnType<typeof readTitle>>;
export async function readTitle(visit: OfficeVisit) {
	const { project } = await readKept(visit);
	return { project, title: thePart(project.titles, visit.params.titleId) };
}

export type PartyKept = Awaited<ReturnType<typeof readParty>>;
export async function readParty(visit: OfficeVisit) {
	const { project, choices } = await readKept(visit);
	return { project, party: thePart(project.parties, visit.params.partyId), organizations: choices.organizations };
}

export type PaperKept = Awaited<ReturnType<typeof readPaper>>;
export async function readPaper(visit: OfficeVisit) {
	const { project, papers, choices } = await readKept(visit);
	return { project, paper: thePart(papers, visit.params.paperId), documents: choices.documents };
}

export type MilestoneKept = Awaited<ReturnType<typeof readMilestone>>;
export async function readMilestone(visit: OfficeVisit) {
	const { project, milestones } = await readKept(visit);
	return { project, milestone: thePart(milestones, visit.params.milestoneId) };
}
