import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aDocument } from '#testing/documents.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, inKyrgyz } from '#testing/people.ts';
import { attachmentsOf, tiesOf } from './attachments.queries.server.ts';
import { fileDocument, withdrawFile } from './filing.server.ts';
import { FileForm, RegisterDocumentForm } from './forms.ts';
import { registerDocument } from './registration.server.ts';

let folder: string;
let town: Town;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kenesh-files-'));
	openFiles({ folder, secret: 'a secret of tests only' });
	town = await aMunicipality();
});
afterAll(() => rm(folder, { recursive: true }));

const aReceipt = (words: string) => keepFile({ filename: 'буйрук.txt', stream: Readable.from([Buffer.from(words)]) });
const filesOf = async (id: string, eyes: 'public' | 'office' = 'public') =>
	(await attachmentsOf(db, town.municipalityId, 'document', [id, newId()], eyes)).get(id) ?? [];

test('a paper comes into the register with its file, and another is put to it, once', async () => {
	const form = RegisterDocumentForm.parse({ id: newId(), kind: 'order', title: inKyrgyz('Буйрук'), file: await aReceipt('бир') });
	const { id } = await doneTwice(anAdministrator(town), (actor) => registerDocument(actor, form));
	const second = FileForm.parse({ documentId: id, file: await aReceipt('эки'), title: inKyrgyz('Тиркеме') });
	await doneTwice(anAdministrator(town), (actor) => fileDocument(actor, second));

	expect(await filesOf(id)).toMatchObject([
		{ name: 'буйрук.txt', mediaType: 'text/plain', title: null },
		{ name: 'буйрук.txt', title: { ky: 'Тиркеме' } }
	]);
});

test('a file withdrawn is shown to nobody outside, and the office keeps it', async () => {
	const { id: documentId } = await aDocument(town);
	const admin = anAdministrator(town);
	await fileDocument(admin, { documentId, file: await aReceipt('үч') });
	const [{ id: attachmentId = '', fileId = '' } = {}] = await filesOf(documentId);
	expect(await tiesOf(db, town.municipalityId, fileId)).toEqual([{ kind: 'document', id: documentId, isPublic: true }]);

	await expectRefused(aStranger(town), (actor) => withdrawFile(actor, { documentId, attachmentId }), 403);
	await doneTwice(again(admin), (actor) => withdrawFile(actor, { documentId, attachmentId }));
	expect(await filesOf(documentId)).toEqual([]);
	expect(await filesOf(documentId, 'office')).toMatchObject([{ fileId, isPublic: false }]);
	expect(await tiesOf(db, town.municipalityId, fileId)).toEqual([{ kind: 'document', id: documentId, isPublic: false }]);
	await expectRefused(again(admin), (actor) => withdrawFile(actor, { documentId, attachmentId }), 404);
});

test('nothing is put to a paper that is not there, with a receipt of one’s own making, or by a stranger', async () => {
	const { id: documentId } = await aDocument(town);
	const file = await aReceipt('төрт');
	await expectRefused(aStranger(town), (actor) => fileDocument(actor, { documentId, file }), 403);
	await expectRefused(anAdministrator(town), (actor) => fileDocument(actor, { documentId: newId(), file }), 404);
	await expectRefused(
		anAdministrator(town),
		(actor) => fileDocument(actor, { documentId, file: `x${file}` }),
		422,
		'platform.form.file_missing'
	);
	const elsewhere = anAdministrator(await aMunicipality());
	await expectRefused(elsewhere, (actor) => fileDocument(actor, { documentId, file }), 404);
});
