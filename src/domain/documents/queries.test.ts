import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aDocument } from '#testing/documents.ts';
import { aMunicipality } from '#testing/factories.ts';
import { anOrganization } from '#testing/people.ts';
import { counted } from '#testing/queries.ts';
import { attachmentsOf } from './attachments.queries.server.ts';
import { documentsTouching } from './effects.queries.server.ts';
import { documentChoices, documentsNamed, documentsOf } from './queries.server.ts';

const today = plainDate('2014-08-21');
const town = await aMunicipality();
const hall = await anOrganization(town, { name: 'Нарын шаардык мэриясы', kind: 'city_hall' });
const composition = await aDocument(town, { number: '№425-б', issuedOn: '2010-12-06', issuerId: hall.id });
const renaming = await aDocument(town, { number: '№242-б', issuedOn: '2014-06-19', issuerId: hall.id });
const regulation = await aDocument(town, { kind: 'regulation', title: 'Жобо' });
const secret = await aDocument(town, { kind: 'letter', issuedOn: '2013-01-01', isPublic: false });

const found = async (filter: Partial<Parameters<typeof documentsOf>[2]> = {}) =>
	(await documentsOf(db, town.municipalityId, { eyes: 'public', ...filter }, today)).map(({ id }) => id);

test('the register is read from the latest day, papers without a day last, and is narrowed by year, kind and issuer', async () => {
	expect(await found()).toEqual([renaming.id, composition.id, regulation.id]);
	expect(await found({ year: 2014 })).toEqual([renaming.id]);
	expect(await found({ kind: 'regulation' })).toEqual([regulation.id]);
	expect(await found({ issuer: hall.slug, year: 2010 })).toEqual([composition.id]);
	expect(await found({ issuer: 'nobody' })).toEqual([]);
	expect(await found({ eyes: 'office' })).toEqual([renaming.id, secret.id, composition.id, regulation.id]);
});

test('only what would find something is offered to narrow it by', async () => {
	expect(await documentChoices(db, town.municipalityId, 'public', today)).toEqual({
		years: [2014, 2010],
		kinds: ['order', 'regulation'],
		issuers: [{ slug: hall.slug, name: { original: 'ky', ky: 'Нарын шаардык мэриясы' } }]
	});
	expect((await documentChoices(db, town.municipalityId, 'office', today)).years).toEqual([2014, 2013, 2010]);
});

test('many are named at once, and no paper of the office or of another town among them', async () => {
	const ids = [renaming.id, secret.id, newId()];
	expect([...(await documentsNamed(db, town.municipalityId, ids, 'public', today)).keys()]).toEqual([renaming.id]);
	expect((await documentsNamed(db, town.municipalityId, ids, 'office', today)).size).toBe(2);
	expect((await documentsNamed(db, (await aMunicipality()).municipalityId, ids, 'office', today)).size).toBe(0);
	expect((await documentsNamed(db, town.municipalityId, [], 'public', today)).size).toBe(0);
});

test('the number of questions does not grow with the register', async () => {
	const ids = [composition.id, renaming.id, regulation.id];
	const { from, asked } = counted();
	await documentsOf(from, town.municipalityId, { eyes: 'office' }, today);
	expect(asked()).toBe(2);
	await attachmentsOf(from, town.municipalityId, 'document', ids, 'public');
	expect(asked()).toBe(3);
	await documentsTouching(from, town.municipalityId, { kind: 'document', ids }, 'public', today);
	expect(asked()).toBeLessThanOrEqual(6);
});
