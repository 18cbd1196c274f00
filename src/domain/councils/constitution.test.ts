import { beforeEach, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { aCouncil, aMember, aRenaming, aSeat, aSecretary, aStranger, type Council } from '#testing/councils.ts';
import { again } from '#testing/factories.ts';
import { inKyrgyz } from '#testing/people.ts';
import { changePurpose, endBody } from './constitution.server.ts';
import { ChangePurposeForm, EndBodyForm } from './forms.ts';
import { bodyOf, membersOn } from './queries.server.ts';

let council: Council;
beforeEach(async () => {
	council = await aCouncil();
});

const stands = () => bodyOf(db, council.municipalityId, council.id);
const purpose = (version: number, ky = 'Кызматтардын сапатын жогорулатуу') =>
	ChangePurposeForm.parse({ bodyId: council.id, version, purpose: inKyrgyz(ky) });
const end = (version: number, on = '31.12.2016') => EndBodyForm.parse({ bodyId: council.id, version, on });

test('the purpose is rewritten once, and the second of two is told what stands', async () => {
	const secretary = aSecretary(council);
	await changePurpose(secretary, purpose(1));
	await changePurpose(secretary, purpose(1));
	await expect(changePurpose(again(secretary), purpose(1, 'Башка'))).rejects.toMatchObject({
		standing: { 'purpose.ky': 'Кызматтардын сапатын жогорулатуу' }
	});
	await expect(changePurpose(aStranger(council), purpose(2))).rejects.toMatchObject({ status: 403 });
	expect(await stands()).toMatchObject({ purpose: { ky: 'Кызматтардын сапатын жогорулатуу' }, version: 2 });
});

test('a body that ended keeps its past: whoever sat sat until then', async () => {
	await aMember(council, { name: 'Асанов Бакыт' });
	const secretary = aSecretary(council);
	await endBody(secretary, end(1));
	await endBody(secretary, end(1));

	const on = (day: string) => membersOn(db, council.municipalityId, council.id, plainDate(day));
	expect(await on('2016-12-31')).toHaveLength(1);
	expect(await on('2017-01-01')).toEqual([]);
	await expect(endBody(again(secretary), end(2))).rejects.toMatchObject({ key: 'councils.body.ended' });
	await expect(aRenaming(council, '2017-01-01', 'Жаңы кеңеш')).rejects.toMatchObject({ key: 'councils.body.ended' });
	await expect(aSeat(council, { from: '2015-01-01' })).rejects.toMatchObject({ status: 422 });
});

test('a body does not end before it began, nor while somebody sits beyond the day', async () => {
	await expect(endBody(aSecretary(council), end(1, '2010-12-05'))).rejects.toMatchObject({ status: 422 });
	await expect(endBody(aStranger(council), end(1))).rejects.toMatchObject({ status: 403 });
	await expect(endBody(aSecretary(council), end(7))).rejects.toMatchObject({ key: 'platform.form.stale' });
	await aMember(council, { from: '2017-02-01' });
	await expect(endBody(aSecretary(council), end(1))).rejects.toMatchObject({ problems: { on: { key: 'councils.end.members_after' } } });
	expect((await stands()).endedOn).toBeNull();
});
