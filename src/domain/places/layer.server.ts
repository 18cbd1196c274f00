import { Refusal } from '#platform/errors/refusal.ts';
import { wordsOf } from '#platform/files/keeping.server.ts';
import { layerIn } from '#platform/geo/layer.ts';
import { isMessageKey } from '#platform/i18n/messages.server.ts';
import type { OpenLayerForm } from './forms.ts';
import { kindIn, nameIn, samePlace } from './layer.rules.ts';
import type { Place } from './rules.ts';

/** A layer of a town is some hundreds of kilobytes. */
const atMost = 5 * 1024 * 1024;

/**
 * Opens a layer that came with a form: each of its things with its name, its kind and the place it seems to be.
 *
 * @throws Refusal 422 beside the file when it is no GeoJSON layer in WGS 84, or holds too much
 */
export async function openLayer({ file, language }: Pick<OpenLayerForm, 'file' | 'language'>, places: readonly Place[]) {
	const read = layerIn(await wordsOf(file, 'file', { type: 'application/geo+json', atMost }));
	if ('refused' in read) throw new Refusal(422, 'platform.form.refused', {}, { problems: { file: { key: read.refused, args: {} } } });
	const things = read.features.map((feature) => {
		const name = nameIn(feature, language);
		return { ...feature, name, kind: kindIn(feature), same: samePlace(feature, name, places) };
	});
	return { things, unreadable: read.unreadable.map(({ why }) => (isMessageKey(why) ? why : 'platform.geo.not_a_shape')) };
}
export type Layer = Awaited<ReturnType<typeof openLayer>>;
