import { OpenLayerForm } from '#domain/places/forms.ts';
import { type Layer, openLayer } from '#domain/places/layer.server.ts';
import { mayKeepPlaces } from '#domain/places/policy.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import { namesShown } from '#domain/places/rules.ts';
import { db } from '#platform/db/database.server.ts';
import type { OfficeVisit } from '#platform/doors/visit.ts';
import { insistAllowed, Refusal } from '#platform/errors/refusal.ts';
import { drawingOf } from '#platform/geo/drawing.ts';
import { byWords } from '#platform/i18n/collation.ts';
import { wordsOf } from '#platform/i18n/text.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** So many choices a page may hold in all; of longer lists each line offers only the place it seems to be. */
const optionsAtMost = 3_000;

export type ImportReading = Awaited<ReturnType<typeof readImport>>;

/** The form that asks for a layer; when one was opened, everything in it, with what seems to be meant. */
export async function readImport({ actor, municipality, query, language }: OfficeVisit) {
	insistAllowed(mayKeepPlaces(actor));
	const opened = OpenLayerForm.safeParse(query);
	if (!opened.success) return { opened: null };
	const places = await placesOf(db, municipality.id);
	const layer = await openLayer(opened.data, places).catch(thrownAway);
	if (!layer) return { opened: null };

	const choices = places
		.map((place) => ({ id: place.id, names: namesShown(place).map(({ name }) => name) }))
		.toSorted(byWords(({ names }) => names[0] ?? null, language))
		.map(({ id, names }) => ({ id, name: names.map((name) => wordsOf(name, language)).join(' / ') }));
	const offersAll = choices.length * layer.things.length <= optionsAtMost;
	const things = layer.things.map((thing) => ({ ...thing, offered: choices.filter(({ id }) => offersAll || id === thing.same) }));
	const drawing = drawingOf(
		layer.things.map(({ at, geometry }) => ({ id: String(at), geometry })),
		{ width: 400, height: 280 }
	);
	return { opened: { ...opened.data, things, unreadable: counted(layer.unreadable), drawing } };
}

/** What waited too long, or an address somebody made up: the layer is asked for again. */
function thrownAway(fault: unknown): null {
	if (fault instanceof Refusal) return null;
	throw fault;
}

/** How many things could not be read, for each reason. */
const counted = (unreadable: Layer['unreadable']) =>
	[...Map.groupBy(unreadable, (why) => why)].map(([why, all]) => ({ why, n: all.length }));

/** Opens the layer once, so that a file that is none is refused where it was chosen; nothing is saved. */
export async function lookThrough(actor: Actor, form: OpenLayerForm): Promise<void> {
	insistAllowed(mayKeepPlaces(actor));
	await openLayer(form, []);
}
