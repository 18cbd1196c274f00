import { attachmentsOf } from '#domain/documents/attachments.queries.server.ts';
import { documentsTouching, effectsOf } from '#domain/documents/effects.queries.server.ts';
import { mayKeepDocuments, maySeeUnpublished } from '#domain/documents/policy.ts';
import { documentChoices, documentOf, documentsOf } from '#domain/documents/queries.server.ts';
import { documentKinds } from '#domain/documents/rules.ts';
import { articlesOf, versionsOf } from '#domain/documents/versions.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import { idIn } from '#platform/doors/address.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, insistFound } from '#platform/errors/refusal.ts';
import { chosen, yearIn } from '../public/filters.ts';
import { withThings } from '../touched.server.ts';
import { bodyChoices, organizationChoices, paperChoices } from './choices.server.ts';

/** Papers that are not public, and drafts, are not there for those who may not see them. */
export const insistSees = ({ actor }: OfficeVisit): void => void insistFound(maySeeUnpublished(actor) || null);

export type Documents = Awaited<ReturnType<typeof readDocuments>>;

/** The whole register, also what is not public. */
export async function readDocuments(visit: OfficeVisit) {
	const { actor, municipality, query, today } = visit;
	insistSees(visit);
	const filter = { year: yearIn(query.year), kind: chosen(documentKinds, query.kind), eyes: 'office' as const };
	const [choices, rows] = await Promise.all([
		documentChoices(db, municipality.id, 'office', today),
		documentsOf(db, municipality.id, filter, today)
	]);
	return { choices, rows, may: { keep: mayKeepDocuments(actor) } };
}

export type NewDocument = Awaited<ReturnType<typeof readNewDocument>>;

export async function readNewDocument(visit: OfficeVisit) {
	insistAllowed(mayKeepDocuments(visit.actor));
	return { issuers: await organizationChoices(visit) };
}

export type DocumentKept = Awaited<ReturnType<typeof readDocument>>;

/** One paper with everything the office knows of it, and what its forms offer to those who keep it. */
export async function readDocument(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	insistSees(visit);
	const document = await documentOf(db, municipality.id, idIn(visit, 'documentId'), today);
	const may = { keep: mayKeepDocuments(actor) };
	const [effects, touching, versions, files, choices] = await Promise.all([
		effectsOf(db, municipality.id, document.id),
		documentsTouching(db, municipality.id, { kind: 'document', ids: [document.id] }, 'office', today),
		versionsOf(db, municipality.id, document.id, 'office'),
		attachmentsOf(db, municipality.id, 'document', [document.id], 'office'),
		may.keep ? choicesOf(visit) : null
	]);
	return {
		town: municipality.slug,
		document,
		effects: await withThings(municipality.id, effects, { eyes: 'office', day: document.issuedOn ?? today, today }),
		touching: touching.get(document.id) ?? [],
		versions,
		files: files.get(document.id) ?? [],
		choices,
		may
	};
}

async function choicesOf(visit: OfficeVisit) {
	const [issuers, bodies, papers] = await Promise.all([organizationChoices(visit), bodyChoices(visit), paperChoices(visit)]);
	return { issuers, bodies, papers };
}

export type NewVersion = Awaited<ReturnType<typeof readNewVersion>>;

/** The form of a new version begins with the words of the last one that has any, so that only what changes is written. */
export async function readNewVersion(visit: OfficeVisit) {
	const { actor, municipality, today } = visit;
	insistAllowed(mayKeepDocuments(actor));
	const document = await documentOf(db, municipality.id, idIn(visit, 'documentId'), today);
	const versions = await versionsOf(db, municipality.id, document.id, 'office');
	const last = versions.findLast(({ state, articles }) => state !== 'withdrawn' && articles > 0) ?? null;
	const articles = last ? await articlesOf(db, municipality.id, [last.id]) : new Map();
	return { document, last, articles: (last && articles.get(last.id)) ?? [] };
}
