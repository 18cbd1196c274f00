import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aRenaming, aSecretary, aStranger, type Council } from '#testing/councils.ts';
import { again, aMunicipality } from '#testing/factories.ts';
import { anAdministrator, inKyrgyz } from '#testing/people.ts';
import { FoundBodyForm, RenameBodyForm } from './forms.ts';
import { foundBody } from './founding.server.ts';
import { bodiesNamed, bodiesOf, bodyAt, bodyOf } from './queries.server.ts';
import { renameBody } from './renaming.server.ts';
import { nameOn } from './rules.ts';

let council: Council;
beforeAll(async () => {
	council = await aCouncil({ name: 'Миң жылдыкты өнүктүрүү максаттары боюнча кеңеш', slug: 'council' });
});

const aGroupForm = (differing = {}) =>
	FoundBodyForm.parse({ id: newId(), kind: 'working_group', name: inKyrgyz('Жумушчу топ'), parentId: council.id, ...differing });
const linesAbout = (id: string) => db.selectFrom('event').select('verb').where('subject_id', '=', id).orderBy('number').execute();

test('a council founded in some year bears its first name from a day of that year', async () => {
	const town = await aMunicipality();
	const form = FoundBodyForm.parse({
		id: newId(),
		kind: 'council',
		name: inKyrgyz('Координациялык кеңеш'),
		founded: { precision: 'year', year: '2010' },
		nameFrom: '06.12.2010'
	});
	const admin = anAdministrator(town);
	expect(await foundBody(admin, form)).toEqual(await foundBody(admin, form));

	const body = await bodyAt(db, town.municipalityId, 'koordinatsiyalyk-kenesh');
	expect(body).toMatchObject({ founded: { from: '2010-01-01', to: '2010-12-31', precision: 'year' }, names: [{ from: '2010-12-06' }] });
	expect(body.quorumRules).toEqual([]);
	expect(await linesAbout(form.id)).toEqual([{ verb: 'body.founded' }]);
	await expect(foundBody(again(admin), form)).rejects.toMatchObject({ status: 409 });
});

test('a group is founded by those who keep its council, by a decision too', async () => {
	const decisionId = newId();
	const form = aGroupForm({ founded: '2014-05-28', foundedBy: { kind: 'decision', id: decisionId } });
	await expect(foundBody(aStranger(council), form)).rejects.toMatchObject({ status: 403 });
	await foundBody(aSecretary(council), form);
	expect(await bodyOf(db, council.municipalityId, form.id)).toMatchObject({
		parentId: council.id,
		foundedBy: { kind: 'decision', id: decisionId },
		names: [{ from: '2014-05-28' }]
	});
	await expect(foundBody(aSecretary(council), aGroupForm({ parentId: undefined }))).rejects.toMatchObject({ status: 403 });
});

test('what a founding names must be there, and the address free', async () => {
	const problems = async (differing: object) => {
		const [answer] = await Promise.allSettled([foundBody(anAdministrator(council), aGroupForm(differing))]);
		return answer.status === 'rejected' ? Object.keys(answer.reason.problems) : [];
	};
	const nobody = newId();
	expect(await problems({ parentId: nobody })).toEqual(['parentId']);
	expect(await problems({ underOrganizationId: nobody })).toEqual(['underOrganizationId']);
	expect(await problems({ documentId: nobody })).toEqual(['documentId']);
	expect(await problems({ nameDocumentId: nobody })).toEqual(['nameDocumentId']);
	expect(await problems({ slug: 'council' })).toEqual(['slug']);
	expect(await problems({ slug: 'council-2' })).toEqual([]);
});

test('the council keeps its address and its identity through a renaming', async () => {
	await aRenaming(council, '19.06.2014', 'Кызматтардын сапатын жакшыртуу боюнча кеңеш');

	const body = await bodyAt(db, council.municipalityId, 'council');
	const called = (day: string) => nameOn(body, plainDate(day))?.name.ky;
	expect(called('2014-05-28')).toBe('Миң жылдыкты өнүктүрүү максаттары боюнча кеңеш');
	expect(called('2014-06-11')).toBe('Миң жылдыкты өнүктүрүү максаттары боюнча кеңеш');
	expect(called('2014-08-21')).toBe('Кызматтардын сапатын жакшыртуу боюнча кеңеш');
	expect(body.names.map(({ to }) => to)).toEqual(['2014-06-18', null]);
});

test('a renaming is refused to strangers, backwards, and by a paper nobody has; sent twice it is one', async () => {
	const body = await aCouncil();
	const form = (differing = {}) =>
		RenameBodyForm.parse({ id: newId(), bodyId: body.id, name: inKyrgyz('Жаңы кеңеш'), from: '2014-06-19', ...differing });
	const named = async () => (await bodyOf(db, body.municipalityId, body.id)).names.length;

	await expect(renameBody(aStranger(body), form())).rejects.toMatchObject({ status: 403 });
	await expect(renameBody(aSecretary(body), form({ from: '2010-12-06' }))).rejects.toMatchObject({
		problems: { from: { key: 'councils.rename.not_later' } }
	});
	await expect(renameBody(aSecretary(body), form({ documentId: newId() }))).rejects.toMatchObject({ status: 422 });
	await expect(renameBody(aSecretary(body), form({ bodyId: newId() }))).rejects.toMatchObject({ status: 404 });
	expect(await named()).toBe(1);

	const secretary = aSecretary(body);
	const once = form();
	await renameBody(secretary, once);
	await renameBody(secretary, once);
	expect(await named()).toBe(2);
});

test('another town sees no body of this one', async () => {
	const elsewhere = await aMunicipality();
	await expect(bodyOf(db, elsewhere.municipalityId, council.id)).rejects.toMatchObject({ status: 404 });
	await expect(bodyAt(db, elsewhere.municipalityId, 'council')).rejects.toMatchObject({ status: 404 });
	expect(await bodiesOf(db, elsewhere.municipalityId)).toEqual([]);
	expect((await bodiesNamed(db, council.municipalityId, [council.id, council.id, newId()])).size).toBe(1);
});
