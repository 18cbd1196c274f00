import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { aContact, anAdministrator, anOffice, anOrganization, aPerson, inKyrgyz } from '#testing/people.ts';
import { addContact, removeContact } from './contacts.server.ts';
import { correctOffice, correctOrganization, correctOrganizationName, correctPerson } from './correction.server.ts';
import {
	AddContactForm,
	CorrectOfficeForm,
	CorrectOrganizationForm,
	CorrectOrganizationNameForm,
	CorrectPersonForm,
	RemoveContactForm
} from './forms.ts';
import { organizationsNamed } from './queries.server.ts';

let town: Town;
beforeAll(async () => {
	town = await aMunicipality();
});

const linesAbout = (id: string) => db.selectFrom('event').select(['verb', 'body']).where('subject_id', '=', id).orderBy('number').execute();

test('the second of two who correct an organization is told what stands', async () => {
	const { id } = await anOrganization(town);
	const form = (version: number, kind: string) =>
		CorrectOrganizationForm.parse({ organizationId: id, version, kind, note: inKyrgyz('Таштанды чыгарат') });
	const admin = anAdministrator(town);
	await correctOrganization(admin, form(1, 'other'));
	await correctOrganization(admin, form(1, 'other'));

	await expect(correctOrganization(again(admin), form(1, 'donor'))).rejects.toMatchObject({
		key: 'platform.form.stale',
		standing: { kind: 'Башка уюм', 'note.ky': 'Таштанды чыгарат' }
	});
	await expect(correctOrganization(aStranger(town), form(2, 'donor'))).rejects.toMatchObject({ status: 403 });
	await expect(correctOrganization(again(admin), { ...form(2, 'donor'), organizationId: newId() })).rejects.toMatchObject({ status: 404 });
	expect(await db.selectFrom('organization').select(['kind', 'version']).where('id', '=', id).execute()).toEqual([
		{ kind: 'other', version: 2 }
	]);
});

test('a name written down wrong is mended, and the diary keeps what stood', async () => {
	const { id } = await anOrganization(town, { name: 'Таза Нарын' });
	const [name] = (await organizationsNamed(db, town.municipalityId, [id])).get(id)?.names ?? [];
	const form = CorrectOrganizationNameForm.parse({
		organizationId: id,
		nameId: name?.id,
		version: 1,
		name: { original: 'ky', ky: '«Таза-Нарын» муниципалдык ишканасы', ru: 'МП «Таза-Нарын»' },
		shortName: inKyrgyz('Таза-Нарын')
	});
	const admin = anAdministrator(town);
	await correctOrganizationName(admin, form);
	await correctOrganizationName(admin, form);

	expect((await organizationsNamed(db, town.municipalityId, [id])).get(id)?.names).toMatchObject([
		{ name: form.name, shortName: { ky: 'Таза-Нарын' } }
	]);
	expect((await linesAbout(id)).at(-1)).toMatchObject({ verb: 'organization_name.corrected', body: { was: { ky: 'Таза Нарын' } } });
	await expect(correctOrganizationName(again(admin), form)).rejects.toMatchObject({ key: 'platform.form.stale' });
	await expect(correctOrganizationName(aStranger(town), form)).rejects.toMatchObject({ status: 403 });
	await expect(correctOrganizationName(again(admin), { ...form, version: 2, nameId: newId() })).rejects.toMatchObject({ status: 404 });
});

test('the title of an office and the name of a person are mended in the same way', async () => {
	const admin = anAdministrator(town);
	const office = await anOffice(await anOrganization(town), { title: 'Директр' });
	const person = await aPerson(town, 'Асанв Бакыт');
	const title = CorrectOfficeForm.parse({ officeId: office.id, version: 1, title: inKyrgyz('Директор') });
	const name = CorrectPersonForm.parse({ personId: person.id, version: 1, name: inKyrgyz('Асанов Бакыт') });
	const next = again(admin);
	await correctOffice(admin, title);
	await correctOffice(admin, title);
	await correctPerson(next, name);
	await correctPerson(next, name);

	await expect(correctOffice(again(admin), title)).rejects.toMatchObject({ standing: { 'title.ky': 'Директор' } });
	await expect(correctPerson(again(admin), name)).rejects.toMatchObject({ standing: { 'name.ky': 'Асанов Бакыт' } });
	await expect(correctOffice(aStranger(town), title)).rejects.toMatchObject({ status: 403 });
	await expect(correctPerson(aStranger(town), name)).rejects.toMatchObject({ status: 403 });
});

test('a contact is written down, told to nobody by the diary, and forgotten when it is removed', async () => {
	const organization = await anOrganization(town);
	const { id } = await aContact(organization, 'organization', 'suu@naryn.example');
	expect(JSON.stringify(await linesAbout(id))).not.toContain('suu@naryn.example');

	await expect(removeContact(aStranger(town), { contactId: id })).rejects.toMatchObject({ status: 403 });
	const admin = anAdministrator(town);
	await removeContact(admin, RemoveContactForm.parse({ contactId: id }));
	await removeContact(admin, RemoveContactForm.parse({ contactId: id }));
	await expect(removeContact(again(admin), { contactId: id })).rejects.toMatchObject({ status: 404 });
	expect(await db.selectFrom('contact').selectAll().where('id', '=', id).execute()).toEqual([]);
});

test('a contact belongs to one person or one organization, and is what it says it is', async () => {
	const { id: personId } = await aPerson(town);
	const { id: organizationId } = await anOrganization(town);
	const read = (form: object) => AddContactForm.safeParse({ id: newId(), kind: 'phone', value: '+996 700 123456', ...form });
	expect(read({ personId }).success).toBe(true);
	expect(read({ personId, organizationId }).success).toBe(false);
	expect(read({}).success).toBe(false);
	expect(read({ personId, value: 'чалыңыз' }).error?.issues[0]?.message).toBe('people.contact.not_a_phone');
	expect(read({ personId, kind: 'email', value: 'x@' }).error?.issues[0]?.message).toBe('platform.form.not_an_email');

	const form = AddContactForm.parse({ id: newId(), kind: 'address', value: 'Ленин көчөсү, 1', personId: newId() });
	await expect(addContact(anAdministrator(town), form)).rejects.toMatchObject({ status: 422 });
	await expect(addContact(aStranger(town), form)).rejects.toMatchObject({ status: 403 });
	const mended = { ...form, personId };
	await doneTwice(anAdministrator(town), (actor) => addContact(actor, mended));
	await expectRefused(anAdministrator(town), (actor) => addContact(actor, mended), 409, 'platform.form.already_there');
});
