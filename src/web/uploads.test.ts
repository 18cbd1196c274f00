import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aDocument } from '#testing/documents.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { aFolder } from '#testing/folders.ts';
import { aHollowPng, aPhotograph } from '#testing/pictures.ts';
import { officePath, publicPath } from '../paths.ts';
import { doors } from './doors.ts';

let council: Council;
let web: FastifyInstance;
let folder: string;
beforeAll(async () => {
	council = await aCouncil();
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const holdings = [{ role: 'secretary', at: council.id }];
	const caller: Caller = { municipality, personId: newId(), name: 'Катчы', holdings, language: 'ky' };
	web = await aHouseWith(doors, { caller });
});
beforeEach(() => {
	folder = aFolder('uploads');
	openFiles({ folder, secret: 'a secret of the tests that is long enough', largest: 100_000 });
});

type Upload = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };
const text = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(words));
const zip = (entries: Record<string, Uint8Array>): Uint8Array<ArrayBuffer> => new Uint8Array(zipSync(entries, { level: 9 }));

/** Files put to a paper of their own, by a form as a browser sends it. Answers what was said and what is kept of them. */
async function sendFiles(files: readonly Upload[], cookie = 'caller=1') {
	const { id } = await aDocument(council);
	const form = new FormData();
	form.append('_form', 'add-file');
	form.append('_deed', newId());
	for (const { name, bytes } of files) form.append('file', new Blob([bytes]), name);
	const body = new Response(form);
	const type = body.headers.get('content-type') ?? '';
	const answer = await web.inject({
		method: 'POST',
		url: officePath.documentDeed(id, 'add-file'),
		headers: { origin: 'http://kenesh.test', accept: 'text/html', 'content-type': type, cookie },
		payload: Buffer.from(await body.arrayBuffer())
	});
	const kept = await db
		.selectFrom('attachment')
		.innerJoin('file', 'file.id', 'attachment.file_id')
		.select(['file.id', 'file.name', 'file.media_type as type'])
		.where('attachment.subject_id', '=', id)
		.execute();
	const waiting = await readdir(join(folder, 'waiting')).catch(() => []);
	return { status: answer.statusCode, isSaid: /class="problem"[^>]*>.*?\p{L}{4}/su.test(answer.body), kept, waiting };
}

const contentTypes = (filler: Uint8Array) => zip({ '[Content_Types].xml': filler, 'word/document.xml': new Uint8Array(10_000_000) });

const photograph = new Uint8Array(await aPhotograph());
const heic = text(`\0\0\0\u0018ftypheic\0\0\0\0mif1heic${' '.repeat(400)}`);

test.each<[string, Upload, number]>([
	['a page called a paper', { name: 'buyruk.pdf', bytes: text('<!doctype html><script>alert(1)</script>') }, 415],
	['a page that begins like a paper further on', { name: 'buyruk.pdf', bytes: text(`<html>${' '.repeat(2_000)}%PDF-1.7`) }, 415],
	['a zip called a document', { name: 'reglament.docx', bytes: zip({ 'evil.exe': text('MZ') }) }, 415],
	['a small zip that would swell', { name: 'reglament.docx', bytes: contentTypes(new Uint8Array(60_000_000)) }, 415],
	['a small picture that would be as large as a town', { name: 'shaar.png', bytes: new Uint8Array(aHollowPng(60_000, 60_000)) }, 413],
	['half a photograph', { name: 'koche.jpg', bytes: photograph.slice(0, photograph.length / 2) }, 422],
	['a picture nobody but its maker reads', { name: 'IMG_0001.HEIC', bytes: heic }, 415],
	['text called a picture', { name: 'koche.jpg', bytes: text('Бул сүрөт эмес') }, 415],
	['more than is taken', { name: 'smeta.txt', bytes: text('а'.repeat(60_000)) }, 413],
	['nothing', { name: 'smeta.txt', bytes: text('') }, 422]
])('%s is refused with a sentence, and nothing of it stays', async (_what, file, status) => {
	expect(await sendFiles([file])).toEqual({ status, isSaid: true, kept: [], waiting: [] });
});

test.each([
	['../../../etc/passwd.txt', 'passwd.txt'],
	['..\\..\\smeta.txt', 'smeta.txt'],
	['smeta\u202Etxt.exe', 'smeta txt.exe.txt'],
	['Тартип 😀 \u0007.txt', 'Тартип 😀 .txt'],
	[`${'у'.repeat(400)}.txt`, `${'у'.repeat(150)}.txt`]
])('a file called %j is kept as %j and leaves so', async (given, name) => {
	const { status, kept } = await sendFiles([{ name: given, bytes: text('Смета') }]);
	expect([status, kept.map((file) => file.name)]).toEqual(name === 'smeta txt.exe.txt' ? [415, []] : [303, [name]]);
	const [file] = kept;
	if (!file) return;
	const { headers, body } = await look(web, publicPath.file(council.town, file.id));
	expect(body).toBe('Смета');
	expect(headers['content-disposition']).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
	expect(headers['x-content-type-options']).toBe('nosniff');
});

test('more files than a form takes are refused', async () => {
	const files = Array.from({ length: 12 }, (_, at) => ({ name: `${at}.txt`, bytes: text(`Смета ${at}`) }));
	expect(await sendFiles(files)).toMatchObject({ status: 413, kept: [] });
});

test('nothing is kept of what a stranger sends', async () => {
	expect(await sendFiles([{ name: 'smeta.txt', bytes: text('Смета') }], '')).toMatchObject({ status: 403, kept: [], waiting: [] });
});
