import type { Tx } from '#platform/db/database.server.ts';
import { type Id, newId } from '#platform/db/id.ts';
import { insistNew } from '#platform/db/presence.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insistAllowed, insistField } from '#platform/errors/refusal.ts';
import { enterFile } from '#platform/files/keeping.server.ts';
import type { Text } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { ImportLayerForm } from './forms.ts';
import { type Layer, openLayer } from './layer.server.ts';
import { mayKeepPlaces } from './policy.ts';
import { placesOf } from './queries.server.ts';
import { enterPlace } from './registration.server.ts';
import type { Place } from './rules.ts';

/**
 * Takes places from a layer: new ones, and shapes for those the register has. The file stays beside them.
 *
 * @throws Refusal 403 not a keeper of the registers; 409 this layer was taken already; 422 the file is no layer, nothing
 * was chosen, a thing it does not hold, one without a name that should become a place, a place unknown or meant twice
 */
export function importLayer(actor: Actor, form: ImportLayerForm) {
	return inTransaction(actor, async (tx) => {
		insistAllowed(mayKeepPlaces(actor));
		await insistNew(tx, 'place_layer', actor.municipalityId, form.id);
		const places = await placesOf(tx, actor.municipalityId);
		const chosen = chosenOf(form, await openLayer(form, places), places);

		await enterLayer(tx, actor, form);
		for (const each of chosen) await takeOver(tx, actor, form, each);
		await record(tx, actor, 'layer.imported', { kind: 'place_layer', id: form.id }, told(form, chosen));
		return { id: form.id };
	});
}

type Chosen = { readonly geometry: Layer['things'][number]['geometry']; readonly kind: Place['kind'] } & (
	| { readonly placeId: Id }
	| { readonly name: Text }
);

/** What is to be done, each thing once and each place once. */
function chosenOf({ things: rows }: ImportLayerForm, { things }: Layer, places: readonly Place[]): Chosen[] {
	const wanted = rows.map((row, at) => ({ ...row, field: `things.${at}.as` })).filter(({ as }) => as !== 'skip');
	insistField(wanted.length > 0, 'things', 'places.import.nothing_chosen');
	return wanted.map(({ at, as, kind, field }, index) => {
		const before = wanted.slice(0, index);
		const thing = things.find((each) => each.at === at);
		insistField(thing && !before.some((row) => row.at === at), field, 'places.import.not_in_layer');
		if (as === 'new') {
			insistField(thing.name, field, 'places.import.nameless');
			return { geometry: thing.geometry, kind, name: thing.name };
		}
		insistField(
			places.some(({ id }) => id === as),
			field,
			'platform.form.unknown_id'
		);
		insistField(!before.some((row) => row.as === as), field, 'places.import.twice');
		return { geometry: thing.geometry, kind, placeId: as };
	});
}

async function enterLayer(tx: Tx, actor: Actor, { id, file, source }: ImportLayerForm): Promise<void> {
	const kept = await enterFile(tx, actor, file, 'file');
	await tx
		.insertInto('place_layer')
		.values({ municipality_id: actor.municipalityId, id, file_id: kept.id, source, imported_at: actor.now })
		.execute();
}

async function takeOver(tx: Tx, actor: Actor, layer: ImportLayerForm, chosen: Chosen): Promise<void> {
	const placeId = 'placeId' in chosen ? chosen.placeId : await register(tx, actor, chosen);
	await tx
		.updateTable('place')
		.set((row) => ({ geometry: chosen.geometry, geometry_source: layer.source, layer_id: layer.id, version: row('version', '+', 1) }))
		.where('municipality_id', '=', actor.municipalityId)
		.where('id', '=', placeId)
		.execute();
}

async function register(tx: Tx, actor: Actor, { name, kind }: { name: Text; kind: Place['kind'] }): Promise<Id> {
	const id = newId();
	await enterPlace(tx, actor, { id, kind, spellings: [{ name, isPreferred: false }] });
	return id;
}

const told = ({ source }: ImportLayerForm, chosen: readonly Chosen[]) => ({
	source,
	registered: chosen.filter((each) => 'name' in each).length,
	located: chosen.flatMap((each) => ('placeId' in each ? [each.placeId] : []))
});
