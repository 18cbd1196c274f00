import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coordinatesText, positionIn } from './coordinates.ts';
import { drawingOf } from './drawing.ts';
import { Geometry, positionsOf, sortOf } from './geometry.ts';
import { featuresAtMost, layerIn, layerOf } from './layer.ts';

const why = (shape: unknown) => Geometry.safeParse(shape).error?.issues[0]?.message;
const square = [
	[75.9, 41.4],
	[76, 41.4],
	[76, 41.5],
	[75.9, 41.4]
];

test.each([
	['41.4287, 75.9911', [75.9911, 41.4287]],
	['41.4287 75.9911', [75.9911, 41.4287]],
	['41,4287; 75,9911', [75.9911, 41.4287]],
	['41,4287 75,9911', [75.9911, 41.4287]],
	['75.9911 E, 41.4287 N', [75.9911, 41.4287]],
	['41.4287 с. ш., 75.9911 в. д.', [75.9911, 41.4287]],
	['41.4287 түн. к., 75.9911 чыг. у.', [75.9911, 41.4287]],
	['41°25′43.3″N 75°59′28″E', [75.991111, 41.428694]],
	['41° 25\' 43,3" с.ш., 75° 59\' 28" в.д.', [75.991111, 41.428694]],
	['-33.5, -70.6', [-70.6, -33.5]],
	['33.5 S, 70.6 W', [-70.6, -33.5]],
	['geo:41.4287,75.9911?z=17', [75.9911, 41.4287]],
	['https://www.openstreetmap.org/#map=15/41.4287/75.9911', [75.9911, 41.4287]],
	['https://www.google.com/maps/@41.4287,75.9911,15z', [75.9911, 41.4287]],
	['https://maps.google.com/?q=41.4287%2C75.9911', [75.9911, 41.4287]]
])('«%s» is read as people mean it', (typed, expected) => expect(positionIn(typed)).toEqual(expected));

test.each([
	'',
	'Ленин көчөсү 25',
	'41.4287',
	'91, 75',
	'41.4, 181',
	'41°75′ N 75°10′ E',
	'41 N, 75 N',
	'1.2.3, 4',
	'https://example.kg/41.4,75.9'
])('«%s» is no position', (typed) => expect(positionIn(typed)).toBeNull());

test('what is shown can be typed again', () => {
	const degrees = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((each) => each / 1e6);
	fc.assert(
		fc.property(degrees(180), degrees(90), (east, north) => {
			expect(positionIn(coordinatesText([east, north]))).toEqual([east, north]);
		})
	);
});

test('a shape keeps what a map needs and no more', () => {
	expect(Geometry.parse({ type: 'Point', coordinates: [75.99111111, 41.4287, 2050] })).toEqual({
		type: 'Point',
		coordinates: [75.991111, 41.4287]
	});
	expect(sortOf(Geometry.parse({ type: 'Polygon', coordinates: [square] }))).toBe('area');
	expect(positionsOf(Geometry.parse({ type: 'MultiPolygon', coordinates: [[square], [square]] }))).toHaveLength(8);
});

test.each([
	[{ type: 'Point', coordinates: [200, 41] }, 'platform.geo.out_of_range'],
	[{ type: 'Point', coordinates: ['75', '41'] }, 'platform.geo.not_a_shape'],
	[{ type: 'LineString', coordinates: [[75, 41]] }, 'platform.geo.line_too_short'],
	[{ type: 'Polygon', coordinates: [square.slice(0, 3)] }, 'platform.geo.ring_open'],
	[{ type: 'Polygon', coordinates: [[...square.slice(0, 3), [75.8, 41.4]]] }, 'platform.geo.ring_open'],
	[{ type: 'GeometryCollection', geometries: [] }, 'platform.geo.not_a_shape'],
	[{ type: 'LineString', coordinates: Array.from({ length: 5_001 }, () => [75, 41]) }, 'platform.geo.too_fine'],
	['Point', 'platform.geo.not_a_shape'],
	[null, 'platform.geo.not_a_shape']
])('%j is refused in words', (shape, expected) => expect(why(shape)).toBe(expected));

const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties });
const layer = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

test('a layer is read with what it says of its things, and names those it cannot give', () => {
	const read = layerIn(
		layer(feature({ type: 'Point', coordinates: [75.9, 41.4] }, { name: ' Жеңиш паркы ', population: 12, tags: ['a'] }), feature(null))
	);
	expect(read).toEqual({
		features: [{ at: 0, geometry: { type: 'Point', coordinates: [75.9, 41.4] }, properties: { name: 'Жеңиш паркы', population: '12' } }],
		unreadable: [{ at: 1, why: 'platform.geo.not_a_shape' }]
	});
});

test.each([
	['not JSON', 'platform.geo.not_a_layer'],
	['{"type":"Feature"}', 'platform.geo.not_a_layer'],
	[JSON.stringify({ type: 'FeatureCollection', features: [], crs: { properties: { name: 'EPSG:32643' } } }), 'platform.geo.other_grid'],
	[layer(...Array.from({ length: featuresAtMost + 1 }, () => feature(null))), 'platform.geo.too_many']
])('%s is refused as a whole', (text, refused) => expect(layerIn(text)).toEqual({ refused }));

test('what is given out as a layer can be read as one', () => {
	const geometry = Geometry.parse({ type: 'Polygon', coordinates: [square] });
	expect(layerIn(layerOf([{ id: 'park', geometry, properties: { name: 'Парк' } }]))).toMatchObject({ features: [{ geometry }] });
});

test('a drawing shows north above, points over areas, and how long a metre is', () => {
	const park = { id: 'park', geometry: Geometry.parse({ type: 'Polygon', coordinates: [square] }) };
	const north = { id: 'north', geometry: Geometry.parse({ type: 'Point', coordinates: [75.95, 41.5] }) };
	const south = { id: 'south', geometry: Geometry.parse({ type: 'Point', coordinates: [75.95, 41.4] }) };
	const drawing = drawingOf([north, park, south], { width: 320, height: 240 });

	expect(drawing?.shapes.map(({ id }) => id)).toEqual(['park', 'north', 'south']);
	const [, above, below] = drawing?.shapes ?? [];
	expect(above?.at[1]).toBeLessThan(below?.at[1] ?? 0);
	expect(drawing?.shapes[0]?.path).toMatch(/^M[\d. L]+Z$/);
	expect(drawing?.scale).toEqual({ metres: 5000, pixels: 88 });
	expect(drawingOf([], { width: 320, height: 240 })).toBeNull();
});

test('one tap is drawn with what is around it, in the middle', () => {
	const drawing = drawingOf([{ id: 'tap', geometry: { type: 'Point', coordinates: [75.95, 41.43] } }], { width: 300, height: 200 });
	expect(drawing).toMatchObject({ shapes: [{ at: [150, 100], path: null }], scale: { metres: 100 } });
});
