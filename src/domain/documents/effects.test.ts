import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aStranger, type Council } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aDocument } from '#testing/documents.ts';
import { again } from '#testing/factories.ts';
import { anAdministrator } from '#testing/people.ts';
import { documentsTouching, effectsOf } from './effects.queries.server.ts';
import { recordDocumentEffect, withdrawDocumentEffect } from './effects.server.ts';
import { EffectForm } from './forms.ts';

const today = plainDate('2014-08-21');
let council: Council;
beforeAll(async () => {
	council = await aCouncil();
});

const anEffect = (documentId: string, effect: string, subject: string, id = newId()) =>
	EffectForm.parse({ id, documentId, effect, subject });
const touching = (kind: string, ids: string[], eyes: 'public' | 'office' = 'public') =>
	documentsTouching(db, council.municipalityId, { kind, ids }, eyes, today);

test('a council is found by what orders did to it, the earliest first', async () => {
	const admin = anAdministrator(council);
	const renaming = await aDocument(council, { number: '№242-б', issuedOn: '2014-06-19' });
	const composition = await aDocument(council, { number: '№425-б', issuedOn: '2010-12-06' });
	await doneTwice(admin, (actor) => recordDocumentEffect(actor, anEffect(renaming.id, 'renames', `body:${council.id}`)));
	await recordDocumentEffect(again(admin), anEffect(composition.id, 'approves_composition', `body:${council.id}`));

	expect((await touching('body', [council.id, newId()])).get(council.id)?.map(({ effect, document }) => [effect, document.number])).toEqual(
		[
			['approves_composition', '№425-б'],
			['renames', '№242-б']
		]
	);
	expect(await effectsOf(db, council.municipalityId, composition.id)).toMatchObject([
		{ effect: 'approves_composition', subject: { kind: 'body', id: council.id }, note: null }
	]);
});

test('a paper that is not public touches nothing in the eyes of a stranger', async () => {
	const regulation = await aDocument(council, { title: 'Жобо', kind: 'regulation' });
	const secret = await aDocument(council, { number: '№9', isPublic: false });
	await recordDocumentEffect(anAdministrator(council), anEffect(secret.id, 'amends', `document:${regulation.id}`));
	expect((await touching('document', [regulation.id])).size).toBe(0);
	expect((await touching('document', [regulation.id], 'office')).get(regulation.id)).toHaveLength(1);
});

test('what is not so is not recorded: twice the same, a thing nobody knows, the paper itself, a hand that may not', async () => {
	const { id } = await aDocument(council, { number: '№10' });
	const admin = anAdministrator(council);
	await recordDocumentEffect(admin, anEffect(id, 'founds', `body:${council.id}`));
	const says = (subject: string) => (actor: typeof admin) => recordDocumentEffect(actor, anEffect(id, 'founds', subject));
	await expectRefused(again(admin), says(`body:${council.id}`), 422, 'documents.effect.said_already');
	await expectRefused(again(admin), says(`body:${newId()}`), 422, 'platform.form.unknown_id');
	await expectRefused(again(admin), says(`body:${(await aCouncil()).id}`), 422, 'platform.form.unknown_id');
	await expectRefused(again(admin), says(`document:${id}`), 422, 'documents.effect.on_itself');
	await expectRefused(aStranger(council), says(`document:${council.id}`), 403);
	expect(EffectForm.safeParse({ id: newId(), documentId: id, effect: 'founds', subject: 'person:x' }).success).toBe(false);
	expect(await effectsOf(db, council.municipalityId, id)).toHaveLength(1);
});

test('what was said by mistake is taken back, once', async () => {
	const { id: documentId } = await aDocument(council, { number: '№11' });
	const admin = anAdministrator(council);
	const { id: effectId } = await recordDocumentEffect(admin, anEffect(documentId, 'repeals', `body:${council.id}`));
	await expectRefused(aStranger(council), (actor) => withdrawDocumentEffect(actor, { documentId, effectId }), 403);
	await doneTwice(again(admin), (actor) => withdrawDocumentEffect(actor, { documentId, effectId }));
	expect(await effectsOf(db, council.municipalityId, documentId)).toEqual([]);
	await expectRefused(again(admin), (actor) => withdrawDocumentEffect(actor, { documentId, effectId }), 404);
});
