import { type Geometry, type Position, positionsOf, type ShapeSort, sortOf } from './geometry.ts';

/** A shape on paper: a point as a spot, a line or an area as a path; `at` is where its number goes. */
export type Drawn = {
	readonly id: string;
	readonly sort: ShapeSort;
	readonly path: string | null;
	readonly at: readonly [x: number, y: number];
};

export type Drawing = {
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Drawn[];
	/** A line so long on paper is so many metres on the ground, in the middle of the drawing. */
	readonly scale: { readonly pixels: number; readonly metres: number };
};

type Shape = { readonly id: string; readonly geometry: Geometry };
type Size = { readonly width: number; readonly height: number };
type Box = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };

const earth = 6_378_137;
const margin = 22;
/** A single tap is drawn with the quarter around it, not with its brick. */
const leastMetres = 400;

/**
 * Draws shapes into a picture of this size, north above (spherical Mercator, as web maps have it). Areas come first, then
 * lines, then points, so that none hides another. Null when there is nothing to draw.
 */
export function drawingOf(shapes: readonly Shape[], { width, height }: Size): Drawing | null {
	const all = shapes.flatMap(({ geometry }) => positionsOf(geometry)).map(onPlane);
	if (all.length === 0) return null;
	const box = boxAround(all);
	const scale = Math.min((width - 2 * margin) / (box.east - box.west), (height - 2 * margin) / (box.north - box.south));
	const place = (position: Position): [number, number] => {
		const [x, y] = onPlane(position);
		return [half(width / 2 + (x - middle(box.west, box.east)) * scale), half(height / 2 - (y - middle(box.south, box.north)) * scale)];
	};
	return {
		width,
		height,
		shapes: inOrder(shapes).map((shape) => drawn(shape, place)),
		scale: scaleBar(scale, middle(box.south, box.north))
	};
}

const onPlane = ([longitude, latitude]: Position): [number, number] => {
	const held = Math.max(-85, Math.min(85, latitude));
	return [earth * radians(longitude), earth * Math.asinh(Math.tan(radians(held)))];
};

function boxAround(points: readonly (readonly [number, number])[]): Box {
	const side = (at: 0 | 1) =>
		points.reduce(([least, most], point) => [Math.min(least, point[at]), Math.max(most, point[at])], [Infinity, -Infinity]);
	const [[west = 0, east = 0], [south = 0, north = 0]] = [side(0), side(1)];
	const widen = (from: number, to: number) => Math.max(0, (leastMetres - (to - from)) / 2);
	const [x, y] = [widen(west, east), widen(south, north)];
	return { west: west - x, east: east + x, south: south - y, north: north + y };
}

const order: readonly ShapeSort[] = ['area', 'line', 'point'];
const inOrder = (shapes: readonly Shape[]): Shape[] =>
	shapes.toSorted((a, b) => order.indexOf(sortOf(a.geometry)) - order.indexOf(sortOf(b.geometry)));

type Place = (position: Position) => [number, number];

function drawn({ id, geometry }: Shape, place: Place): Drawn {
	const sort = sortOf(geometry);
	if (geometry.type === 'Point') return { id, sort, path: null, at: place(geometry.coordinates) };
	const rows = linesOf(geometry).map((line) => thinned(line.map(place)));
	const longest = rows.toSorted((a, b) => b.length - a.length)[0] ?? [];
	return { id, sort, path: rows.map((row) => pathThrough(row, sort)).join(''), at: sort === 'line' ? halfWay(longest) : centreOf(longest) };
}

const linesOf = (shape: Exclude<Geometry, { type: 'Point' }>): readonly (readonly Position[])[] => {
	if (shape.type === 'LineString') return [shape.coordinates];
	return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
};

/** Points that fall onto the one before are left out: a picture needs no more than it can show. */
const thinned = (points: readonly [number, number][]): [number, number][] =>
	points.filter((point, at) => at === 0 || point[0] !== points[at - 1]?.[0] || point[1] !== points[at - 1]?.[1]);

const pathThrough = (points: readonly [number, number][], sort: ShapeSort): string =>
	`M${points.map(([x, y]) => `${x} ${y}`).join('L')}${sort === 'area' ? 'Z' : ''}`;

const halfWay = (points: readonly [number, number][]): [number, number] => points[Math.floor(points.length / 2)] ?? [0, 0];

function centreOf(points: readonly [number, number][]): [number, number] {
	const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / Math.max(1, points.length);
	return [half(mean(0)), half(mean(1))];
}

/** The longest round number of metres (1, 2 or 5 with noughts) that stays under a hundred pixels. */
function scaleBar(pixelsPerUnit: number, y: number): Drawing['scale'] {
	const metresPerPixel = 1 / pixelsPerUnit / Math.cosh(y / earth);
	const most = 100 * metresPerPixel;
	const ten = 10 ** Math.floor(Math.log10(most));
	const metres = ten * (most / ten >= 5 ? 5 : most / ten >= 2 ? 2 : 1);
	return { metres, pixels: Math.round(metres / metresPerPixel) };
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const middle = (from: number, to: number): number => (from + to) / 2;
const half = (pixels: number): number => Math.round(pixels * 2) / 2;
