import { decisionsNamed } from '#domain/decisions/naming.queries.server.ts';
import { attachmentsOf } from '#domain/documents/attachments.queries.server.ts';
import { comparisonAt } from '#domain/documents/comparison.queries.server.ts';
import { documentsTouching, effectsOf } from '#domain/documents/effects.queries.server.ts';
import { documentAt, documentChoices, documentsOf } from '#domain/documents/queries.server.ts';
import { documentKinds, standingOn } from '#domain/documents/rules.ts';
import { versionAt, versionsOf } from '#domain/documents/versions.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { PublicVisit } from '#platform/doors/visit.ts';
import { withThings } from '../touched.server.ts';
import { chosen, yearIn } from './filters.ts';

export type DocumentsReading = Awaited<ReturnType<typeof readDocuments>>;

/** The register of papers, by year, kind and issuer. */
export async function readDocuments({ municipality, query, today }: PublicVisit) {
	const filter = { year: yearIn(query.year), kind: chosen(documentKinds, query.kind), issuer: query.issuer, eyes: 'public' as const };
	const [choices, rows] = await Promise.all([
		documentChoices(db, municipality.id, 'public', today),
		documentsOf(db, municipality.id, filter, today)
	]);
	return { town: municipality.slug, choices, rows, page: Math.trunc(Number(query.page)) || 1 };
}

export type DocumentReading = Awaited<ReturnType<typeof readDocument>>;

/** One paper: what it does, what others do to it, its versions and files. */
export async function readDocument({ municipality: { id, slug }, params, today }: PublicVisit) {
	const document = await documentAt(db, id, params.document ?? '', today);
	const [effects, touching, versions, files] = await Promise.all([
		effectsOf(db, id, document.id),
		documentsTouching(db, id, { kind: 'document', ids: [document.id] }, 'public', today),
		versionsOf(db, id, document.id, 'public'),
		attachmentsOf(db, id, 'document', [document.id], 'public')
	]);
	const day = document.issuedOn ?? today;
	return {
		town: slug,
		document,
		effects: await withThings(id, effects, { eyes: 'public', day, today }),
		touching: touching.get(document.id) ?? [],
		versions,
		standing: standingOn(versions, today),
		decisions: await decisionsBehind(id, versions),
		files: files.get(document.id) ?? []
	};
}

export type VersionReading = Awaited<ReturnType<typeof readVersion>>;

/** The words of one adopted version. */
export async function readVersion({ municipality: { id, slug }, params, today }: PublicVisit) {
	const reading = await versionAt(db, id, params.document ?? '', Number(params.position), today);
	const standing = standingOn(reading.versions, today);
	return {
		town: slug,
		...reading,
		isStanding: standing?.id === reading.version.id,
		decisions: await decisionsBehind(id, [reading.version])
	};
}

export type DifferenceReading = Awaited<ReturnType<typeof readDifference>>;

/** What became of a text from one version to another. */
export async function readDifference({ municipality: { id, slug }, params, today }: PublicVisit) {
	const positions = { before: Number(params.before), after: Number(params.after) };
	return { town: slug, ...(await comparisonAt(db, id, params.document ?? '', positions, today)) };
}

const decisionsBehind = (municipalityId: Id, versions: readonly { decisionId: Id | null }[]) =>
	decisionsNamed(
		db,
		municipalityId,
		versions.map(({ decisionId }) => decisionId).filter((decision) => decision !== null)
	);
