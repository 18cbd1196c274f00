import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import { enterFile } from '#platform/files/keeping.server.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import { freeSlug, slugOf, slugOfText } from '#platform/i18n/slug.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectDocumentForm, EffectForm, FileForm, RegisterDocumentForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';

/**
 * Takes a paper into the register: its number to the letter, its day and issuer as far as they are known.
 *
 * @throws Refusal 403 not a keeper; 409 this id is in the register already; 422 an issuer that is not here, or an address that is taken
 */
export function registerDocument(actor: Actor, form: RegisterDocumentForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		await insistNew(tx, 'document', actor.municipalityId, form.id);
		await insistKnown(tx, 'organization', actor.municipalityId, 'issuerId', form.issuerId);

		const slug = await addressFor(tx, actor.municipalityId, form);
		await tx
			.insertInto('document')
			.values({ municipality_id: actor.municipalityId, id: form.id, slug, ...columnsOf(form) })
			.execute();
		if (form.file) await attach(tx, actor, { documentId: form.id, file: form.file });
		await record(tx, actor, 'document.registered', { kind: 'document', id: form.id }, { kind: form.kind, number: form.number ?? null });
		return { id: form.id, slug };
	});
}

/** @throws Refusal 403 not a keeper; 404 no such paper; 409 somebody else corrected it meanwhile */
export function correctDocument(actor: Actor, form: CorrectDocumentForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		const stands = await documentToCorrect(tx, actor.municipalityId, form.documentId);
		insistFresh(stands, form.version, {
			...fieldsOf('title', stands.title),
			...fieldsOf('note', stands.note),
			number: stands.number ?? '',
			issuedOn: stands.issued_on ?? ''
		});
		await insistKnown(tx, 'organization', actor.municipalityId, 'issuerId', form.issuerId);

		await tx
			.updateTable('document')
			.set({ ...columnsOf(form), version: stands.version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', form.documentId)
			.execute();
		await record(
			tx,
			actor,
			'document.corrected',
			{ kind: 'document', id: form.documentId },
			{ was: { title: stands.title, number: stands.number } }
		);
		return { id: form.documentId };
	});
}

/**
 * Says what a paper does to a thing: founds it, renames it, approves its composition …
 *
 * @throws Refusal 403 not a keeper; 404 no such paper or thing; 422 said already
 */
export function recordDocumentEffect(actor: Actor, { id, documentId, effect, subject, note }: EffectForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		await documentToCorrect(tx, actor.municipalityId, documentId);
		const said = await tx
			.selectFrom('document_effect')
			.select('id')
			.where('municipality_id', '=', actor.municipalityId)
			.where('document_id', '=', documentId)
			.where('effect', '=', effect)
			.where('subject_id', '=', subject.id)
			.executeTakeFirst();
		insistField(!said, 'subject', 'documents.effect.said_already');

		await tx
			.insertInto('document_effect')
			.values({
				municipality_id: actor.municipalityId,
				id,
				document_id: documentId,
				effect,
				subject_kind: subject.kind,
				subject_id: subject.id,
				note: note ?? null
			})
			.execute();
		await record(tx, actor, 'document_effect.recorded', { kind: 'document', id: documentId }, { effect, subject });
		return { id };
	});
}

/** Puts a scan or another file to a paper. @throws Refusal 403 not a keeper; 404 no such paper; 422 the file is gone */
export function fileDocument(actor: Actor, form: FileForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepDocuments(actor));
		await documentToCorrect(tx, actor.municipalityId, form.documentId);
		const fileId = await attach(tx, actor, form);
		await record(tx, actor, 'document.filed', { kind: 'document', id: form.documentId }, { file: fileId });
		return { id: form.documentId };
	});
}

async function attach(
	tx: Tx,
	actor: Actor,
	{ documentId, file, title }: { documentId: Id; file: string; title?: Text | undefined }
): Promise<Id> {
	const kept = await enterFile(tx, actor, file, 'file');
	await tx
		.insertInto('attachment')
		.values({
			municipality_id: actor.municipalityId,
			id: newId(),
			file_id: kept.id,
			subject_kind: 'document',
			subject_id: documentId,
			title: title ?? null,
			attached_at: actor.now
		})
		.execute();
	return kept.id;
}

const columnsOf = ({ kind, number, issuedOn, issuerId, title, note, isPublic }: RegisterDocumentForm | CorrectDocumentForm) => ({
	kind,
	number: number ?? null,
	issued_on: issuedOn ?? null,
	issuer_id: issuerId ?? null,
	title,
	note: note ?? null,
	is_public: isPublic
});

/** The address asked for, which must be free; else one of its number and year («№425-б» of 2010 → 425-b-2010), else of its title. */
async function addressFor(tx: Tx, municipalityId: Id, { slug, number, issuedOn, title }: RegisterDocumentForm): Promise<string> {
	const wanted = slug ?? (number ? slugOf([number, issuedOn?.slice(0, 4)].filter(Boolean).join(' ')) : slugOfText(title));
	const rows = await tx
		.selectFrom('document')
		.select('slug')
		.where('municipality_id', '=', municipalityId)
		.where('slug', 'like', `${wanted}%`)
		.execute();
	const taken = rows.map((row) => row.slug);
	insistField(slug === undefined || !taken.includes(slug), 'slug', 'people.slug.taken');
	return freeSlug(wanted, taken);
}

async function documentToCorrect(tx: Tx, municipalityId: Id, documentId: Id) {
	const row = await tx
		.selectFrom('document')
		.selectAll()
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', documentId)
		.executeTakeFirst();
	return insistFound(row);
}
