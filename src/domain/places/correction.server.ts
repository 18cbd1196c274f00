import { insistKnown } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField, insistFresh } from '#platform/errors/refusal.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { CorrectPlaceForm } from './forms.ts';
import { mayKeepPlaces } from './policy.ts';
import { placeOf, placesOf } from './queries.server.ts';
import { liesWithin } from './rules.ts';

/**
 * Corrects what kind of place it is and in which wider one it lies.
 *
 * @throws Refusal 403 not a keeper of the registers; 404 no such place; 409 somebody else corrected it meanwhile; 422 the wider place is unknown, or lies within this one
 */
export function correctPlace(actor: Actor, { placeId, version, kind, parentId }: CorrectPlaceForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepPlaces(actor));
		const place = await placeOf(tx, actor.municipalityId, placeId);
		insistFresh(place, version, { kind: translator(actor.language)(`places.kind.${place.kind}`) });
		await insistKnown(tx, 'place', actor.municipalityId, 'parentId', parentId);
		const places = await placesOf(tx, actor.municipalityId);
		insistField(!parentId || !liesWithin(place, parentId, places), 'parentId', 'places.parent.within_itself');

		await tx
			.updateTable('place')
			.set({ kind, parent_id: parentId ?? null, version: version + 1 })
			.where('municipality_id', '=', actor.municipalityId)
			.where('id', '=', placeId)
			.execute();
		await record(tx, actor, 'place.corrected', { kind: 'place', id: placeId }, { kind, parentId: parentId ?? null });
		return { id: placeId };
	});
}
