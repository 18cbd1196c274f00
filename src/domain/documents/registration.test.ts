import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aDocument } from '#testing/documents.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, anOrganization, inKyrgyz } from '#testing/people.ts';
import { CorrectDocumentForm, RegisterDocumentForm } from './forms.ts';
import { documentAt, documentOf } from './queries.server.ts';
import { correctDocument, registerDocument } from './registration.server.ts';

const today = plainDate('2014-06-19');
let town: Town;
beforeAll(async () => {
	town = await aMunicipality();
});

const anOrder = (differing = {}) =>
	RegisterDocumentForm.parse({
		id: newId(),
		kind: 'order',
		number: '№425-б',
		issuedOn: '06.12.2010',
		title: inKyrgyz('Координациялык кеңештин курамын бекитүү жөнүндө'),
		isPublic: 'yes',
		...differing
	});

test('an order is in the register with its number to the letter, its day and who issued it by the name of that day', async () => {
	const hall = await anOrganization(town, { name: 'Нарын шаардык мэриясы', kind: 'city_hall' });
	const form = anOrder({ issuerId: hall.id });
	const { slug } = await doneTwice(anAdministrator(town), (actor) => registerDocument(actor, form));

	expect(slug).toBe('425-b-2010');
	expect(await documentAt(db, town.municipalityId, slug, today)).toMatchObject({
		id: form.id,
		number: '№425-б',
		issuedOn: '2010-12-06',
		issuer: { slug: hall.slug, name: { ky: 'Нарын шаардык мэриясы' } }
	});
});

test('what nobody knows of a paper stays unknown, and its address is made of its title', async () => {
	const { id, slug } = await aDocument(town, { title: 'Эки тараптуу келишим', kind: 'agreement' });
	expect(slug).toBe('eki-taraptuu-kelishim');
	expect(await documentOf(db, town.municipalityId, id, today)).toMatchObject({ number: null, issuedOn: null, issuer: null });
	expect((await aDocument(town, { title: 'Эки тараптуу келишим', kind: 'agreement' })).slug).toBe('eki-taraptuu-kelishim-2');
});

test('a taken address, an unknown issuer, the same id again and a stranger are refused, and nothing is written', async () => {
	const { id, slug } = await aDocument(town, { number: '№1', issuedOn: '2014-01-01' });
	const register = (differing: object) => (actor: ReturnType<typeof aStranger>) => registerDocument(actor, anOrder(differing));
	await expectRefused(anAdministrator(town), register({ slug }), 422, 'documents.slug.taken');
	await expectRefused(anAdministrator(town), register({ issuerId: newId() }), 422, 'platform.form.unknown_id');
	await expectRefused(anAdministrator(town), register({ id }), 409, 'platform.form.already_there');
	await expectRefused(aStranger(town), register({}), 403);

	const elsewhere = await anOrganization(await aMunicipality());
	await expectRefused(anAdministrator(town), register({ issuerId: elsewhere.id }), 422, 'platform.form.unknown_id');
});

const aCorrection = (documentId: string, version: number, differing = {}) =>
	CorrectDocumentForm.parse({
		documentId,
		version,
		kind: 'order',
		number: '№242-б',
		title: inKyrgyz('Аталышын өзгөртүү жөнүндө'),
		...differing
	});

test('an entry is corrected, its address stays, and a paper that is not public is nobody else’s to find', async () => {
	const { id, slug } = await aDocument(town, { number: '№242', issuedOn: '2014-06-19' });
	await doneTwice(anAdministrator(town), (actor) => correctDocument(actor, aCorrection(id, 1, { isPublic: 'yes' })));
	expect(await documentAt(db, town.municipalityId, slug, today)).toMatchObject({ number: '№242-б', issuedOn: null, version: 2 });

	await correctDocument(anAdministrator(town), aCorrection(id, 2));
	await expect(documentAt(db, town.municipalityId, slug, today)).rejects.toMatchObject({ status: 404 });
	expect(await documentOf(db, town.municipalityId, id, today)).toMatchObject({ isPublic: false });
});

test('the second of two who correct a paper is told what stands there; others correct nothing', async () => {
	const { id } = await aDocument(town, { number: '№7', issuedOn: '2014-06-19' });
	const admin = anAdministrator(town);
	await correctDocument(admin, aCorrection(id, 1, { issuedOn: '19.06.2014' }));
	await expect(correctDocument(again(admin), aCorrection(id, 1, { kind: 'letter' }))).rejects.toMatchObject({
		status: 409,
		standing: { kind: 'Буйрук', number: '№242-б', issuedOn: '19.06.2014', 'title.ky': 'Аталышын өзгөртүү жөнүндө' }
	});
	await expectRefused(again(admin), (actor) => correctDocument(actor, aCorrection(id, 2, { issuerId: newId() })), 422);
	await expectRefused(aStranger(town), (actor) => correctDocument(actor, aCorrection(id, 2)), 403);
	await expectRefused(again(admin), (actor) => correctDocument(actor, aCorrection(newId(), 1)), 404);
	const elsewhere = anAdministrator(await aMunicipality());
	await expectRefused(elsewhere, (actor) => correctDocument(actor, aCorrection(id, 2)), 404);
});
