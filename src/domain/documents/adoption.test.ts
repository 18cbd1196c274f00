import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aStranger, type Council } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aDraft, aDraftInDiscussion, anAdoptedVersion, aRegulation, articlesFrom, aVersionRemark } from '#testing/documents.ts';
import { again, aMunicipality } from '#testing/factories.ts';
import { anAdministrator } from '#testing/people.ts';
import { adoptVersion } from './adoption.server.ts';
import { comparisonAt, comparisonOf } from './comparison.queries.server.ts';
import { editVersion } from './drafting.server.ts';
import { AdoptVersionForm, AnswerRemarkForm, EditVersionForm, RemarkForm } from './forms.ts';
import { remarksOf } from './remarks.queries.server.ts';
import { answerVersionRemark, remarkOnVersion } from './remarks.server.ts';
import { versionAt } from './versions.queries.server.ts';

const today = plainDate('2014-06-20');
let council: Council;
beforeAll(async () => {
	council = await aCouncil();
});

const adoption = (versionId: string, differing = {}) =>
	AdoptVersionForm.parse({ versionId, version: 1, adoptedOn: '2014-06-11', ...differing });
const aRemark = (versionId: string, differing = {}) =>
	RemarkForm.parse({ id: newId(), versionId, body: 'Мөөнөтү көрсөтүлсүн.', ...differing });
const anAnswer = (remarkId: string, state: string, answer = '') => AnswerRemarkForm.parse({ remarkId, state, answer });
const remarks = (versionId: string) => remarksOf(db, council.municipalityId, versionId);

test('an adopted version is read by everybody, with the day it is in force from when that is known', async () => {
	const document = await aRegulation(council);
	const versionId = await aDraft(document);
	await doneTwice(anAdministrator(council), (actor) => adoptVersion(actor, adoption(versionId, { inForceFrom: '19.06.2014' })));
	expect(await versionAt(db, council.municipalityId, document.slug, 1, today)).toMatchObject({
		version: { state: 'adopted', adoptedOn: '2014-06-11', inForceFrom: '2014-06-19', decisionId: null }
	});
});

test('nothing is adopted on a day to come', async () => {
	const versionId = await aDraft(await aRegulation(council));
	await expectRefused(
		anAdministrator(council),
		(actor) => adoptVersion(actor, adoption(versionId, { adoptedOn: '2014-06-12' })),
		422,
		'documents.version.adopted_on_a_day_to_come'
	);
});

test('a version whose words nobody knows is adopted all the same, and cannot be compared', async () => {
	const document = await aRegulation(council);
	await anAdoptedVersion(document, {}, '2010-12-06');
	await anAdoptedVersion(document, { '1.': 'Максаты' });
	const from = (before: number, after: number) => comparisonAt(db, council.municipalityId, document.slug, { before, after }, today);
	await expect(from(1, 2)).rejects.toMatchObject({ status: 404 });
});

test('it is not adopted before its remarks are answered, twice, too early, by an unknown decision, or by a member', async () => {
	const document = await aRegulation(council);
	const versionId = await aDraftInDiscussion(document);
	const member = await aMember(council);
	const remarkId = await aVersionRemark(member, versionId);
	const admin = anAdministrator(council);
	const adopt =
		(differing = {}) =>
		(actor: typeof admin) =>
			adoptVersion(actor, adoption(versionId, { version: 2, ...differing }));

	await expectRefused(admin, adopt(), 409, 'documents.version.remark_waits');
	await answerVersionRemark(again(admin), anAnswer(remarkId, 'taken'));
	await expectRefused(again(admin), adopt({ inForceFrom: '2014-06-10' }), 422, 'documents.version.in_force_too_early');
	await expectRefused(again(admin), adopt({ decisionId: newId() }), 422, 'platform.form.unknown_id');
	await expectRefused(again(member), adopt(), 403);
	await adoptVersion(again(admin), adoption(versionId, { version: 2 }));
	await expectRefused(again(admin), adopt(), 409, 'documents.version.not_a_draft');
});

