import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { attachmentsOf } from '#domain/documents/attachments.queries.server.ts';
import { fileDocument, withdrawFile } from '#domain/documents/filing.server.ts';
import { FileForm } from '#domain/documents/forms.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aDocument } from '#testing/documents.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { aMunicipality } from '#testing/factories.ts';
import { anAdministrator } from '#testing/people.ts';
import { aPhotograph } from '#testing/pictures.ts';
import { officePath, publicPath } from '../paths.ts';
import { doors } from './doors.ts';

let council: Council;
let web: FastifyInstance;
let photograph: Buffer;
beforeAll(async () => {
	council = await aCouncil();
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const holdings = [{ role: 'secretary', at: council.id }];
	const caller: Caller = { municipality, personId: newId(), name: 'Катчы', holdings, language: 'ky' };
	web = await aHouseWith(doors, { caller });
	photograph = await aPhotograph({ width: 1600, height: 1200 });
});

async function aPaperWithAPicture() {
	const { id: documentId, slug } = await aDocument(council);
	const file = await keepFile({ filename: 'Көчө.jpg', stream: Readable.from([photograph]) });
	await fileDocument(anAdministrator(council), FileForm.parse({ documentId, file }));
	const [attachment] = (await attachmentsOf(db, council.municipalityId, 'document', [documentId], 'office')).get(documentId) ?? [];
	return { documentId, slug, fileId: attachment?.fileId ?? '', attachmentId: attachment?.id ?? '' };
}

const signedIn = { cookie: 'caller=1' };

test('a stranger who asks for a picture itself is given the largest made from it, and the office its original', async () => {
	const { fileId } = await aPaperWithAPicture();
	const stranger = await look(web, publicPath.file(council.town, fileId));
	expect(stranger.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'public, no-cache' });
	expect(stranger.headers['content-disposition']).toContain(encodeURIComponent('Көчө.jpg'));
	expect(await sharp(stranger.rawPayload).metadata()).toMatchObject({ width: 1200, height: 1600 });
	expect(stranger.rawPayload.includes('Telephone')).toBe(false);
	expect((await look(web, officePath.file(fileId), signedIn)).rawPayload).toEqual(photograph);
	expect((await look(web, publicPath.file(council.town, fileId), signedIn)).rawPayload).toEqual(stranger.rawPayload);
});

test('the page of a paper shows its picture small, upright, named, in two formats, and leads to the large one', async () => {
	const { slug, fileId } = await aPaperWithAPicture();
	const { body } = await look(web, publicPath.document(council.town, slug));
	const at = publicPath.file(council.town, fileId);
	expect(body).toContain(`<a href="${at}/1600.jpg">`);
	expect(body).toContain(`type="image/avif" srcset="${at}/480.avif 480w, ${at}/960.avif 960w, ${at}/1600.avif 1200w"`);
	expect(body).toMatch(/<img [^>]*width="1200" height="1600" alt="Көчө.jpg" loading="lazy"/);
	const avif = await look(web, `${at}/480.avif`);
	expect([avif.statusCode, avif.headers['content-type'], avif.headers['content-encoding']]).toEqual([200, 'image/avif', undefined]);
});

test('the office reads under a picture when and where its camera says it was taken; a stranger does not', async () => {
	const { documentId, slug } = await aPaperWithAPicture();
	const { body } = await look(web, officePath.document(documentId), signedIn);
	expect(body).toContain('Тартылган: 12.06.2014, 14:05 +06:00, жери: 41.428333, 75.9911');
	const shown = (await look(web, publicPath.document(council.town, slug))).body;
	expect(['14:05', '75.99', '41.42'].filter((word) => shown.includes(word))).toEqual([]);
});

test.each([
	['481.jpg'],
	['480.png'],
	['480.jpg.exe'],
	['0480.jpg'],
	['..%2f480.jpg'],
	['%2e%2e%2f%2e%2e%2fsecret'],
	['480.jpg%00'],
	['__proto__'],
	['480.avif/../../x']
])('no picture is called %s', async (name) => {
	const { fileId } = await aPaperWithAPicture();
	for (const at of [publicPath.file(council.town, fileId), officePath.file(fileId)]) {
		expect((await look(web, `${at}/${name}`, signedIn)).statusCode).toBe(404);
	}
});

test('a picture of another town, asked for by its id, is not found, nor one taken away from the public', async () => {
	const { documentId, fileId, attachmentId } = await aPaperWithAPicture();
	const elsewhere = (await aMunicipality()).slug;
	const seen = async (town: string) => {
		const asked = [publicPath.file(town, fileId), publicPath.picture(town, fileId, '480.avif')];
		return Promise.all(asked.map(async (address) => (await look(web, address)).statusCode));
	};
	expect([await seen(council.town), await seen(elsewhere)]).toEqual([
		[200, 200],
		[404, 404]
	]);
	await withdrawFile(anAdministrator(council), { documentId, attachmentId });
	expect(await seen(council.town)).toEqual([404, 404]);
	expect((await look(web, officePath.picture(fileId, '480.avif'))).statusCode).toBe(303);
	expect((await look(web, officePath.picture(fileId, '480.avif'), signedIn)).statusCode).toBe(200);
});

test('a picture may be asked for in pieces, and a browser that has it is told so', async () => {
	const { fileId } = await aPaperWithAPicture();
	const address = publicPath.picture(council.town, fileId, '480.jpg');
	const whole = await look(web, address);
	const etag = String(whole.headers.etag);
	const piece = await look(web, address, { range: 'bytes=10-19', 'if-range': etag });
	expect([piece.statusCode, piece.rawPayload]).toEqual([206, whole.rawPayload.subarray(10, 20)]);
	expect((await look(web, address, { range: `bytes=${whole.rawPayload.length}-` })).statusCode).toBe(416);
	expect((await look(web, address, { 'if-none-match': etag })).statusCode).toBe(304);
	const head = await web.inject({ method: 'HEAD', url: address });
	expect([head.statusCode, head.headers['content-length'], head.body]).toEqual([200, String(whole.rawPayload.length), '']);
});
