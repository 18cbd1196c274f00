import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { type DocumentRow, documentAt } from './queries.server.ts';
import { type ArticleDifference, differenceOf, predecessorOf } from './rules.ts';
import { articlesOf, type VersionRow, versionOf, versionsOf } from './versions.queries.server.ts';

/** Two wordings of one text, article by article. */
export type Comparison = {
	readonly document: DocumentRow;
	readonly before: VersionRow;
	readonly after: VersionRow;
	readonly difference: readonly ArticleDifference[];
};

/**
 * What became of a text from one adopted version to another.
 *
 * @throws Refusal 404 one of them is not there, was not adopted, or its words are unknown: nothing can be told of what is unknown
 */
export async function comparisonAt(
	from: Db,
	municipalityId: Id,
	slug: string,
	positions: { before: number; after: number },
	today: PlainDate
): Promise<Comparison> {
	const document = await documentAt(from, municipalityId, slug, today);
	const versions = await versionsOf(from, municipalityId, document.id, 'public');
	const at = (position: number) => insistFound(versions.find((each) => each.position === position && each.articles > 0));
	return compared(from, municipalityId, document, at(positions.before), at(positions.after));
}

/**
 * What a version changes in the last one adopted before it. For the office, of drafts too.
 *
 * @throws Refusal 404 no such version, or nothing known before it
 */
export async function comparisonOf(from: Db, municipalityId: Id, versionId: Id, today: PlainDate): Promise<Comparison> {
	const { document, version, versions } = await versionOf(from, municipalityId, versionId, today);
	return compared(from, municipalityId, document, insistFound(predecessorOf(versions, version)), version);
}

async function compared(from: Db, municipalityId: Id, document: DocumentRow, before: VersionRow, after: VersionRow): Promise<Comparison> {
	const articles = await articlesOf(from, municipalityId, [before.id, after.id]);
	return { document, before, after, difference: differenceOf(articles.get(before.id) ?? [], articles.get(after.id) ?? []) };
}
