import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { aCouncil, aMember, aSecretary } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aClosedMeeting, aMeeting, anItem, aWaitingItem, sent } from '#testing/meetings.ts';
import { AddMaterialForm } from './agenda.forms.ts';
import { agendaOf, itemOf } from './agenda.queries.server.ts';
import { addMaterial, removeMaterial } from './materials.server.ts';
import { meetingOf } from './queries.server.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kenesh-materials-'));
	openFiles({ folder, secret: 'only for tests' });
});
afterAll(() => rm(folder, { recursive: true }));

const today = plainDate('2014-06-30');
const aFile = () => keepFile({ filename: 'жыйынтык.csv', stream: Readable.from([Buffer.from('көйгөй;чечими\n')]) });

test('a file is laid before the members for an item, and stays once the agenda went out', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council, '2014-06-20');
	const { id: itemId } = await anItem(meeting);
	const form = AddMaterialForm.parse({ itemId, file: await aFile(), isPublic: 'yes' });
	await expectRefused(await aMember(council), (actor) => addMaterial(actor, form), 403);
	await expectRefused(aSecretary(council), (actor) => addMaterial(actor, { ...form, file: 'nothing of ours' }), 422);
	const { id: materialId } = await doneTwice(aSecretary(council), (actor) => addMaterial(actor, form));
	expect((await itemOf(db, council.municipalityId, itemId, today)).materials).toMatchObject([
		{ name: 'жыйынтык.csv', isPublic: true, title: null }
	]);

	await sent(meeting);
	await expectRefused(aSecretary(council), (actor) => removeMaterial(actor, { materialId }), 409, 'meetings.agenda.went_out');
});

test('before it went out a material is taken back; to a closed meeting none is added', async () => {
	const council = await aCouncil();
	const waiting = await aWaitingItem(council);
	const form = AddMaterialForm.parse({ itemId: waiting.id, file: await aFile() });
	const { id: materialId } = await addMaterial(aSecretary(council), form);
	await expectRefused(await aMember(council), (actor) => removeMaterial(actor, { materialId }), 403);
	await doneTwice(aSecretary(council), (actor) => removeMaterial(actor, { materialId }));
	await expectRefused(aSecretary(council), (actor) => removeMaterial(actor, { materialId }), 404);

	const past = await aClosedMeeting(council);
	const [item] = await agendaOf(db, council.municipalityId, await meetingOf(db, council.municipalityId, past.id), today);
	await expectRefused(
		aSecretary(council),
		(actor) => addMaterial(actor, { ...form, itemId: item?.id ?? '' }),
		409,
		'meetings.closed.does_not_change'
	);
});
