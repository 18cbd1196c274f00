import { writeShort } from '#platform/dates/writing-dates.ts';
import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import { freeSlug, slugOf, slugOfText } from '#platform/i18n/slug.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { attach } from './filing.server.ts';
import type { CorrectDocumentForm, RegisterDocumentForm } from './forms.ts';
import { mayKeepDocuments } from './policy.ts';
import { documentStanding } from './standing.server.ts';

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
		const stands = await documentStanding(tx, actor.municipalityId, form.documentId);
		insistFresh(stands, form.version, {
			...fieldsOf('title', stands.title),
			...fieldsOf('note', stands.note),
			kind: translator(actor.language)(`documents.kind.${stands.kind}`),
			number: stands.number ?? '',
			issuedOn: stands.issued_on ? writeShort(stands.issued_on, 'ky') : ''
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
	insistField(slug === undefined || !taken.includes(slug), 'slug', 'documents.slug.taken');
	return freeSlug(wanted, taken);
}
