import { z } from 'zod';

/** Longitude before latitude, in degrees of WGS 84, as RFC 7946 (GeoJSON) has it: the other way round from what people say. */
export type Position = readonly [longitude: number, latitude: number];

/** How finely a place is kept: six decimals are a tenth of a metre. */
const decimals = 6;
/** A street or a river bank needs some hundreds; a whole province drawn by satellite does not belong to a place. */
export const positionsAtMost = 5_000;

const finite = z.number('platform.geo.not_a_shape');
const longitude = finite.min(-180, 'platform.geo.out_of_range').max(180, 'platform.geo.out_of_range');
const latitude = finite.min(-90, 'platform.geo.out_of_range').max(90, 'platform.geo.out_of_range');
const rounded = (degrees: number): number => Number(degrees.toFixed(decimals));

/** A height is let in and left out: no page of ours shows one. */
const At = z
	.tuple([longitude, latitude], 'platform.geo.not_a_shape')
	.rest(finite)
	.transform(([east, north]): Position => [rounded(east), rounded(north)]);
const Line = z.array(At).min(2, 'platform.geo.line_too_short');
const Ring = z
	.array(At)
	.min(4, 'platform.geo.ring_open')
	.refine((ring) => isSame(ring[0], ring.at(-1)), 'platform.geo.ring_open');
const Area = z.array(Ring).min(1, 'platform.geo.not_a_shape');

const shaped = z.discriminatedUnion(
	'type',
	[
		z.object({ type: z.literal('Point'), coordinates: At }),
		z.object({ type: z.literal('LineString'), coordinates: Line }),
		z.object({ type: z.literal('Polygon'), coordinates: Area }),
		z.object({ type: z.literal('MultiLineString'), coordinates: z.array(Line).min(1, 'platform.geo.not_a_shape') }),
		z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(Area).min(1, 'platform.geo.not_a_shape') })
	],
	'platform.geo.not_a_shape'
);

/**
 * A point, a line or an area on the ground, as GeoJSON has it (RFC 7946): a street may be of several lines, a
 * neighbourhood of several areas. Refuses open rings, degrees that are none, and shapes of over 5 000 positions.
 */
export const Geometry = shaped.refine((shape) => positionsOf(shape).length <= positionsAtMost, 'platform.geo.too_fine');
export type Geometry = z.infer<typeof shaped>;

/** Every position of a shape, in its order. */
export function positionsOf(shape: Geometry): readonly Position[] {
	if (shape.type === 'Point') return [shape.coordinates];
	if (shape.type === 'LineString') return shape.coordinates;
	return shape.type === 'MultiPolygon' ? shape.coordinates.flat(2) : shape.coordinates.flat();
}

/** A shape as it is pasted or drawn: the words of a GeoJSON geometry, or of one feature around it. Null when they are none. */
export function shapeIn(words: string): unknown {
	try {
		const read: unknown = JSON.parse(words);
		return read !== null && typeof read === 'object' && 'geometry' in read ? read.geometry : read;
	} catch {
		return null;
	}
}

export type ShapeSort = 'point' | 'line' | 'area';

export function sortOf({ type }: Pick<Geometry, 'type'>): ShapeSort {
	if (type === 'Point') return 'point';
	return type === 'LineString' || type === 'MultiLineString' ? 'line' : 'area';
}

const isSame = (a: Position | undefined, b: Position | undefined): boolean => a !== undefined && a[0] === b?.[0] && a[1] === b?.[1];
