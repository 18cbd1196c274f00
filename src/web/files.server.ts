import { placesOfEvidence } from '#domain/decisions/file.queries.server.ts';
import { maySeeDrafts as maySeeDecision } from '#domain/decisions/policy.ts';
import { tiesOf } from '#domain/documents/attachments.queries.server.ts';
import { maySeeUnpublished } from '#domain/documents/policy.ts';
import { documentsNamed } from '#domain/documents/queries.server.ts';
import { isSignedCopy, placesOfMaterials } from '#domain/meetings/file.queries.server.ts';
import { maySeeDrafts as maySeeAgenda } from '#domain/meetings/policy.ts';
import { projectFile } from '#domain/projects/file.queries.server.ts';
import { mayKeepProjects } from '#domain/projects/policy.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit, PublicVisit } from '#platform/doors/visit.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { fileOf } from '#platform/files/download.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** A thing a file belongs to, as far as it matters who may read it. */
type Belonging = { readonly isPublic: boolean; readonly isFor: (actor: Actor) => boolean };

/** A file strangers may read: of a public paper, of an agenda that went out, evidence of an answer, signed minutes. */
export async function publicFile(visit: PublicVisit) {
	const belongings = await belongingsOf(visit);
	insistFound(belongings.find(({ isPublic }) => isPublic));
	return fileAsked(visit);
}

/** The same for the office, with what is for this actor's eyes. A file that belongs to nothing named here is for nobody. */
export async function officeFile(visit: OfficeVisit) {
	const belongings = await belongingsOf(visit);
	insistFound(belongings.find(({ isPublic, isFor }) => isPublic || isFor(visit.actor)));
	return fileAsked(visit);
}

const fileAsked = (visit: PublicVisit) => fileOf(db, { municipalityId: visit.municipality.id, fileId: idIn(visit, 'file') });

async function belongingsOf(visit: PublicVisit): Promise<Belonging[]> {
	const { id: municipalityId } = visit.municipality;
	const fileId = idIn(visit, 'file');
	if (await isSignedCopy(db, municipalityId, fileId)) return [{ isPublic: true, isFor: () => true }];
	const ties = await tiesOf(db, municipalityId, fileId);
	const found = await Promise.all(
		ties.map(async ({ kind, id, isPublic }) => {
			const things = (await finders[kind]?.(visit, id)) ?? [];
			return things.map((thing) => ({ ...thing, isPublic: thing.isPublic && isPublic }));
		})
	);
	return found.flat();
}

/** By the kind of thing a file is tied to; another kind is another line here. */
const finders: Readonly<Record<string, (visit: PublicVisit, id: Id) => Promise<Belonging[]>>> = {
	document: paper,
	agenda_item: material,
	undertaking_step: (visit, id) => evidence(visit, { stepIds: [id], decisionIds: [] }),
	decision: (visit, id) => evidence(visit, { stepIds: [], decisionIds: [id] }),
	project_document: (visit, id) => ofProject(visit, 'project_document', id),
	project_progress: (visit, id) => ofProject(visit, 'project_progress', id)
};

async function paper({ municipality, today }: PublicVisit, id: Id): Promise<Belonging[]> {
	const found = await documentsNamed(db, municipality.id, [id], 'office', today);
	return [...found.values()].map(({ isPublic }) => ({ isPublic, isFor: maySeeUnpublished }));
}

async function material({ municipality }: PublicVisit, id: Id): Promise<Belonging[]> {
	const places = await placesOfMaterials(db, municipality.id, [id]);
	return places.map((place) => ({ isPublic: place.isPublic, isFor: (actor) => maySeeAgenda(actor, place) }));
}

async function evidence({ municipality }: PublicVisit, of: Parameters<typeof placesOfEvidence>[2]): Promise<Belonging[]> {
	const places = await placesOfEvidence(db, municipality.id, of);
	return places.map((place) => ({ isPublic: place.isPublic, isFor: (actor) => maySeeDecision(actor, place) }));
}

async function ofProject({ municipality }: PublicVisit, kind: 'project_document' | 'project_progress', id: Id): Promise<Belonging[]> {
	const found = await projectFile(db, municipality.id, kind, id);
	return found ? [{ isPublic: found.isPublic, isFor: mayKeepProjects }] : [];
}
