import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { aStranger } from '#testing/councils.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { ImportLayerForm } from './forms.ts';
import { importLayer } from './importing.server.ts';
import { openLayer } from './layer.server.ts';
import { placeOf, placesOf } from './queries.server.ts';

let folder: string;
let town: Town;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kenesh-layers-'));
	openFiles({ folder, secret: 'a secret of tests only' });
	town = await aMunicipality();
});
afterAll(() => rm(folder, { recursive: true }));

const at = (east: number) => ({ type: 'Point', coordinates: [east, 41.4] });
const thing = (geometry: unknown, properties: Record<string, unknown>) => ({ type: 'Feature', geometry, properties });
const keep = (words: string, filename = 'нарын.geojson') => keepFile({ filename, stream: Readable.from([Buffer.from(words)]) });
const aLayer = (...features: unknown[]) => keep(JSON.stringify({ type: 'FeatureCollection', features }));
const park = thing(at(75.9), { name: 'Жеңиш паркы', 'name:ru': 'Парк Победы', leisure: 'park' });
const bank = thing(at(76), { name: 'Нарын дарыясынын жээги', waterway: 'river' });
const nameless = thing(at(76.1), {});

const form = (file: string, things: readonly Record<string, unknown>[], differing = {}) =>
	ImportLayerForm.parse({ id: newId(), file, source: '© OpenStreetMap катышуучулары, ODbL', language: 'ky', things, ...differing });
const problem = (refused: Promise<unknown>) =>
	refused.then(
		() => null,
		({ problems }) => problems
	);
const layers = () => db.selectFrom('place_layer').select('id').where('municipality_id', '=', town.municipalityId).execute();

test('a layer is looked through: names in both languages, kinds, and the place each seems to be', async () => {
	const { id } = await aPlace(town, { kind: 'park', spellings: ['Жеңиш паркы'] });
	const layer = await openLayer(
		{ file: await aLayer(park, bank, nameless, thing(null, {})), language: 'ky' },
		await placesOf(db, town.municipalityId)
	);

	expect(layer.things).toMatchObject([
		{ at: 0, name: { original: 'ky', ky: 'Жеңиш паркы', ru: 'Парк Победы' }, kind: 'park', same: id },
		{ at: 1, kind: 'river_bank', same: null },
		{ at: 2, name: null, kind: 'other', same: null }
	]);
	expect(layer.unreadable).toEqual(['platform.geo.not_a_shape']);
});

test('what was chosen is taken: a shape for a place that is there, a new place, and nothing for the rest', async () => {
	const known = await aPlace(town, { kind: 'park', spellings: ['Сейил бак'] });
	const before = (await placesOf(db, town.municipalityId)).length;
	const sent = form(await aLayer(park, bank, nameless), [
		{ at: 0, as: known.id, kind: 'park' },
		{ at: 1, as: 'new', kind: 'river_bank' },
		{ at: 2, as: 'skip', kind: 'other' }
	]);
	const admin = anAdministrator(town);
	expect(await importLayer(admin, sent)).toEqual(await importLayer(admin, sent));

	expect(await placeOf(db, town.municipalityId, known.id)).toMatchObject({ geometry: at(75.9), geometrySource: sent.source, version: 2 });
	const all = await placesOf(db, town.municipalityId);
	expect(all).toHaveLength(before + 1);
	expect(all.find(({ geometry }) => geometry && 'coordinates' in geometry && geometry.coordinates[0] === 76)).toMatchObject({
		kind: 'river_bank',
		spellings: [{ name: { ky: 'Нарын дарыясынын жээги' } }]
	});
	await expect(importLayer(again(admin), sent)).rejects.toMatchObject({ status: 409 });
	const lines = await db.selectFrom('event').select(['verb', 'body']).where('subject_id', '=', sent.id).execute();
	expect(lines).toEqual([{ verb: 'layer.imported', body: { source: sent.source, registered: 1, located: [known.id] } }]);
});

test('what cannot be taken is refused beside its line, and nothing is', async () => {
	const file = await aLayer(park, nameless);
	const { id } = await aPlace(town, { spellings: ['Аянт'] });
	const refused = (...things: Record<string, unknown>[]) => problem(importLayer(anAdministrator(town), form(file, things)));
	const before = await layers();

	expect(await refused({ at: 0, as: 'skip', kind: 'park' })).toMatchObject({ things: { key: 'places.import.nothing_chosen' } });
	expect(await refused({ at: 1, as: 'new', kind: 'park' })).toMatchObject({ 'things.0.as': { key: 'places.import.nameless' } });
	expect(await refused({ at: 7, as: 'new', kind: 'park' })).toMatchObject({ 'things.0.as': { key: 'places.import.not_in_layer' } });
	expect(await refused({ at: 0, as: newId(), kind: 'park' })).toMatchObject({ 'things.0.as': { key: 'platform.form.unknown_id' } });
	const twice = [
		{ at: 0, as: id, kind: 'park' },
		{ at: 1, as: id, kind: 'park' }
	];
	expect(await refused(...twice)).toMatchObject({ 'things.1.as': { key: 'places.import.twice' } });
	expect(await layers()).toEqual(before);
	expect(await placeOf(db, town.municipalityId, id)).toMatchObject({ geometry: null, version: 1 });
});

test.each([
	['words', () => keep('Кеңештин чечими', 'чечим.txt'), 'platform.form.file_other_type'],
	['no layer', () => keep('{"type":"Topology"}'), 'platform.geo.not_a_layer'],
	['another grid', () => keep(JSON.stringify({ type: 'FeatureCollection', features: [], crs: 'EPSG:28473' })), 'platform.geo.other_grid'],
	['bytes nobody sent', async () => 'made.up', 'platform.form.file_missing']
])('a file of %s is refused in words', async (_what, file, key) => {
	expect(await problem(importLayer(anAdministrator(town), form(await file(), [{ at: 0, as: 'new', kind: 'park' }])))).toMatchObject({
		file: { key }
	});
});

test('a stranger takes nothing, and no town a shape for the place of another', async () => {
	const file = await aLayer(park);
	const known = await aPlace(town, { spellings: ['Башка парк'] });
	await expect(importLayer(aStranger(town), form(file, [{ at: 0, as: 'new', kind: 'park' }]))).rejects.toMatchObject({ status: 403 });
	const elsewhere = await aMunicipality();
	expect(await problem(importLayer(anAdministrator(elsewhere), form(file, [{ at: 0, as: known.id, kind: 'park' }])))).toMatchObject({
		'things.0.as': { key: 'platform.form.unknown_id' }
	});
	expect((await placeOf(db, town.municipalityId, known.id)).geometry).toBeNull();
});