test('nobody adopts words they have not read: a draft changed since the page was drawn is read again first', async () => {
	const versionId = await aDraft(await aRegulation(council));
	const admin = anAdministrator(council);
	await editVersion(admin, EditVersionForm.parse({ versionId, version: 1, articles: articlesFrom({ '1.': 'Кеңеш айына чогулат.' }) }));
	await expectRefused(again(admin), (actor) => adoptVersion(actor, adoption(versionId)), 409, 'platform.form.stale');
	await adoptVersion(again(admin), adoption(versionId, { version: 2 }));
});

test('a member remarks on an article or on the whole, and each remark is answered', async () => {
	const versionId = await aDraftInDiscussion(await aRegulation(council), { '1.': 'Максаты', '2.': 'Курамы' });
	const member = await aMember(council, { name: 'Эркинов Талант' });
	await doneTwice(member, (actor) => remarkOnVersion(actor, aRemark(versionId, { articleLabel: '2.', proposed: 'Курамы – 15 адам' })));
	await remarkOnVersion(again(member), aRemark(versionId));
	const [first, second] = await remarks(versionId);
	await doneTwice(anAdministrator(council), (actor) => answerVersionRemark(actor, anAnswer(first?.id ?? '', 'taken')));
	await answerVersionRemark(anAdministrator(council), anAnswer(second?.id ?? '', 'declined', 'Мыйзамда көрсөтүлгөн.'));

	expect(await remarks(versionId)).toMatchObject([
		{ articleLabel: '2.', authorName: 'Эркинов Талант', proposed: 'Курамы – 15 адам', state: 'taken', answer: null },
		{ articleLabel: null, state: 'declined', answer: 'Мыйзамда көрсөтүлгөн.' }
	]);
});

test('no remark is made on what is not open, on an article that is not there, or by somebody who sits on no body', async () => {
	const document = await aRegulation(council);
	const [draft, open] = [await aDraft(document), await aDraftInDiscussion(document)];
	const member = await aMember(council);
	await expectRefused(member, (actor) => remarkOnVersion(actor, aRemark(draft)), 409, 'documents.remark.not_open');
	await expectRefused(member, (actor) => remarkOnVersion(actor, aRemark(open, { articleLabel: '99.' })), 422);
	await expectRefused(aStranger(council), (actor) => remarkOnVersion(actor, aRemark(open)), 403);
	expect(await remarks(open)).toEqual([]);
});

test('a remark is answered once, by the keeper, and declined only with a reason', async () => {
	const versionId = await aDraftInDiscussion(await aRegulation(council));
	const member = await aMember(council);
	const remarkId = await aVersionRemark(member, versionId);
	const admin = anAdministrator(council);
	const answer = (state: string) => (actor: typeof admin) => answerVersionRemark(actor, anAnswer(remarkId, state));
	await expectRefused(admin, answer('declined'), 422, 'documents.remark.reason_missing');
	await expectRefused(again(member), answer('taken'), 403);
	await answer('taken')(again(admin));
	await expectRefused(again(admin), answer('taken'), 409, 'documents.remark.answered');
	const elsewhere = anAdministrator(await aMunicipality());
	await expectRefused(elsewhere, answer('taken'), 404);
});

test('what a version changes in the one before it is told article by article, of a draft to the office only', async () => {
	const document = await aRegulation(council);
	await anAdoptedVersion(document, { '1.': 'Айына бир жолу чогулат.', '2.': 'Курамы' }, '2010-12-06');
	const draft = await aDraft(document, { '1.': 'Чейрегине бир жолу чогулат.', '3.': 'Иш планы' });
	const kinds = ({ difference }: Awaited<ReturnType<typeof comparisonOf>>) => difference.map(({ label, kind }) => `${label} ${kind}`);
	const expected = ['1. changed', '2. removed', '3. added'];

	expect(kinds(await comparisonOf(db, council.municipalityId, draft, today))).toEqual(expected);
	const inPublic = (before = 1, after = 2) => comparisonAt(db, council.municipalityId, document.slug, { before, after }, today);
	await expect(inPublic()).rejects.toMatchObject({ status: 404 });
	await adoptVersion(anAdministrator(council), adoption(draft));
	expect(kinds(await inPublic())).toEqual(expected);
	expect(kinds(await inPublic(2, 1))).toEqual(['1. changed', '3. removed', '2. added']);
	expect(kinds(await inPublic(2, 2))).toEqual(['1. same', '3. same']);
});
