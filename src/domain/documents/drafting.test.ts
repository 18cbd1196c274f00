import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aDraft, aDraftInDiscussion, anAdoptedVersion, aRegulation, articlesFrom } from '#testing/documents.ts';
import { again, aMunicipality, someone, type Town } from '#testing/factories.ts';
import { anAdministrator, inKyrgyz } from '#testing/people.ts';
import { draftVersion, editVersion, openForRemarks } from './drafting.server.ts';
import { DraftVersionForm, EditVersionForm } from './forms.ts';
import { versionAt, versionOf, versionsOf } from './versions.queries.server.ts';
import { withdrawVersion } from './withdrawal.server.ts';

const today = plainDate('2014-06-11');
let town: Town;
beforeAll(async () => {
	town = await aMunicipality();
});

const aForm = (documentId: string, articles: unknown = articlesFrom({ '1.': 'Максаты', '2.': 'Милдеттери' })) =>
	DraftVersionForm.parse({ id: newId(), documentId, draftedOn: '28.05.2014', articles });
const anEdit = (versionId: string, version: number, words: Record<string, string>) =>
	EditVersionForm.parse({ versionId, version, articles: articlesFrom(words) });
const read = (versionId: string) => versionOf(db, town.municipalityId, versionId, today);
const aMember = (): Actor => ({ ...someone(newId(), 'member'), municipalityId: town.municipalityId });

test('a new version is drafted article by article, after those there were, and strangers see none of it', async () => {
	const document = await aRegulation(town);
	await anAdoptedVersion(document, { '1.': 'Максаты' }, '2010-12-06');
	const form = aForm(document.id);
	await doneTwice(anAdministrator(town), (actor) => draftVersion(actor, form));

	const { version, articles } = await read(form.id);
	expect(version).toMatchObject({ position: 2, state: 'draft', draftedOn: '2014-05-28', articles: 2 });
	expect(articles.map(({ label, body }) => [label, body.ky])).toEqual([
		['1.', 'Максаты'],
		['2.', 'Милдеттери']
	]);
	expect((await versionsOf(db, town.municipalityId, document.id, 'public')).map(({ position }) => position)).toEqual([1]);
	await expect(versionAt(db, town.municipalityId, document.slug, 2, today)).rejects.toMatchObject({ status: 404 });
});

test('rows left empty are no articles; words without a number, and one number twice, are asked about at their row', () => {
	const problems = (articles: unknown) =>
		DraftVersionForm.safeParse({ id: newId(), documentId: newId(), articles }).error?.issues.map(({ path, message }) => [
			path.join('.'),
			message
		]);
	const empty = { label: '', heading: { original: 'ky', ky: '' }, body: { original: 'ky', ky: '  ' } };
	expect(aForm(newId(), [empty, { label: '1.', body: inKyrgyz('Максаты') }, empty]).articles).toHaveLength(1);
	expect(problems([{ label: '', body: inKyrgyz('Максаты') }])).toEqual([['articles.0.label', 'platform.form.required']]);
	expect(problems([empty, { label: '2.', body: empty.body }])).toEqual([['articles.1.body.ky', 'platform.form.required']]);
	const twice = { label: '1.', body: inKyrgyz('Максаты') };
	expect(problems([twice, empty, twice])).toEqual([['articles.2.label', 'documents.article.label_twice']]);
});

test('no version is drafted of a paper that is not there, under an id in use, or by a member', async () => {
	const document = await aRegulation(town);
	const versionId = await aDraft(document);
	await expectRefused(anAdministrator(town), (actor) => draftVersion(actor, aForm(newId())), 404);
	await expectRefused(anAdministrator(town), (actor) => draftVersion(actor, { ...aForm(document.id), id: versionId }), 409);
	await expectRefused(aMember(), (actor) => draftVersion(actor, aForm(document.id)), 403);
});

test('a draft is written anew, and the second of two who do so is told row by row what stands', async () => {
	const versionId = await aDraft(await aRegulation(town));
	const admin = anAdministrator(town);
	await doneTwice(admin, (actor) => editVersion(actor, anEdit(versionId, 1, { '1.': 'Жаңы максаты', '3.': 'Курамы' })));
	const { version, articles } = await read(versionId);
	expect([version.version, articles.map(({ label }) => label)]).toEqual([2, ['1.', '3.']]);

	await expect(editVersion(again(admin), anEdit(versionId, 1, { '1.': 'Башкача' }))).rejects.toMatchObject({
		status: 409,
		standing: { 'articles.0.body.ky': 'Жаңы максаты', 'articles.1.label': '3.' }
	});
	await expectRefused(aMember(), (actor) => editVersion(actor, anEdit(versionId, 2, {})), 403);
	expect((await read(versionId)).articles).toHaveLength(2);
});

test('what was adopted or taken back is not edited any more', async () => {
	const document = await aRegulation(town);
	const [adopted, withdrawn] = [await anAdoptedVersion(document), await aDraft(document)];
	await withdrawVersion(anAdministrator(town), { versionId: withdrawn });
	for (const versionId of [adopted, withdrawn])
		await expectRefused(
			anAdministrator(town),
			(actor) => editVersion(actor, anEdit(versionId, 2, {})),
			409,
			'documents.version.not_a_draft'
		);
});

test('a draft with words is laid before the members, once, by its keeper', async () => {
	const document = await aRegulation(town);
	const [written, empty] = [await aDraft(document), await aDraft(document, {})];
	await expectRefused(anAdministrator(town), (actor) => openForRemarks(actor, { versionId: empty }), 409, 'documents.version.no_articles');
	await expectRefused(aMember(), (actor) => openForRemarks(actor, { versionId: written }), 403);
	await doneTwice(anAdministrator(town), (actor) => openForRemarks(actor, { versionId: written }));
	expect((await read(written)).version.state).toBe('remarks');
	await expectRefused(
		anAdministrator(town),
		(actor) => openForRemarks(actor, { versionId: written }),
		409,
		'documents.version.not_a_draft'
	);
});

test('a draft is taken back, also while members remark on it; what was adopted stays', async () => {
	const document = await aRegulation(town);
	const [open, adopted] = [await aDraftInDiscussion(document), await anAdoptedVersion(document)];
	await expectRefused(aStranger(town), (actor) => withdrawVersion(actor, { versionId: open }), 403);
	await doneTwice(anAdministrator(town), (actor) => withdrawVersion(actor, { versionId: open }));
	expect((await read(open)).version.state).toBe('withdrawn');
	await expectRefused(anAdministrator(town), (actor) => withdrawVersion(actor, { versionId: adopted }), 409);
	await expectRefused(anAdministrator(town), (actor) => withdrawVersion(actor, { versionId: newId() }), 404);
});
