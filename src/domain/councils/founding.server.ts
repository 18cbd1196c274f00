import { exactDay } from '#platform/dates/doubtful-date.ts';
import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField } from '#platform/errors/refusal.ts';
import { freeSlug, slugOfText } from '#platform/i18n/slug.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { FoundBodyForm } from './forms.ts';
import { mayFoundBody } from './policy.ts';

/**
 * Founds a council, or a group of one, under its first name. When and by what may be known only in part: a year, a
 * decision, nothing. Its quorum begins with the product's default and says so until the record gives a rule.
 *
 * @throws Refusal 403 neither administrator nor keeper of the parent; 409 this body is there already; 422 parent, organization or paper unknown, address taken
 */
export function foundBody(actor: Actor, form: FoundBodyForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayFoundBody(actor, { parentId: form.parentId ?? null }));
		await insistNew(tx, 'body', actor.municipalityId, form.id);
		await insistReferences(tx, actor, form);

		const slug = await addressOf(tx, actor, form);
		await writeBody(tx, actor, slug, form);
		await writeFirstName(tx, actor, form);
		await record(tx, actor, 'body.founded', { kind: 'body', id: form.id }, { kind: form.kind, parentId: form.parentId ?? null });
		return { id: form.id, slug };
	});
}

async function insistReferences(tx: Tx, { municipalityId }: Actor, form: FoundBodyForm): Promise<void> {
	await insistKnown(tx, 'body', municipalityId, 'parentId', form.parentId);
	await insistKnown(tx, 'organization', municipalityId, 'underOrganizationId', form.underOrganizationId);
	await insistKnown(tx, 'document', municipalityId, 'documentId', form.documentId);
	await insistKnown(tx, 'document', municipalityId, 'nameDocumentId', form.nameDocumentId);
}

async function addressOf(tx: Tx, { municipalityId }: Actor, { slug, shortName, name }: FoundBodyForm): Promise<string> {
	const wanted = slug ?? slugOfText(shortName ?? name);
	const rows = await tx
		.selectFrom('body')
		.select('slug')
		.where('municipality_id', '=', municipalityId)
		.where('slug', 'like', `${wanted}%`)
		.execute();
	const taken = rows.map((row) => row.slug);
	insistField(slug === undefined || !taken.includes(slug), 'slug', 'councils.slug.taken');
	return freeSlug(wanted, taken);
}

async function writeBody(tx: Tx, { municipalityId }: Actor, slug: string, form: FoundBodyForm): Promise<void> {
	await tx
		.insertInto('body')
		.values({
			municipality_id: municipalityId,
			id: form.id,
			slug,
			kind: form.kind,
			under_organization_id: form.underOrganizationId ?? null,
			parent_id: form.parentId ?? null,
			purpose: form.purpose ?? null,
			founded_from: form.founded?.from ?? null,
			founded_to: form.founded?.to ?? null,
			founded_precision: form.founded?.precision ?? null,
			founded_as_written: form.founded?.asWritten ?? null,
			founded_by_document_id: form.documentId ?? null,
			founded_by_kind: form.foundedBy?.kind ?? null,
			founded_by_id: form.foundedBy?.id ?? null
		})
		.execute();
}

/** The first name is borne since the founding, where that is a day and nothing else was said. */
async function writeFirstName(tx: Tx, { municipalityId }: Actor, form: FoundBodyForm): Promise<void> {
	await tx
		.insertInto('body_name')
		.values({
			municipality_id: municipalityId,
			id: newId(),
			body_id: form.id,
			name: form.name,
			short_name: form.shortName ?? null,
			valid_from: form.nameFrom ?? (form.founded ? exactDay(form.founded) : null),
			by_document_id: form.nameDocumentId ?? form.documentId ?? null
		})
		.execute();
}
