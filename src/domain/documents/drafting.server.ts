import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { DraftVersionForm, EditVersionForm, OpenForRemarksForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';
import { isBeingDrawn } from './rules.ts';

/**
 * Begins a new version of a text, article by article; where the words are unknown it has none.
 *
 * @throws Refusal 403 not a keeper; 404 no such document; 409 this id is there already
 */
export function draftVersion(actor: Actor, form: DraftVersionForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		await insistDocument(tx, actor.municipalityId, form.documentId);
		await insistNew(tx, 'document_version', actor.municipalityId, form.id);

		await tx
			.insertInto('document_version')
			.values({
				municipality_id: actor.municipalityId,
				id: form.id,
				document_id: form.documentId,
				position: await nextPosition(tx, actor.municipalityId, form.documentId),
				label: form.label ?? null,
				drafted_on: form.draftedOn ?? null,
				note: form.note ?? null,
				state: 'draft'
			})
			.execute();
		await writeArticles(tx, actor.municipalityId, form.id, form.articles);
		await record(tx, actor, 'document_version.drafted', { kind: 'document_version', id: form.id }, { document: form.documentId });
		return { id: form.id };
	});
}

/**
 * Writes a draft anew as the form has it: with what was taken over from the members' remarks.
 *
 * @throws Refusal 403 not a keeper; 409 it was adopted or withdrawn, or somebody else wrote meanwhile
 */
export function editVersion(actor: Actor, form: EditVersionForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const stands = await versionStanding(tx, actor.municipalityId, form.versionId);
		insist(isBeingDrawn(stands.state), 'documents.version.not_a_draft');
		insistFresh(stands, form.version, {});

		await tx
			.updateTable('document_version')
			.set({ label: form.label ?? null, drafted_on: form.draftedOn ?? null, note: form.note ?? null, version: stands.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', stands.id)
			.execute();
		await tx.deleteFrom('article').where('municipality_id', '=', actor.municipalityId).where('version_id', '=', stands.id).execute();
		await writeArticles(tx, actor.municipalityId, stands.id, form.articles);
		await record(tx, actor, 'document_version.edited', { kind: 'document_version', id: stands.id }, { articles: form.articles.length });
		return { id: stands.id };
	});
}

/** Lays a draft before the members. @throws Refusal 403 not a keeper; 409 it is no draft, or has no words to remark on */
export function openForRemarks(actor: Actor, { versionId }: OpenForRemarksForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const stands = await versionStanding(tx, actor.municipalityId, versionId);
		insist(stands.state === 'draft', 'documents.version.not_a_draft');
		const article = await tx
			.selectFrom('article')
			.select('id')
			.where('municipality_id', '=', actor.municipalityId)
			.where('version_id', '=', stands.id)
			.limit(1)
			.executeTakeFirst();
		insist(article, 'documents.version.no_articles');

		await tx
			.updateTable('document_version')
			.set({ state: 'remarks', version: stands.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', stands.id)
			.execute();
		await record(tx, actor, 'document_version.laid_open', { kind: 'document_version', id: stands.id });
		return { id: stands.id };
	});
}

/** The version as a deed finds it. @throws Refusal 404 */
export async function versionStanding(tx: Tx, municipalityId: Id, versionId: Id) {
	const row = await tx
		.selectFrom('document_version')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', versionId)
		.executeTakeFirst();
	return insistFound(row);
}

async function insistDocument(tx: Tx, municipalityId: Id, documentId: Id): Promise<void> {
	insistFound(
		await tx
			.selectFrom('document')
			.select('id')
			.where('municipality_id', '=', municipalityId)
			.where('id', '=', documentId)
			.executeTakeFirst()
	);
}

async function nextPosition(tx: Tx, municipalityId: Id, documentId: Id): Promise<number> {
	const last = await tx
		.selectFrom('document_version')
		.select((eb) => eb.fn.max('position').as('position'))
		.where('municipality_id', '=', municipalityId)
		.where('document_id', '=', documentId)
		.executeTakeFirst();
	return (last?.position ?? 0) + 1;
}

async function writeArticles(tx: Tx, municipalityId: Id, versionId: Id, articles: DraftVersionForm['articles']): Promise<void> {
	if (articles.length === 0) return;
	const rows = articles.map(({ label, heading, body }, index) => ({
		municipality_id: municipalityId,
		id: newId(),
		version_id: versionId,
		position: index + 1,
		label,
		heading,
		body
	}));
	await tx.insertInto('article').values(rows).execute();
}
