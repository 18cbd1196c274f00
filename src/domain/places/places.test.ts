import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, inKyrgyz } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { correctPlace } from './correction.server.ts';
import { AddSpellingForm, CorrectPlaceForm, CorrectSpellingForm, RegisterPlaceForm, SettleSpellingForm } from './forms.ts';
import { placeAt, placeOf, placesNamed, placesOf } from './queries.server.ts';
import { registerPlace } from './registration.server.ts';
import { namesShown } from './rules.ts';
import { addSpelling, correctSpelling, settleSpelling } from './spelling.server.ts';

let town: Town;
beforeAll(async () => {
	town = await aMunicipality();
});

const spellingsOf = async (id: string) => (await placeOf(db, town.municipalityId, id)).spellings;
const linesAbout = (id: string) => db.selectFrom('event').select('verb').where('subject_id', '=', id).orderBy('number').execute();
const aParkForm = (id = newId(), differing = {}) =>
	RegisterPlaceForm.parse({ id, kind: 'park', spellings: [{ name: inKyrgyz('Жеңиш паркы') }], ...differing });

test('one place is written down under two spellings, none of them the right one', async () => {
	const { id } = await aPlace(town, { spellings: ['Тош-Булак участогу', 'Төш-булак участогу'] });

	const place = await placeAt(db, town.municipalityId, 'tosh-bulak-uchastogu');
	expect(place.id).toBe(id);
	expect(namesShown(place).map(({ name }) => name.ky)).toEqual(['Тош-Булак участогу', 'Төш-булак участогу']);
	expect(await linesAbout(id)).toEqual([{ verb: 'place.registered' }]);
});

test('the address taken by one place is numbered for the next, and refused when asked for', async () => {
	const admin = anAdministrator(town);
	const first = await registerPlace(admin, aParkForm());
	const second = await registerPlace(again(admin), aParkForm());
	expect([first.slug, second.slug]).toEqual(['jenish-parky', 'jenish-parky-2']);

	const third = newId();
	await expect(registerPlace(again(admin), aParkForm(third, { slug: 'jenish-parky' }))).rejects.toMatchObject({
		status: 422,
		problems: { slug: { key: 'places.slug.taken' } }
	});
	await expect(placeOf(db, town.municipalityId, third)).rejects.toMatchObject({ status: 404 });
});

test('a place is registered once however often it is sent, and never over another', async () => {
	const admin = anAdministrator(town);
	const form = aParkForm();
	expect(await registerPlace(admin, form)).toEqual(await registerPlace(admin, form));
	await expect(registerPlace(again(admin), form)).rejects.toMatchObject({ status: 409, key: 'platform.form.already_there' });
	expect(await linesAbout(form.id)).toHaveLength(1);
});

test('two spellings cannot both be the right one, and a place lies in one that exists', async () => {
	const both = {
		spellings: [
			{ name: inKyrgyz('а'), isPreferred: true },
			{ name: inKyrgyz('б'), isPreferred: true }
		]
	};
	expect(RegisterPlaceForm.safeParse({ ...aParkForm(), ...both }).error?.issues[0]?.message).toBe('places.spelling.one_preferred');
	await expect(registerPlace(anAdministrator(town), aParkForm(newId(), { parentId: newId() }))).rejects.toMatchObject({ status: 422 });
});

test('settling a spelling shows it alone, and opening the question again shows all', async () => {
	const { id } = await aPlace(town, { spellings: ['Ак-Бечел суу алуучу курулушу', 'Ак-Бечел водозабору'] });
	const [first, second] = await spellingsOf(id);
	const settle = (version: number, spellingId?: string) =>
		settleSpelling(anAdministrator(town), SettleSpellingForm.parse({ placeId: id, version, spellingId }));

	await settle(1, second?.id);
	await settle(2, first?.id);
	expect(namesShown(await placeOf(db, town.municipalityId, id)).map((each) => each.id)).toEqual([first?.id]);
	await settle(3);
	expect(namesShown(await placeOf(db, town.municipalityId, id))).toHaveLength(2);
	await expect(settle(4, newId())).rejects.toMatchObject({ status: 422 });
	await expect(settle(3, second?.id)).rejects.toMatchObject({ key: 'platform.form.stale' });
});

