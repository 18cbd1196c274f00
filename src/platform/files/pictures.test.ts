import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { type PictureName, sizeCalled } from '#platform/pictures/sizes.ts';
import { aMunicipality, anActor } from '#testing/factories.ts';
import { aFolder } from '#testing/folders.ts';
import { aHollowPng, aPhotograph, aPicture } from '#testing/pictures.ts';
import { answerWith } from './download.server.ts';
import { enterFile, type KeptFile, keepFile } from './keeping.server.ts';
import { madePath, openFiles, pathOf } from './storage.server.ts';

let folder: string;
beforeEach(() => {
	folder = aFolder('pictures');
	openFiles({ folder, secret: 'a secret of tests only', largest: 20_000_000 });
});

const sent = (filename: string, bytes: Uint8Array) => keepFile({ filename, stream: Readable.from([Buffer.from(bytes)]) });

async function entered(filename: string, bytes: Uint8Array) {
	const actor = anActor({ municipalityId: (await aMunicipality()).municipalityId });
	const receipt = await sent(filename, bytes);
	return inTransaction(actor, (tx) => enterFile(tx, actor, receipt, 'picture'));
}

/** The bytes a stranger is given. */
async function given(file: KeptFile, size?: PictureName): Promise<Buffer> {
	const { body } = await answerWith(file, { isPublic: true, picture: size ? sizeCalled(size) : null });
	return body ? buffer(body) : Buffer.alloc(0);
}

/** What colour stands at a corner: red was on the left when the picture was taken. */
async function colourAt(bytes: Buffer, corner: 'top' | 'bottom'): Promise<string> {
	const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
	const at = (corner === 'top' ? 4 * info.width + 4 : (info.height - 4) * info.width + 4) * info.channels;
	const [red = 0, , blue = 0] = data.subarray(at);
	return red > blue ? 'red' : 'blue';
}

const names: readonly PictureName[] = ['480.avif', '480.jpg', '960.avif', '960.jpg', '1600.avif', '1600.jpg'];

test('a photograph taken sideways stands upright in every size, as wide as asked and never wider than it was', async () => {
	const file = await entered('көчө.jpg', await aPhotograph({ width: 1600, height: 1200, orientation: 6 }));
	const widths = { 480: 480, 960: 960, 1600: 1200 };
	for (const name of names) {
		const made = await given(file, name);
		const { width, height, format, orientation } = await sharp(made).metadata();
		const wide = widths[sizeCalled(name)?.width ?? 480];
		expect([name, width, height, format, orientation]).toEqual([
			name,
			wide,
			(wide * 4) / 3,
			name.endsWith('avif') ? 'heif' : 'jpeg',
			undefined
		]);
		expect([await colourAt(made, 'top'), await colourAt(made, 'bottom')]).toEqual(['red', 'blue']);
	}
});

test('nothing a camera wrote leaves for strangers: no place, no day, no maker, in no size and not in what stands for the original', async () => {
	const original = await aPhotograph();
	expect(original.includes('Telephone of Asan')).toBe(true);
	const file = await entered('көчө.jpg', original);
	for (const name of [undefined, ...names]) {
		const made = await given(file, name);
		const { exif, xmp, iptc, icc, comments } = await sharp(made).metadata();
		expect([exif, xmp, iptc, icc, comments]).toEqual([undefined, undefined, undefined, undefined, undefined]);
		for (const word of ['Exif\0', 'Telephone', 'xmpmeta', '2014:06:12', 'GPS', 'ICC_PROFILE', 'Photoshop']) {
			expect(`${name} ${word} ${made.includes(word)}`).toBe(`${name} ${word} false`);
		}
	}
	const office = await answerWith(file, { isPublic: false });
	expect(office.body && (await buffer(office.body))).toEqual(original);
});

