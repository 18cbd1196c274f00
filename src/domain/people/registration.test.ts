import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, anOffice, anOrganization, aPerson, inKyrgyz } from '#testing/people.ts';
import { RegisterOrganizationForm, RegisterPersonForm, RenameOrganizationForm } from './forms.ts';
import { whoIsMeant } from './naming.queries.server.ts';
import { organizationsNamed } from './queries.server.ts';
import { registerOrganization, registerPerson } from './registration.server.ts';
import { renameOrganization } from './renaming.server.ts';
import { nameOn } from './rules.ts';

let town: Town;
beforeAll(async () => {
	town = await aMunicipality();
});

const aWaterForm = (differing = {}) =>
	RegisterOrganizationForm.parse({
		id: newId(),
		kind: 'municipal_enterprise',
		name: inKyrgyz('Нарын шаардык суу-канал ишканасы'),
		spellings: 'Нарын суу канал ишканасы\n\nНарын шаардык суу канал ишканалары',
		...differing
	});
const namesOf = async (id: string) => (await organizationsNamed(db, town.municipalityId, [id])).get(id)?.names ?? [];
const linesAbout = (id: string) => db.selectFrom('event').select('verb').where('subject_id', '=', id).orderBy('number').execute();

test('an organization is registered with the spellings documents use, once', async () => {
	const admin = anAdministrator(town);
	const form = aWaterForm();
	const answer = await registerOrganization(admin, form);
	expect(await registerOrganization(admin, form)).toEqual(answer);

	expect(answer).toEqual({ id: form.id, slug: 'naryn-shaardyk-suu-kanal-ishkanasy' });
	expect(await namesOf(form.id)).toMatchObject([
		{ spellings: ['Нарын суу канал ишканасы', 'Нарын шаардык суу канал ишканалары'], from: null }
	]);
	expect(await linesAbout(form.id)).toEqual([{ verb: 'organization.registered' }]);
	await expect(registerOrganization(again(admin), form)).rejects.toMatchObject({ status: 409 });
});

test('a taken address and a stranger are refused, and nothing is written', async () => {
	const { slug } = await anOrganization(town, { name: 'СЭС', kind: 'state_agency' });
	const form = aWaterForm({ slug });
	await expect(registerOrganization(anAdministrator(town), form)).rejects.toMatchObject({ status: 422 });
	await expect(registerOrganization(aStranger(town), aWaterForm())).rejects.toMatchObject({ status: 403 });
	expect(await namesOf(form.id)).toEqual([]);
});

test('on each day an organization goes by the name of that day', async () => {
	const { id } = await anOrganization(town, { name: 'СЭС', from: '2001-01-01', kind: 'state_agency' });
	const admin = anAdministrator(town);
	const form = RenameOrganizationForm.parse({ id: newId(), organizationId: id, name: inKyrgyz('ЦГСЭН'), from: '01.07.2015' });
	await renameOrganization(admin, form);
	await renameOrganization(admin, form);

	const names = await namesOf(id);
	const called = (day: string) => nameOn(names, plainDate(day))?.name.ky;
	expect([called('2014-08-21'), called('2015-06-30'), called('2015-07-01')]).toEqual(['СЭС', 'СЭС', 'ЦГСЭН']);

	const earlier = RenameOrganizationForm.parse({ ...form, id: newId(), from: '2015-07-01' });
	await expect(renameOrganization(again(admin), earlier)).rejects.toMatchObject({ problems: { from: { key: 'people.rename.not_later' } } });
	await expect(renameOrganization(aStranger(town), { ...earlier, from: plainDate('2020-01-01') })).rejects.toMatchObject({ status: 403 });
	expect(await namesOf(id)).toHaveLength(2);
});

test('two persons of one name have two addresses', async () => {
	const [one, other] = [await aPerson(town, 'Асанов Бакыт'), await aPerson(town, 'Асанов Бакыт')];
	expect([one.slug, other.slug]).toEqual(['asanov-bakyt', 'asanov-bakyt-2']);
});

test('nobody made up stands in a real town', async () => {
	const form = RegisterPersonForm.parse({ id: newId(), name: inKyrgyz('Демо катчы'), isDemo: 'yes' });
	await expect(registerPerson(anAdministrator(town), form)).rejects.toMatchObject({ status: 422 });
	await expect(registerPerson(aStranger(town), { ...form, isDemo: false })).rejects.toMatchObject({ status: 403 });

	const demo = await aMunicipality({ isDemo: true });
	const admin = anAdministrator(demo);
	expect(await registerPerson(admin, form)).toEqual(await registerPerson(admin, form));
	expect(await linesAbout(form.id)).toEqual([{ verb: 'person.registered' }]);
});

test('many are named in one query, whatever they are', async () => {
	const organization = await anOrganization(town, { name: 'Нарын шаардык мэриясы', kind: 'city_hall' });
	const office = await anOffice(organization);
	const person = await aPerson(town, 'Нурзада Мукашова');
	const unknown = newId();

	const called = await whoIsMeant(db, town.municipalityId, [organization.id, office.id, person.id, unknown]);
	const named = (id: string) => called(id, plainDate('2014-06-11'));

	expect(named(organization.id)).toMatchObject({ kind: 'organization', name: { ky: 'Нарын шаардык мэриясы' }, of: null });
	expect(named(office.id)).toMatchObject({
		kind: 'office',
		slug: null,
		name: { ky: 'Биринчи вице-мэр' },
		of: { slug: organization.slug }
	});
	expect(named(person.id)).toMatchObject({ kind: 'person', slug: 'nurzada-mukashova' });
	expect(named(unknown)).toBeNull();
	const elsewhere = await aMunicipality();
	const calledElsewhere = await whoIsMeant(db, elsewhere.municipalityId, [person.id]);
	expect(calledElsewhere(person.id, plainDate('2014-06-11'))).toBeNull();
});
