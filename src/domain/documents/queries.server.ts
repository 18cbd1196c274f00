import { sql } from 'kysely';
import { organizationsNamed } from '#domain/people/queries.server.ts';
import { nameOn } from '#domain/people/rules.ts';
import { ofYear } from '#platform/dates/doubtful-date.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { DocumentKind } from './rules.ts';

/** Who issued a paper, by the name of its own day. */
export type Issuer = { readonly id: Id; readonly slug: string; readonly name: Text };

/** A paper as the register has it. Its number is to the letter; what is not known is null. */
export type DocumentRow = {
	readonly id: Id;
	readonly slug: string;
	readonly kind: DocumentKind;
	readonly number: string | null;
	readonly issuedOn: PlainDate | null;
	readonly issuer: Issuer | null;
	readonly title: Text;
	readonly note: Text | null;
	readonly isPublic: boolean;
	readonly version: number;
};

/** Whose eyes read: strangers are shown what is public, the office all of it. */
export type Eyes = 'public' | 'office';

export type DocumentFilter = {
	readonly year?: number | undefined;
	readonly kind?: DocumentKind | undefined;
	/** The issuer's public address. */
	readonly issuer?: string | undefined;
	readonly eyes: Eyes;
};

/** The papers that fit, the latest day first and those without a day last. Two queries however many there are. */
export async function documentsOf(from: Db, municipalityId: Id, filter: DocumentFilter, today: PlainDate): Promise<DocumentRow[]> {
	const { year, kind, issuer, eyes } = filter;
	let rows = documentRows(from, municipalityId, eyes);
	if (year) rows = rows.where('document.issued_on', '>=', ofYear(year).from).where('document.issued_on', '<=', ofYear(year).to);
	if (kind) rows = rows.where('document.kind', '=', kind);
	if (issuer) rows = rows.where('organization.slug', '=', issuer);
	return withIssuers(from, municipalityId, rows, today);
}

/** The papers of these ids, for pages that name many. Those that are not for these eyes are not in the answer. */
export async function documentsNamed(
	from: Db,
	municipalityId: Id,
	ids: readonly Id[],
	eyes: Eyes,
	today: PlainDate
): Promise<ReadonlyMap<Id, DocumentRow>> {
	if (ids.length === 0) return new Map();
	const rows = documentRows(from, municipalityId, eyes).where('document.id', 'in', [...new Set(ids)]);
	return new Map((await withIssuers(from, municipalityId, rows, today)).map((row) => [row.id, row]));
}

/** The public paper at an address. @throws Refusal 404 there is none, or it is the office's own */
export async function documentAt(from: Db, municipalityId: Id, slug: string, today: PlainDate): Promise<DocumentRow> {
	const rows = documentRows(from, municipalityId, 'public').where('document.slug', '=', slug);
	return insistFound((await withIssuers(from, municipalityId, rows, today))[0]);
}

/** The same by id for the office. @throws Refusal 404 */
export async function documentOf(from: Db, municipalityId: Id, documentId: Id, today: PlainDate): Promise<DocumentRow> {
	const rows = documentRows(from, municipalityId, 'office').where('document.id', '=', documentId);
	return insistFound((await withIssuers(from, municipalityId, rows, today))[0]);
}

/** What a register can be narrowed by: only what would find something, the latest year first. */
export async function documentChoices(from: Db, municipalityId: Id, eyes: Eyes, today: PlainDate) {
	const year = sql<number | null>`date_part('year', ${sql.ref('document.issued_on')})::integer`;
	const rows = await documentRows(from, municipalityId, eyes)
		.clearSelect()
		.clearOrderBy()
		.distinct()
		.select([year.as('year'), 'document.kind', 'document.issuer_id as issuerId'])
		.execute();
	const years = new Set(rows.map((row) => row.year).filter((each) => each !== null));
	const issuers = await organizationsNamed(
		from,
		municipalityId,
		rows.map(({ issuerId }) => issuerId).filter((id) => id !== null)
	);
	return {
		years: [...years].toSorted((a, b) => b - a),
		kinds: [...new Set(rows.map(({ kind }) => kind))],
		issuers: [...issuers.values()].flatMap(({ slug, names }) => {
			const name = nameOn(names, today)?.name;
			return name ? [{ slug, name }] : [];
		})
	};
}

const documentRows = (from: Db, municipalityId: Id, eyes: Eyes) =>
	from
		.selectFrom('document')
		.leftJoin('organization', (on) =>
			on.onRef('organization.municipality_id', '=', 'document.municipality_id').onRef('organization.id', '=', 'document.issuer_id')
		)
		.select([
			'document.id',
			'document.slug',
			'document.kind',
			'document.number',
			'document.issued_on as issuedOn',
			'document.issuer_id as issuerId',
			'organization.slug as issuerSlug',
			'document.title',
			'document.note',
			'document.is_public as isPublic',
			'document.version'
		])
		.where('document.municipality_id', '=', municipalityId)
		.where((is) => is.or([is.lit(eyes === 'office'), is('document.is_public', '=', true)]))
		.orderBy('document.issued_on', (by) => by.desc().nullsLast())
		.orderBy('document.slug');

async function withIssuers(from: Db, municipalityId: Id, rows: ReturnType<typeof documentRows>, today: PlainDate): Promise<DocumentRow[]> {
	const found = await rows.execute();
	const ids = found.map(({ issuerId }) => issuerId).filter((id) => id !== null);
	const issuers = await organizationsNamed(from, municipalityId, ids);
	return found.map(({ issuerId, issuerSlug, ...row }) => {
		const name = issuerId && nameOn(issuers.get(issuerId)?.names ?? [], row.issuedOn ?? today)?.name;
		return { ...row, issuer: issuerId && issuerSlug && name ? { id: issuerId, slug: issuerSlug, name } : null };
	});
}