test('the office keeps how large a picture is, and when and where the camera says it was taken', async () => {
	const { id } = await entered('көчө.jpg', await aPhotograph({ width: 1200, height: 800, orientation: 6 }));
	const kept = await db.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
	expect(kept).toMatchObject({
		width: 800,
		height: 1200,
		taken_at: '2014-06-12T14:05:09+06:00',
		taken_where: { type: 'Point', coordinates: [75.9911, 41.428333] }
	});
	const screen = await entered('экран.png', await aPicture().png().toBuffer());
	const silent = await db.selectFrom('picture').selectAll().where('id', '=', screen.id).executeTakeFirstOrThrow();
	expect(silent).toMatchObject({ width: 1200, height: 800, taken_at: null, taken_where: null });
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('a picture in %s is taken and made from', async (format) => {
	const file = await entered(`сүрөт.${format}`, await aPicture({ width: 700, height: 300 }).toFormat(format).toBuffer());
	expect(file.mediaType).toBe(`image/${format}`);
	expect(await sharp(await given(file)).metadata()).toMatchObject({ format: 'jpeg', width: 700, height: 300, space: 'srgb' });
});

test('a picture of many colours and one of see-through parts come out in sRGB on white', async () => {
	const glass = await sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
		.png()
		.toBuffer();
	const [red] = (await sharp(await given(await entered('айнек.png', glass))).stats()).channels;
	expect(red?.min).toBe(255);
	const wide = await aPicture().withIccProfile('p3').jpeg().toBuffer();
	const made = await sharp(await given(await entered('кең.jpg', wide))).metadata();
	expect([made.hasProfile, made.space]).toEqual([false, 'srgb']);
});

test('what is made lies on the disk once, whole, by its content; gone, it is made again; ten who ask at once get the same', async () => {
	const file = await entered('көчө.jpg', await aPhotograph());
	const made = await Promise.all(Array.from({ length: 10 }, () => given(file, '480.jpg')));
	const path = madePath(file.sha256, '480.jpg');
	expect(new Set(made.map((bytes) => bytes.toString('base64'))).size).toBe(1);
	expect(await readdir(join(folder, 'pictures', file.sha256.slice(0, 2)))).toEqual([`${file.sha256}-480.jpg`]);
	expect(await readFile(path)).toEqual(made[0]);
	await rm(path);
	expect(await given(file, '480.jpg')).toEqual(made[0]);
});

const withTail = async (tail: Uint8Array) => Buffer.concat([await aPhotograph(), Buffer.from(tail)]);

test.each([
	['a page', strToU8('<html><script>alert(1)</script></html>')],
	['an archive', zipSync({ 'evil.exe': strToU8('MZ evil') })]
])('%s hung behind a picture stays behind', async (_what, tail) => {
	const file = await entered('көчө.jpg', await withTail(tail));
	for (const name of names) {
		const made = await given(file, name);
		expect(['<script', 'PK\u0003\u0004', 'evil'].filter((word) => made.includes(word))).toEqual([]);
	}
});

const moving = async (): Promise<Buffer> => {
	const frames = await Promise.all([90, 120].map((width) => aPicture({ width, height: 64 }).resize(64, 64).png().toBuffer()));
	return sharp(frames, { join: { animated: true } })
		.webp({ delay: [100, 100] })
		.toBuffer();
};

/** Only the mark of the kind telephones of one maker save. */
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(400)]);

test.each<[string, string, () => Buffer | Promise<Buffer>, number, string]>([
	['a small file that says it is as large as a town', 'шаар.png', () => aHollowPng(60_000, 60_000), 413, 'picture_too_large'],
	['a picture of which the points are missing', 'бош.png', () => aHollowPng(800, 600), 422, 'picture_broken'],
	['half a photograph', 'жарым.jpg', async () => halfOf(await aPhotograph()), 422, 'picture_broken'],
	['half a WebP', 'жарым.webp', async () => halfOf(await aPicture().webp().toBuffer()), 422, 'picture_broken'],
	['the head of a photograph alone', 'баш.jpg', async () => (await aPhotograph()).subarray(0, 20), 422, 'picture_broken'],
	['a picture that moves', 'кыймыл.webp', moving, 415, 'picture_moves'],
	['a picture of a telephone that we cannot read', 'IMG_0001.HEIC', () => heic, 415, 'picture_heic'],
	['text called a picture', 'сүрөт.jpg', () => Buffer.from('Бул сүрөт эмес'), 415, 'file_wrong_type'],
	['nothing', 'сүрөт.jpg', () => Buffer.alloc(0), 422, 'file_empty']
])('%s is refused with one sentence, and nothing of it stays on the disk', async (_what, name, bytes, status, key) => {
	await expect(sent(name, await bytes())).rejects.toMatchObject({ status, key: `platform.form.${key}` });
	expect(await readdir(folder, { recursive: true })).toEqual(['waiting']);
});

const halfOf = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));

test('what a camera writes wrongly is as if it had written nothing', async () => {
	const odd = await aPicture()
		.jpeg()
		.withExif({
			IFD2: { DateTimeOriginal: '0000:00:00 00:00:00', OffsetTimeOriginal: 'local' },
			IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '400/1 99/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '0/0 0/0 0/0' }
		})
		.toBuffer();
	const { id } = await entered('көчө.jpg', odd);
	const kept = await db.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
	expect([kept.taken_at, kept.taken_where]).toEqual([null, null]);
});

test('of what became unreadable on the disk a stranger finds nothing, least of all the original', async () => {
	const file = await entered('көчө.jpg', await aPhotograph());
	await writeFile(pathOf(file.sha256), 'Telephone of Asan');
	await expect(answerWith(file, { isPublic: true })).rejects.toMatchObject({ status: 404 });
	expect(await readdir(folder, { recursive: true })).not.toContain('pictures');
});

test('no picture is made of what is none', async () => {
	const file = await entered('смета.txt', Buffer.from('Смета'));
	await expect(answerWith(file, { isPublic: true, picture: sizeCalled('480.jpg') })).rejects.toMatchObject({ status: 404 });
});
