import { z } from 'zod';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { Geometry } from './geometry.ts';

/** One thing of a layer: its shape, and what the layer says of it. */
export type Feature = { readonly geometry: Geometry; readonly properties: Readonly<Record<string, string>> };
/** One that cannot be taken, by its place in the layer, and why: a message key. */
export type Unreadable = { readonly at: number; readonly why: string };

/** What a layer's file is called. */
export const layerEndings: readonly string[] = ['geojson', 'json'];

/** A form lists them all, each with its choices. */
export const featuresAtMost = 300;

const Raw = z.object({ geometry: z.unknown().optional(), properties: z.record(z.string(), z.unknown()).nullish() });
const Collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(Raw), crs: z.unknown().optional() });

/** A layer that none of its features can be read of is refused as a whole. */
type Read = { readonly features: readonly (Feature & { readonly at: number })[]; readonly unreadable: readonly Unreadable[] };

/**
 * Reads a GeoJSON layer (RFC 7946). What its features say of themselves is kept where it is words or numbers. Answers a
 * message key when it is no layer, speaks of another grid than WGS 84, or holds more than a person can look through.
 */
export function layerIn(text: string): Read | { readonly refused: MessageKey } {
	const parsed = Collection.safeParse(jsonIn(text));
	if (!parsed.success) return { refused: 'platform.geo.not_a_layer' };
	const { features: all, crs } = parsed.data;
	if (!isWgs84(crs)) return { refused: 'platform.geo.other_grid' };
	if (all.length > featuresAtMost) return { refused: 'platform.geo.too_many' };
	const read = all.map((raw, at) => ({ at, properties: saidIn(raw.properties ?? {}), shape: Geometry.safeParse(raw.geometry) }));
	return {
		features: read.flatMap(({ at, properties, shape }) => (shape.success ? [{ at, properties, geometry: shape.data }] : [])),
		unreadable: read.flatMap(({ at, shape }) =>
			shape.success ? [] : [{ at, why: shape.error.issues[0]?.message ?? 'platform.geo.not_a_shape' }]
		)
	};
}

function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

/** Layers of before 2016 may name their grid; of the names of our own grid two are common. */
const isWgs84 = (crs: unknown): boolean => crs === undefined || crs === null || /CRS84|EPSG:{1,2}4326/.test(JSON.stringify(crs));

const saidIn = (properties: Record<string, unknown>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(properties).flatMap(([name, value]) =>
			typeof value === 'string' || typeof value === 'number' ? [[name, String(value).normalize('NFC').trim()]] : []
		)
	);

/** What other programs read of us: one thing on the map with what is public about it. */
export type Shown = {
	readonly id: string;
	readonly geometry: Geometry;
	readonly properties: Readonly<Record<string, string | number | null>>;
};

/** A layer as GeoJSON has it. */
export const layerOf = (shown: readonly Shown[]): string =>
	JSON.stringify({
		type: 'FeatureCollection',
		features: shown.map(({ id, geometry, properties }) => ({ type: 'Feature', id, geometry, properties }))
	});