test('a spelling is added and mended beside the others', async () => {
	const { id } = await aPlace(town, { spellings: ['Московская чөлкөмү'] });
	const admin = anAdministrator(town);
	const added = AddSpellingForm.parse({ id: newId(), placeId: id, name: inKyrgyz('Московский аймогу') });
	await addSpelling(admin, added);
	await addSpelling(admin, added);
	await correctSpelling(
		again(admin),
		CorrectSpellingForm.parse({
			placeId: id,
			spellingId: added.id,
			version: 2,
			name: inKyrgyz('Московский аймагы'),
			note: inKyrgyz('мэриянын сайтында')
		})
	);
	expect((await spellingsOf(id)).map(({ name }) => name.ky)).toEqual(['Московская чөлкөмү', 'Московский аймагы']);
	expect((await linesAbout(id)).map(({ verb }) => verb)).toEqual(['place.registered', 'spelling.added', 'spelling.corrected']);
});

test('the second of two who correct a place is told what stands there', async () => {
	const city = await aPlace(town, { kind: 'city', spellings: ['Нарын шаары'] });
	const park = await aPlace(town, { kind: 'other', spellings: ['Парк'] });
	const form = (version: number, kind: string, parentId?: string) => CorrectPlaceForm.parse({ placeId: park.id, version, kind, parentId });

	await correctPlace(anAdministrator(town), form(1, 'park', city.id));
	await expect(correctPlace(anAdministrator(town), form(1, 'building'))).rejects.toMatchObject({
		status: 409,
		standing: { kind: 'Сейил бак' }
	});
	expect(await placeOf(db, town.municipalityId, park.id)).toMatchObject({ kind: 'park', parentId: city.id, version: 2 });
	const inItself = CorrectPlaceForm.parse({ placeId: city.id, version: 1, kind: 'city', parentId: park.id });
	await expect(correctPlace(anAdministrator(town), inItself)).rejects.toMatchObject({ status: 422 });
});

test('what is added or corrected is so once however often it is sent, and never over what somebody else wrote', async () => {
	const { id } = await aPlace(town, { spellings: ['Тош-Булак участогу'] });
	const added = AddSpellingForm.parse({ id: newId(), placeId: id, name: inKyrgyz('Төш-булак участогу') });
	await doneTwice(anAdministrator(town), (actor) => addSpelling(actor, added));
	await expectRefused(anAdministrator(town), (actor) => addSpelling(actor, added), 409, 'platform.form.already_there');

	const mended = CorrectSpellingForm.parse({ placeId: id, spellingId: added.id, version: 2, name: inKyrgyz('Төш-Булак участогу') });
	await doneTwice(anAdministrator(town), (actor) => correctSpelling(actor, mended));
	await expectRefused(anAdministrator(town), (actor) => correctSpelling(actor, mended), 409, 'platform.form.stale');

	const settled = SettleSpellingForm.parse({ placeId: id, version: 3, spellingId: added.id });
	await doneTwice(anAdministrator(town), (actor) => settleSpelling(actor, settled));
	const corrected = CorrectPlaceForm.parse({ placeId: id, version: 4, kind: 'park' });
	await doneTwice(anAdministrator(town), (actor) => correctPlace(actor, corrected));
	expect(await placeOf(db, town.municipalityId, id)).toMatchObject({ kind: 'park', version: 5 });
});

test('a stranger writes nothing down, and another town sees nothing', async () => {
	const { id } = await aPlace(town);
	const [spelling] = await spellingsOf(id);
	const stranger = () => aStranger(town);
	const text = { name: inKyrgyz('x') };
	const refused = [
		registerPlace(stranger(), aParkForm()),
		addSpelling(stranger(), AddSpellingForm.parse({ id: newId(), placeId: id, ...text })),
		correctSpelling(stranger(), CorrectSpellingForm.parse({ placeId: id, spellingId: spelling?.id, version: 1, ...text })),
		settleSpelling(stranger(), SettleSpellingForm.parse({ placeId: id, version: 1 })),
		correctPlace(stranger(), CorrectPlaceForm.parse({ placeId: id, version: 1, kind: 'park' }))
	];
	for (const each of await Promise.allSettled(refused)) expect(each).toMatchObject({ reason: { status: 403 } });
	expect(await linesAbout(id)).toHaveLength(1);

	const elsewhere = await aMunicipality();
	await expect(placeOf(db, elsewhere.municipalityId, id)).rejects.toMatchObject({ status: 404 });
	const there = CorrectPlaceForm.parse({ placeId: id, version: 1, kind: 'park' });
	await expect(correctPlace(anAdministrator(elsewhere), there)).rejects.toMatchObject({ status: 404 });
	expect(await placesOf(db, elsewhere.municipalityId)).toEqual([]);
	expect((await placesNamed(db, town.municipalityId, [id, newId()])).size).toBe(1);
});
