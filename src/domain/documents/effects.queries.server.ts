import type { PlainDate } from '#platform/dates/plain-date.ts';
import type { Db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import type { Text } from '#platform/i18n/text.ts';
import { type DocumentRow, documentsNamed, type Eyes } from './queries.server.ts';
import type { Effect } from './rules.ts';

/** What a paper does, and to which thing of any room: whoever shows it asks that room for the thing's name. */
export type EffectRow = {
	readonly id: Id;
	readonly effect: Effect;
	readonly subject: { readonly kind: string; readonly id: Id };
	readonly note: Text | null;
};

/** What one paper does, in the order it was written down. */
export async function effectsOf(from: Db, municipalityId: Id, documentId: Id): Promise<EffectRow[]> {
	const rows = await effectRows(from, municipalityId).where('document_id', '=', documentId).execute();
	return rows.map(({ id, effect, kind, subjectId, note }) => ({ id, effect, subject: { kind, id: subjectId }, note }));
}

/** A paper that did something to a thing. */
export type Touch = { readonly effect: Effect; readonly note: Text | null; readonly document: DocumentRow };

/**
 * The papers that founded, renamed, approved, amended or repealed these things of one kind, by thing, the earliest first.
 * Three queries however many there are.
 */
export async function documentsTouching(
	from: Db,
	municipalityId: Id,
	subject: { readonly kind: string; readonly ids: readonly Id[] },
	eyes: Eyes,
	today: PlainDate
): Promise<Map<Id, Touch[]>> {
	if (subject.ids.length === 0) return new Map();
	const rows = await effectRows(from, municipalityId)
		.where('subject_kind', '=', subject.kind)
		.where('subject_id', 'in', [...new Set(subject.ids)])
		.execute();
	const documents = await documentsNamed(
		from,
		municipalityId,
		rows.map(({ documentId }) => documentId),
		eyes,
		today
	);
	const touches = rows.flatMap(({ effect, note, documentId, subjectId }) => {
		const document = documents.get(documentId);
		return document ? [{ subjectId, touch: { effect, note, document } }] : [];
	});
	const bySubject = Map.groupBy(touches, ({ subjectId }) => subjectId);
	return new Map([...bySubject].map(([id, each]) => [id, each.map(({ touch }) => touch).toSorted(byDay)]));
}

/** A paper without a day comes last. */
const byDay = (a: Touch, b: Touch): number => (a.document.issuedOn ?? '9').localeCompare(b.document.issuedOn ?? '9');

const effectRows = (from: Db, municipalityId: Id) =>
	from
		.selectFrom('document_effect')
		.select(['id', 'document_id as documentId', 'effect', 'subject_kind as kind', 'subject_id as subjectId', 'note'])
		.where('municipality_id', '=', municipalityId)
		.orderBy('id');
