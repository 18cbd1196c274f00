import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist, insistAllowed, insistFresh, type Standing } from '#platform/errors/refusal.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { DraftVersionForm, EditVersionForm, OpenForRemarksForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';
import { isBeingDrawn } from './rules.ts';
import { documentStanding, versionStanding } from './standing.server.ts';

/**
 * Begins a new version of a text, article by article; where the words are unknown it has none.
 *
 * @throws Refusal 403 not a keeper; 404 no such document; 409 this id is there already
 */
export function draftVersion(actor: Actor, form: DraftVersionForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		await documentStanding(tx, actor.municipalityId, form.documentId);
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
		insistFresh(stands, form.version, await wordsStanding(tx, stands));

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

/** What a form filled in from an older wording would overwrite, row by row as the form numbers them. */
async function wordsStanding(tx: Tx, { municipality_id, id, label, note }: Awaited<ReturnType<typeof versionStanding>>): Promise<Standing> {
	const articles = await tx
		.selectFrom('article')
		.select(['label', 'heading', 'body'])
		.where('municipality_id', '=', municipality_id)
		.where('version_id', '=', id)
		.orderBy('position')
		.execute();
	const rows = articles.map((article, row) => ({
		[`articles.${row}.label`]: article.label,
		...fieldsOf(`articles.${row}.heading`, article.heading),
		...fieldsOf(`articles.${row}.body`, article.body)
	}));
	return Object.assign({}, fieldsOf('label', label), fieldsOf('note', note), ...rows);
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
