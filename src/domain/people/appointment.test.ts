import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, anOffice, anOrganization, aPerson, inKyrgyz, type Registered } from '#testing/people.ts';
import { appoint, leaveOffice, openOffice } from './appointment.server.ts';
import { AppointForm, LeaveOfficeForm, OpenOfficeForm } from './forms.ts';

let town: Town;
let cityHall: Registered;
beforeAll(async () => {
	town = await aMunicipality();
	cityHall = await anOrganization(town, { name: 'Нарын шаардык мэриясы', kind: 'city_hall' });
});

const holdersOf = (officeId: string) =>
	db.selectFrom('office_holding').select(['person_id', 'from_day', 'to_day']).where('office_id', '=', officeId).orderBy('id').execute();
const officesOf = (organizationId: string) => db.selectFrom('office').select('id').where('organization_id', '=', organizationId).execute();

test('an office exists though nobody knows who holds it', async () => {
	const admin = anAdministrator(town);
	const form = OpenOfficeForm.parse({ id: newId(), organizationId: cityHall.id, title: inKyrgyz('Биринчи вице-мэр') });
	await openOffice(admin, form);
	await openOffice(admin, form);
	expect(await officesOf(cityHall.id)).toEqual([{ id: form.id }]);
	expect(await holdersOf(form.id)).toEqual([]);
});

test('an office belongs to an organization of this town', async () => {
	const elsewhere = await anOrganization(await aMunicipality());
	const form = OpenOfficeForm.parse({ id: newId(), organizationId: elsewhere.id, title: inKyrgyz('Мэр') });
	await expect(openOffice(anAdministrator(town), form)).rejects.toMatchObject({
		problems: { organizationId: { key: 'platform.form.unknown_id' } }
	});
	await expect(openOffice(aStranger(town), form)).rejects.toMatchObject({ status: 403 });
	expect(await officesOf(elsewhere.id)).toEqual([]);
});

test('a person takes an office and leaves it, and both days stay', async () => {
	const office = await anOffice(cityHall, { title: 'Басма сөз катчысы' });
	const { id: personId } = await aPerson(town, 'Нурзада Мукашова');
	const admin = anAdministrator(town);
	const taken = AppointForm.parse({ id: newId(), officeId: office.id, personId, from: '01.02.2012' });
	await appoint(admin, taken);
	await appoint(admin, taken);

	const left = LeaveOfficeForm.parse({ holdingId: taken.id, to: '2015-03-31' });
	await expect(leaveOffice(aStranger(town), left)).rejects.toMatchObject({ status: 403 });
	await expect(leaveOffice(again(admin), LeaveOfficeForm.parse({ ...left, to: '2012-01-31' }))).rejects.toMatchObject({ status: 422 });
	const leaver = again(admin);
	await leaveOffice(leaver, left);
	await leaveOffice(leaver, left);
	expect(await holdersOf(office.id)).toEqual([{ person_id: personId, from_day: '2012-02-01', to_day: '2015-03-31' }]);
	await expect(leaveOffice(again(admin), left)).rejects.toMatchObject({ key: 'people.leave.left_already' });
	await expect(leaveOffice(again(admin), { ...left, holdingId: newId() })).rejects.toMatchObject({ status: 404 });
});

test('a person does not take twice what they hold, and two may share an office', async () => {
	const { id: one } = await aPerson(town, 'Асанов Бакыт');
	const { id: other } = await aPerson(town, 'Асанов Чынгыз');
	const office = await anOffice(cityHall, { title: 'Адис', heldBy: one });
	const form = (personId: string) => AppointForm.parse({ id: newId(), officeId: office.id, personId, from: '' });

	await expect(appoint(anAdministrator(town), form(one))).rejects.toMatchObject({ key: 'people.appoint.holds_already' });
	await expect(appoint(anAdministrator(town), form(newId()))).rejects.toMatchObject({ status: 422 });
	await expect(appoint(aStranger(town), form(other))).rejects.toMatchObject({ status: 403 });
	await appoint(anAdministrator(town), form(other));
	expect((await holdersOf(office.id)).map((each) => each.person_id)).toEqual([one, other]);
});
