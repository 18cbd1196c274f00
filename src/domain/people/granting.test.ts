import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aSecretary, aStranger, type Council } from '#testing/councils.ts';
import { again, aMunicipality } from '#testing/factories.ts';
import { anAdministrator, aPerson } from '#testing/people.ts';
import { EndRoleForm, GrantRoleForm } from './forms.ts';
import { endRole, grantRole } from './granting.server.ts';
import { holdingsOf } from './queries.server.ts';

let council: Council;
let personId: string;
beforeAll(async () => {
	council = await aCouncil();
	personId = (await aPerson(council, 'Асанов Бакыт')).id;
});

const form = (role: string, differing = {}) =>
	GrantRoleForm.parse({ id: newId(), personId, role, atKind: 'body', atId: council.id, from: '2014-01-01', ...differing });
const holds = async (day: string, who = personId) =>
	(await holdingsOf(db, council.municipalityId, who, plainDate(day))).map(({ role }) => role);

test('a role is held from its first day to its last', async () => {
	const admin = anAdministrator(council);
	const press = form('press');
	await grantRole(admin, press);
	await grantRole(admin, press);
	const ender = again(admin);
	await endRole(ender, EndRoleForm.parse({ holdingId: press.id, to: '2014-12-31' }));
	await endRole(ender, EndRoleForm.parse({ holdingId: press.id, to: '2014-12-31' }));

	expect([await holds('2013-12-31'), await holds('2014-01-01'), await holds('2014-12-31'), await holds('2015-01-01')]).toEqual([
		[],
		['press'],
		['press'],
		[]
	]);
	await expect(endRole(again(admin), EndRoleForm.parse({ holdingId: press.id, to: '2015-12-31' }))).rejects.toMatchObject({ status: 409 });
});

test('whoever holds the role already keeps it as it is', async () => {
	const first = form('monitor');
	await grantRole(aSecretary(council), first);
	expect(await grantRole(anAdministrator(council), form('monitor', { from: '2020-01-01' }))).toEqual({ id: first.id });
	expect((await holds('2014-06-11')).filter((role) => role === 'monitor')).toHaveLength(1);
});

test('a role is not held where it means nothing, nor by nobody, nor at another town', async () => {
	const elsewhere = await aCouncil();
	const refused = [
		form('administrator'),
		form('secretary', { atId: newId() }),
		form('secretary', { personId: newId() }),
		form('secretary', { atId: elsewhere.id }),
		form('administrator', { atKind: 'municipality', atId: elsewhere.municipalityId })
	];
	const status = (await Promise.allSettled(refused.map((each) => grantRole(anAdministrator(council), each)))).map((each) =>
		each.status === 'rejected' ? each.reason.status : 'done'
	);
	expect(status).toEqual([422, 422, 422, 422, 422]);
	expect(GrantRoleForm.safeParse({ ...form('member'), role: 'operator' }).success).toBe(false);
});

test('a secretary names members of the own body only, a stranger nobody', async () => {
	await expect(grantRole(aSecretary(council), form('secretary'))).rejects.toMatchObject({ status: 403 });
	await expect(grantRole(aStranger(council), form('member'))).rejects.toMatchObject({ status: 403 });
	const { id } = await grantRole(aSecretary(council), form('member'));
	const end = EndRoleForm.parse({ holdingId: id, to: '2014-05-01' });
	await expect(endRole(aStranger(council), end)).rejects.toMatchObject({ status: 403 });
	await expect(endRole(aSecretary(council), { ...end, to: plainDate('2013-05-01') })).rejects.toMatchObject({ status: 422 });
	expect(await holds('2014-06-11')).toContain('member');
});

test('the last administrator stays until there is another', async () => {
	const town = await aMunicipality();
	const admin = anAdministrator(town);
	const entrust = async () => {
		const { id } = await aPerson(town);
		const at = { atKind: 'municipality', atId: town.municipalityId };
		return grantRole(again(admin), form('administrator', { personId: id, ...at }));
	};
	const first = await entrust();
	const end = EndRoleForm.parse({ holdingId: first.id, to: '2014-06-11' });
	await expect(endRole(again(admin), end)).rejects.toMatchObject({ key: 'people.grant.last_administrator' });
	await entrust();
	await endRole(again(admin), end);
	expect(await db.selectFrom('role_holding').select('to_day').where('id', '=', first.id).execute()).toEqual([{ to_day: '2014-06-11' }]);
});
