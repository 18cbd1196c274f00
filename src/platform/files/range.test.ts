import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { aMunicipality, anActor } from '#testing/factories.ts';
import { aFolder } from '#testing/folders.ts';
import { answerWith } from './download.server.ts';
import { enterFile, type KeptFile, keepFile } from './keeping.server.ts';
import { openFiles } from './storage.server.ts';

/** The beginning of a WebM, and bytes one can tell apart. */
const film = Buffer.concat([
	Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701000000', 'hex'),
	Buffer.from(Array.from({ length: 956 }, (_, at) => at % 251))
]);

let video: KeptFile;
beforeAll(async () => {
	openFiles({ folder: aFolder('range'), secret: 'a secret of tests only' });
	const actor = anActor({ municipalityId: (await aMunicipality()).municipalityId });
	const receipt = await keepFile({ filename: 'иш.webm', stream: Readable.from([film]) });
	video = await inTransaction(actor, (tx) => enterFile(tx, actor, receipt, 'video'));
});

async function asked(range: string | undefined, ifRange?: string) {
	const { status, headers, body } = await answerWith(video, { isPublic: true, range, ifRange });
	return { status, headers, bytes: body && (await buffer(body)) };
}

test('a film is taken as what it is, and may be asked for in pieces', async () => {
	const { status, headers, bytes } = await asked(undefined);
	expect([status, headers['accept-ranges'], headers['content-type']]).toEqual([200, 'bytes', 'video/webm']);
	expect(bytes).toEqual(film);
});

test.each([
	['bytes=0-99', 0, 99],
	['bytes=200-', 200, 999],
	['bytes=-50', 950, 999],
	['bytes=-5000', 0, 999],
	['bytes=990-5000', 990, 999],
	['bytes=999-999', 999, 999]
])('%s is answered with those bytes', async (range, start, end) => {
	const { status, headers, bytes } = await asked(range);
	expect([status, headers['content-range'], headers['content-length']]).toEqual([
		206,
		`bytes ${start}-${end}/1000`,
		String(end - start + 1)
	]);
	expect(bytes).toEqual(film.subarray(start, end + 1));
});

test.each(['bytes=1000-', 'bytes=5000-6000', 'bytes=-0'])('%s lies beyond the end', async (range) => {
	expect(await asked(range)).toMatchObject({ status: 416, headers: { 'content-range': 'bytes */1000' }, bytes: null });
});

test.each(['bytes=0-1,5-6', 'bytes=9-3', 'bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=1e3-', ''])(
	'%j is answered with the whole',
	async (range) => {
		expect(await asked(range)).toMatchObject({ status: 200, bytes: film });
	}
);

test('a piece is given only of the file one has the beginning of', async () => {
	expect(await asked('bytes=1-2', `"${video.sha256}"`)).toMatchObject({ status: 206 });
	for (const other of ['"another"', `W/"${video.sha256}"`, 'Wed, 11 Jun 2014 09:00:00 GMT']) {
		expect(await asked('bytes=1-2', other)).toMatchObject({ status: 200, bytes: film });
	}
});
