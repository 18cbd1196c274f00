import type { Tx } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { insistKnown, insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound } from '#platform/errors/refusal.ts';
import { freeSlug, slugOfText } from '#platform/i18n/slug.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { RegisterPlaceForm } from './forms.ts';
import { mayKeepPlaces } from './policy.ts';

/**
 * Writes a place down under every spelling the record has of it. None need be the right one.
 *
 * @throws Refusal 403 not a keeper of the registers; 409 this place is there already; 422 the wider place is unknown, or the address is taken
 */
export function registerPlace(actor: Actor, form: RegisterPlaceForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepPlaces(actor));
		await insistNew(tx, 'place', actor.municipalityId, form.id);
		await insistKnown(tx, 'place', actor.municipalityId, 'parentId', form.parentId);

		const slug = await enterPlace(tx, actor, form);
		await record(tx, actor, 'place.registered', { kind: 'place', id: form.id }, { kind: form.kind, spellings: form.spellings.length });
		return { id: form.id, slug };
	});
}

/** Enters a place as part of a deed, under an address nobody has; answers that. */
export async function enterPlace(tx: Tx, actor: Actor, form: RegisterPlaceForm): Promise<string> {
	const slug = await addressOf(tx, actor, form);
	await writePlace(tx, actor, slug, form);
	return slug;
}

async function addressOf(tx: Tx, { municipalityId }: Actor, { slug, spellings }: RegisterPlaceForm): Promise<string> {
	const named = insistFound(spellings.find(({ isPreferred }) => isPreferred) ?? spellings[0]);
	const wanted = slug ?? slugOfText(named.name);
	const rows = await tx
		.selectFrom('place')
		.select('slug')
		.where('municipality_id', '=', municipalityId)
		.where('slug', 'like', `${wanted}%`)
		.execute();
	const taken = rows.map((row) => row.slug);
	insistField(slug === undefined || !taken.includes(slug), 'slug', 'places.slug.taken');
	return freeSlug(wanted, taken);
}

async function writePlace(tx: Tx, { municipalityId }: Actor, slug: string, form: RegisterPlaceForm): Promise<void> {
	await tx
		.insertInto('place')
		.values({ municipality_id: municipalityId, id: form.id, slug, kind: form.kind, parent_id: form.parentId ?? null })
		.execute();
	const spellings = form.spellings.map(({ name, note, isPreferred }, position) => ({
		municipality_id: municipalityId,
		id: newId(),
		place_id: form.id,
		name,
		note: note ?? null,
		is_preferred: isPreferred,
		position
	}));
	await tx.insertInto('place_spelling').values(spellings).execute();
}
