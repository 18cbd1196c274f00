import { type Attachment, attachmentsOf } from '#domain/documents/attachments.queries.server.ts';
import { type DocumentRow, documentsNamed, type Eyes } from '#domain/documents/queries.server.ts';
import { type DoubtfulDate, dateInColumns } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type PaperKind, type PaperState, paperKinds } from './rules.ts';

/** A paper of a project; neither an entry of the register nor a file where only its being there is known. */
export type Paper = {
	readonly id: Id;
	readonly kind: PaperKind;
	readonly state: PaperState;
	readonly title: Text | null;
	readonly dated: PlainDate | null;
	readonly isPublic: boolean;
	readonly document: DocumentRow | null;
	readonly files: readonly Attachment[];
	readonly version: number;
};

export type Milestone = {
	readonly id: Id;
	readonly title: Text;
	readonly planned: DoubtfulDate | null;
	readonly reachedOn: PlainDate | null;
	readonly version: number;
};

/** How it went, in somebody's words; of no organization where the keeper took it down for nobody named. */
export type Progress = {
	readonly id: Id;
	readonly toldOn: PlainDate;
	readonly words: Text;
	readonly organizationId: Id | null;
	readonly byName: string;
	readonly files: readonly Attachment[];
};

/** The papers of a project by kind, those of one kind by their day. Three queries. Strangers are shown the public ones, with their public parts. */
export async function papersOf(from: Db, municipalityId: Id, projectId: Id, eyes: Eyes, today: PlainDate): Promise<Paper[]> {
	const rows = await from
		.selectFrom('project_document')
		.select(['id', 'kind', 'state', 'document_id', 'title', 'dated', 'is_public', 'version'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', '=', projectId)
		.where((is) => is.or([is.lit(eyes === 'office'), is('is_public', '=', true)]))
		.orderBy('dated')
		.orderBy('id')
		.execute();
	const ids = rows.map(({ id }) => id);
	const registered = rows.map(({ document_id }) => document_id).filter((id) => id !== null);
	const [files, documents] = await Promise.all([
		attachmentsOf(from, municipalityId, 'project_document', ids, eyes),
		documentsNamed(from, municipalityId, registered, eyes, today)
	]);
	const byKind = rows.toSorted((a, b) => paperKinds.indexOf(a.kind) - paperKinds.indexOf(b.kind));
	return byKind.map(({ document_id, is_public: isPublic, ...row }) => ({
		...row,
		isPublic,
		document: (document_id && documents.get(document_id)) || null,
		files: files.get(row.id) ?? []
	}));
}

/** What is to be reached on the way, in the order it was planned. */
export async function milestonesOf(from: Db, municipalityId: Id, projectId: Id): Promise<Milestone[]> {
	const rows = await from
		.selectFrom('project_milestone')
		.select(['id', 'title', 'planned_from', 'planned_to', 'planned_precision', 'planned_as_written', 'reached_on', 'version'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', '=', projectId)
		.orderBy('position')
		.execute();
	return rows.map(({ id, title, planned_from, planned_to, planned_precision, planned_as_written, reached_on: reachedOn, version }) => ({
		id,
		title,
		planned: dateInColumns(planned_from, planned_to, planned_precision, planned_as_written),
		reachedOn,
		version
	}));
}

/** What was told of how it goes, the oldest first. Two queries. */
export async function progressOf(from: Db, municipalityId: Id, projectId: Id, eyes: Eyes): Promise<Progress[]> {
	const rows = await from
		.selectFrom('project_progress')
		.select(['id', 'told_on as toldOn', 'words', 'organization_id as organizationId', 'by_name as byName'])
		.where('municipality_id', '=', municipalityId)
		.where('project_id', '=', projectId)
		.orderBy('told_on')
		.orderBy('id')
		.execute();
	const ids = rows.map(({ id }) => id);
	const files = await attachmentsOf(from, municipalityId, 'project_progress', ids, eyes);
	return rows.map((row) => ({ ...row, files: files.get(row.id) ?? [] }));
}
