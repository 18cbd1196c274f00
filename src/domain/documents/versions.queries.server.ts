import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type DocumentRow, documentAt, documentOf, type Eyes } from './queries.server.ts';
import type { Article, VersionState } from './rules.ts';

/** One wording of a text. Of one without articles only its existence is known. */
export type VersionRow = {
	readonly id: Id;
	readonly documentId: Id;
	/** Its number among all that were ever drafted: the first is 1. */
	readonly position: number;
	readonly label: Text | null;
	readonly state: VersionState;
	readonly draftedOn: PlainDate | null;
	readonly adoptedOn: PlainDate | null;
	/** The decision that adopted it, when one is known: a thing of an upper room. */
	readonly decisionId: Id | null;
	readonly inForceFrom: PlainDate | null;
	readonly note: Text | null;
	readonly articles: number;
	readonly version: number;
};

/** The versions of one text in their order. Strangers are shown what was adopted: drafts are the office's own. */
export const versionsOf = (from: Db, municipalityId: Id, documentId: Id, eyes: Eyes): Promise<VersionRow[]> =>
	counted(versionRows(from, municipalityId, eyes).where('document_version.document_id', '=', documentId));

/** A draft that waits for remarks, with the paper it is a version of. */
export type InDiscussion = { readonly id: Id; readonly title: Text; readonly label: Text | null; readonly remarks: number };

/** Every draft that is open for remarks, with how many of them this person made. One query. */
export async function versionsInDiscussion(from: Db, municipalityId: Id, byPersonId: Id | null): Promise<InDiscussion[]> {
	const rows = await from
		.selectFrom('document_version')
		.innerJoin('document', (on) =>
			on
				.onRef('document.municipality_id', '=', 'document_version.municipality_id')
				.onRef('document.id', '=', 'document_version.document_id')
		)
		.leftJoin('version_remark', (on) =>
			on
				.onRef('version_remark.municipality_id', '=', 'document_version.municipality_id')
				.onRef('version_remark.version_id', '=', 'document_version.id')
				.on('version_remark.author_person_id', '=', byPersonId)
		)
		.select(['document_version.id', 'document.title', 'document_version.label', 'version_remark.id as remarkId'])
		.where('document_version.municipality_id', '=', municipalityId)
		.where('document_version.state', '=', 'remarks')
		.orderBy('document_version.drafted_on', 'desc')
		.orderBy('document_version.id')
		.execute();
	return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((each) =>
		each.slice(0, 1).map(({ remarkId, ...version }) => ({ ...version, remarks: remarkId ? each.length : 0 }))
	);
}

/** A version to read, with the paper it is a version of and its neighbours to compare it with. */
export type VersionToRead = {
	readonly document: DocumentRow;
	readonly version: VersionRow;
	readonly versions: readonly VersionRow[];
	readonly articles: readonly Article[];
};

/** The adopted version at a public address. @throws Refusal 404 none is there, or it was not adopted */
export async function versionAt(from: Db, municipalityId: Id, slug: string, position: number, today: PlainDate): Promise<VersionToRead> {
	const document = await documentAt(from, municipalityId, slug, today);
	const versions = await versionsOf(from, municipalityId, document.id, 'public');
	const version = insistFound(versions.find((each) => each.position === position));
	const articles = await articlesOf(from, municipalityId, [version.id]);
	return { document, version, versions, articles: articles.get(version.id) ?? [] };
}

/** Any version by id for the office. @throws Refusal 404 */
export async function versionOf(from: Db, municipalityId: Id, versionId: Id, today: PlainDate): Promise<VersionToRead> {
	const rows = versionRows(from, municipalityId, 'office').where('document_version.id', '=', versionId);
	const version = insistFound((await counted(rows))[0]);
	const [document, versions, articles] = await Promise.all([
		documentOf(from, municipalityId, version.documentId, today),
		versionsOf(from, municipalityId, version.documentId, 'office'),
		articlesOf(from, municipalityId, [versionId])
	]);
	return { document, version, versions, articles: articles.get(versionId) ?? [] };
}

const versionRows = (from: Db, municipalityId: Id, eyes: Eyes) =>
	from
		.selectFrom('document_version')
		.select((eb) => [
			'document_version.id',
			'document_version.document_id as documentId',
			'document_version.position',
			'document_version.label',
			'document_version.state',
			'document_version.drafted_on as draftedOn',
			'document_version.adopted_on as adoptedOn',
			'document_version.adopted_by_id as decisionId',
			'document_version.in_force_from as inForceFrom',
			'document_version.note',
			'document_version.version',
			eb
				.selectFrom('article')
				.select((count) => count.fn.countAll<number>().as('count'))
				.where('article.municipality_id', '=', municipalityId)
				.whereRef('article.version_id', '=', 'document_version.id')
				.as('articles')
		])
		.where('document_version.municipality_id', '=', municipalityId)
		.where((is) => is.or([is.lit(eyes === 'office'), is('document_version.state', '=', 'adopted')]))
		.orderBy('document_version.position');

const counted = async (rows: ReturnType<typeof versionRows>): Promise<VersionRow[]> =>
	(await rows.execute()).map((row) => ({ ...row, articles: row.articles ?? 0 }));

/** The words of these versions, each in their order. */
export async function articlesOf(from: Db, municipalityId: Id, versionIds: readonly Id[]): Promise<Map<Id, Article[]>> {
	const rows = await from
		.selectFrom('article')
		.select(['id', 'version_id as versionId', 'label', 'heading', 'body'])
		.where('municipality_id', '=', municipalityId)
		.where('version_id', 'in', versionIds)
		.orderBy('position')
		.execute();
	return Map.groupBy(rows, ({ versionId }) => versionId);
}
