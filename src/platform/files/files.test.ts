import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { aMunicipality, anActor } from '#testing/factories.ts';
import { answerWith, fileOf } from './download.server.ts';
import { enterFile, keepFile } from './keeping.server.ts';
import { openFiles, pathOf, sweepWaiting } from './storage.server.ts';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kenesh-files-'));
	openFiles({ folder, secret: 'a secret of tests only', largest: 100_000 });
});
afterAll(() => rm(folder, { recursive: true }));

const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const sent = (filename: string, bytes: Buffer) => keepFile({ filename, stream: Readable.from([bytes]) });
const anEntrant = async () => anActor({ municipalityId: (await aMunicipality()).municipalityId });

async function entered(filename: string, bytes: Buffer) {
	const actor = await anEntrant();
	const receipt = await sent(filename, bytes);
	const file = await inTransaction(actor, (tx) => enterFile(tx, actor, receipt, 'paper'));
	return { ...file, municipalityId: actor.municipalityId };
}

test('a file comes back byte for byte under the name it was given', async () => {
	const file = await entered('Күн тартиби.png', png);
	expect(await readFile(pathOf(file.sha256))).toEqual(png);
	expect(await fileOf(db, { municipalityId: file.municipalityId, fileId: file.id })).toMatchObject({
		name: 'Күн тартиби.png',
		mediaType: 'image/png',
		size: png.length
	});
});

test('the same bytes sent twice lie on the disk once, and both rows find them', async () => {
	const [one, other] = [await entered('one.png', png), await entered('other.png', png)];
	expect(other.sha256).toBe(one.sha256);
	expect(await readdir(join(folder, one.sha256.slice(0, 2)))).toEqual([one.sha256]);
});

test('a file larger than allowed is refused, nothing of it stays, and the rest of it is read away', async () => {
	const stream = Readable.from(Array.from({ length: 30 }, () => Buffer.alloc(10_000, 'a')));
	await expect(keepFile({ filename: 'long.txt', stream })).rejects.toMatchObject({ status: 413, key: 'platform.form.file_too_big' });
	expect(stream.readableEnded).toBe(true);
	expect((await readdir(join(folder, 'waiting'))).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test.each([
	['a page of HTML called a picture', 'photo.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')],
	['a drawing that can run scripts', 'sign.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
	['a program', 'notes.txt', Buffer.concat([Buffer.from('MZ'), randomBytes(400)])],
	['bytes called text', 'notes.txt', Buffer.from([65, 0, 66])],
	['text without an ending that says so', 'notes', Buffer.from('Саламатсызбы')]
])('%s is refused', async (_what, name, bytes) => {
	await expect(sent(name, bytes)).rejects.toMatchObject({ status: 415, key: 'platform.form.file_wrong_type' });
});

test('an empty file is refused', async () => {
	await expect(sent('empty.pdf', Buffer.alloc(0))).rejects.toMatchObject({ status: 422, key: 'platform.form.file_empty' });
});

test.each([
	['../../etc/passwd.png', 'passwd.png'],
	['C:\\Сүрөттөр\\көчө.PNG', 'көчө.png'],
	['note.exe', 'note.exe.png'],
	['a\u202Egnp.txt', 'a gnp.txt.png'],
	['', 'file.png']
])('%j is kept as %j', async (given, kept) => {
	expect((await entered(given, png)).name).toBe(kept);
});

test('a receipt nobody signed enters nothing', async () => {
	const actor = await anEntrant();
	const [, signature] = (await sent('one.png', png)).split('.');
	const forged = Buffer.from(JSON.stringify({ sha256: 'a'.repeat(64), size: 1, mediaType: 'image/png', name: 'x.png' })).toString(
		'base64url'
	);
	for (const receipt of [`${forged}.${signature}`, forged, '']) {
		await expect(inTransaction(actor, (tx) => enterFile(tx, actor, receipt, 'paper'))).rejects.toMatchObject({
			status: 422,
			problems: { paper: { key: 'platform.form.file_missing' } }
		});
	}
});

test('what no form came back for is cleared after a day', async () => {
	const bytes = Buffer.from(`эч ким күтпөгөн ${randomBytes(4).toString('hex')}`);
	const receipt = await sent('lost.txt', bytes);
	const actor = await anEntrant();
	for (const name of await readdir(join(folder, 'waiting'))) await utimes(join(folder, 'waiting', name), new Date(0), new Date(0));
	await sweepWaiting(new Date());
	expect(await readdir(join(folder, 'waiting'))).toEqual([]);
	await expect(inTransaction(actor, (tx) => enterFile(tx, actor, receipt, 'paper'))).rejects.toMatchObject({ status: 422 });
});

test('nobody fills the disk by sending files and leaving', async () => {
	const sparse = join(folder, 'waiting', 'sparse');
	await truncate(await writeFile(sparse, '').then(() => sparse), 100_000 * 40 + 1);
	await expect(sent('one.png', png)).rejects.toMatchObject({ status: 429 });
	await rm(sparse);
	await expect(sent('one.png', png)).resolves.toBeTypeOf('string');
});

test('a file leaves as what it is and never as a page; the browser that has it gets no second copy', async () => {
	const picture = await entered('Тротуар "A".png', png);
	const answer = await answerWith(picture, { isPublic: false });
	answer.body?.destroy();
	expect(answer).toMatchObject({
		status: 200,
		headers: {
			'content-type': 'image/png',
			'x-content-type-options': 'nosniff',
			'content-length': String(png.length),
			etag: `"${picture.sha256}"`,
			'content-disposition': 'inline; filename="_______ A .png"; filename*=UTF-8\'\'%D0%A2%D1%80%D0%BE%D1%82%D1%83%D0%B0%D1%80%20A%20.png'
		}
	});
	expect(await answerWith(picture, { isPublic: false, ifNoneMatch: `W/"x", "${picture.sha256}"` })).toMatchObject({
		status: 304,
		body: null
	});

	const table = await answerWith(await entered('тизме.csv', Buffer.from('№;иш\n1;суу\n')), { isPublic: false });
	table.body?.destroy();
	expect(table.headers).toMatchObject({ 'cache-control': 'private, no-cache', 'content-type': 'text/csv; charset=utf-8' });
	expect(table.headers['content-disposition']).toMatch(/^attachment;/);
});

test("another municipality's file is not found", async () => {
	const file = await entered('one.png', png);
	await expect(fileOf(db, { municipalityId: (await aMunicipality()).municipalityId, fileId: file.id })).rejects.toMatchObject({
		status: 404
	});
});
