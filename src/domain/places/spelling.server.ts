import type { Tx } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFound, insistFresh } from '#platform/errors/refusal.ts';
import { fieldsOf } from '#platform/i18n/multilingual.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { AddSpellingForm, CorrectSpellingForm, SettleSpellingForm } from './forms.ts';
import { mayKeepPlaces } from './policy.ts';
import { placeOf } from './queries.server.ts';
import { namesShown, type Place } from './rules.ts';

/**
 * Adds another way the record writes the place. Where a right spelling was chosen it stays the right one.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such place; 409 this spelling is there already
 */
export function addSpelling(actor: Actor, { id, placeId, name, note }: AddSpellingForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepPlaces(actor));
		const place = await placeOf(tx, actor.municipalityId, placeId);
		await insistNew(tx, 'place_spelling', actor.municipalityId, id);

		await tx
			.insertInto('place_spelling')
			.values({
				municipality_id: actor.municipalityId,
				id,
				place_id: placeId,
				name,
				note: note ?? null,
				position: place.spellings.length
			})
			.execute();
		await passVersion(tx, actor.municipalityId, place);
		await record(tx, actor, 'spelling.added', { kind: 'place', id: placeId }, { spellingId: id });
		return { id };
	});
}

/**
 * Mends a spelling that was taken down wrong, or adds its translation.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such spelling; 409 the place was changed meanwhile
 */
export function correctSpelling(actor: Actor, { placeId, spellingId, version, name, note }: CorrectSpellingForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepPlaces(actor));
		const place = await placeOf(tx, actor.municipalityId, placeId);
		const stands = insistFound(place.spellings.find(({ id }) => id === spellingId));
		insistFresh(place, version, { ...fieldsOf('name', stands.name), ...fieldsOf('note', stands.note) });

		await tx
			.updateTable('place_spelling')
			.set({ name, note: note ?? null })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', spellingId)
			.execute();
		await passVersion(tx, actor.municipalityId, place);
		await record(tx, actor, 'spelling.corrected', { kind: 'place', id: placeId }, { spellingId, was: stands.name });
		return { id: spellingId };
	});
}

/**
 * Says which spelling is right, or opens the question again. The others stay: documents go on writing them.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such place; 409 the place was changed meanwhile; 422 the spelling is not one of this place
 */
export function settleSpelling(actor: Actor, { placeId, version, spellingId }: SettleSpellingForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepPlaces(actor));
		const place = await placeOf(tx, actor.municipalityId, placeId);
		insistFresh(place, version, {
			spellingId: namesShown(place)
				.map(({ name }) => wordsOf(name, actor.language))
				.join(' / ')
		});
		const isOwn = spellingId === undefined || place.spellings.some(({ id }) => id === spellingId);
		insistField(isOwn, 'spellingId', 'platform.form.unknown_id');

		await prefer(tx, actor.municipalityId, placeId, spellingId);
		await passVersion(tx, actor.municipalityId, place);
		await record(tx, actor, 'spelling.settled', { kind: 'place', id: placeId }, { spellingId: spellingId ?? null });
		return { id: placeId };
	});
}

/** The one preferred before is set back first: two at once the table does not take. */
async function prefer(tx: Tx, municipalityId: Id, placeId: Id, spellingId: Id | undefined): Promise<void> {
	const spellings = tx.updateTable('place_spelling').where('municipality_id', '=', municipalityId).where('place_id', '=', placeId);
	await spellings.set({ is_preferred: false }).where('is_preferred', '=', true).execute();
	if (spellingId) await spellings.set({ is_preferred: true }).where('id', '=', spellingId).execute();
}

async function passVersion(tx: Tx, municipalityId: Id, { id, version }: Place): Promise<void> {
	await tx
		.updateTable('place')
		.set({ version: version + 1 })
		.where('municipality_id', '=', municipalityId)
		.where('id', '=', id)
		.execute();
}
