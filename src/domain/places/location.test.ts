import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, inKyrgyz } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { LocatePlaceForm } from './forms.ts';
import { locatePlace } from './location.server.ts';
import { placeOf } from './queries.server.ts';

let town: Town;
beforeAll(async () => {
	town = await aMunicipality();
});

const street = {
	type: 'LineString',
	coordinates: [
		[75.99, 41.42],
		[76, 41.43]
	]
};
const form = (placeId: string, version: number, where: Record<string, unknown> = {}) =>
	LocatePlaceForm.parse({ placeId, version, ...where });
const standing = (id: string) => placeOf(db, town.municipalityId, id);
const linesAbout = (id: string) => db.selectFrom('event').select('verb').where('subject_id', '=', id).orderBy('number').execute();
const problemIn = (where: Record<string, unknown>) =>
	LocatePlaceForm.safeParse({ placeId: newId(), version: 1, ...where }).error?.issues.map(({ path, message }) => [path.join('.'), message]);

test('a place is put on the map by the coordinates a phone shows, with who measured it and where that is in words', async () => {
	const { id } = await aPlace(town, { kind: 'water_intake', spellings: ['Ак-Бечел суу алуучу курулушу'] });
	await locatePlace(
		anAdministrator(town),
		form(id, 1, { coordinates: '41.4287, 75.9911', source: 'Мониторинг тобу', whereabouts: inKyrgyz('шаардын чыгышында') })
	);

	expect(await standing(id)).toMatchObject({
		geometry: { type: 'Point', coordinates: [75.9911, 41.4287] },
		geometrySource: 'Мониторинг тобу',
		whereabouts: { ky: 'шаардын чыгышында' },
		version: 2
	});
	expect((await linesAbout(id)).map(({ verb }) => verb)).toEqual(['place.registered', 'place.located']);
});

test('a street is drawn as a line, and taken off the map again', async () => {
	const { id } = await aPlace(town, { kind: 'street', spellings: ['Ленин көчөсү'] });
	await locatePlace(anAdministrator(town), form(id, 1, { shape: JSON.stringify({ type: 'Feature', geometry: street }) }));
	expect((await standing(id)).geometry).toEqual(street);

	await locatePlace(anAdministrator(town), form(id, 2));
	expect(await standing(id)).toMatchObject({ geometry: null, geometrySource: null, whereabouts: null });
});

test('what cannot be read is said beside its field', () => {
	expect(problemIn({ coordinates: 'мектептин жаны' })).toEqual([['coordinates', 'places.location.not_read']]);
	expect(problemIn({ shape: 'карта' })).toEqual([['shape', 'platform.geo.not_a_shape']]);
	expect(problemIn({ shape: '{"type":"Point","coordinates":[190,41]}' })).toEqual([['shape', 'platform.geo.out_of_range']]);
	expect(problemIn({ coordinates: '41, 75', shape: JSON.stringify(street) })).toEqual([['coordinates', 'places.location.one_of_them']]);
	expect(problemIn({ source: 'OpenStreetMap' })).toEqual([['source', 'places.location.source_of_nothing']]);
});

test('of two who put it on the map at once the second is told where it stands', async () => {
	const { id } = await aPlace(town);
	await locatePlace(anAdministrator(town), form(id, 1, { coordinates: '41.4, 75.9' }));
	await expect(locatePlace(anAdministrator(town), form(id, 1, { coordinates: '41.5, 75.8' }))).rejects.toMatchObject({
		status: 409,
		standing: { coordinates: '41.4, 75.9' }
	});
	expect((await standing(id)).geometry).toMatchObject({ coordinates: [75.9, 41.4] });
});

test('sent twice it is done once', async () => {
	const { id } = await aPlace(town);
	const admin = anAdministrator(town);
	const sent = form(id, 1, { coordinates: '41.4, 75.9' });
	expect(await locatePlace(admin, sent)).toEqual(await locatePlace(admin, sent));
	await expect(locatePlace(again(admin), sent)).rejects.toMatchObject({ key: 'platform.form.stale' });
	expect(await linesAbout(id)).toHaveLength(2);
});

test('a stranger puts nothing on the map, and another town finds nothing', async () => {
	const { id } = await aPlace(town);
	await expect(locatePlace(aStranger(town), form(id, 1, { coordinates: '41.4, 75.9' }))).rejects.toMatchObject({ status: 403 });
	const elsewhere = await aMunicipality();
	await expect(locatePlace(anAdministrator(elsewhere), form(id, 1))).rejects.toMatchObject({ status: 404 });
	expect((await standing(id)).geometry).toBeNull();
});
