import { finished } from 'node:stream/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { Refusal } from '#platform/errors/refusal.ts';
import { TypedLine } from '#platform/i18n/typed-text.ts';
import { findMunicipality } from '#platform/municipalities/queries.server.ts';
import { aHouseWith } from '#testing/doors.ts';
import { aMunicipality } from '#testing/factories.ts';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import type { Caller, House } from './house.server.ts';
import { officePage } from './page.ts';
import { perform } from './perform.server.ts';

const notes = officePage(
	async () => null,
	() => (
		<BareLayout title="Notes">
			<Form name="note" action="/office/notes">
				<TextField name="text" label="Text" required />
				<Submit>Save</Submit>
			</Form>
		</BareLayout>
	)
);
const NoteForm = z.object({ text: TypedLine({ max: 2_000 }) });

let taken: string[] = [];
let kept: string[] = [];
beforeEach(() => {
	taken = [];
	kept = [];
});

let caller: Caller;
beforeAll(async () => {
	const municipality = await findMunicipality(db, (await aMunicipality()).slug);
	if (municipality) caller = { municipality, personId: newId(), name: 'Катчы', holdings: [], language: 'ky' };
});

/** Sends a body to a door that takes notes, and answers what it says. */
async function raw(payload: string | Buffer, type: string, cookie = 'caller=1') {
	const take = perform(NoteForm, async (_actor, { text }) => void taken.push(text), { page: notes, then: () => '/office/notes' });
	const keepFile = async ({ filename, stream }: Parameters<House['keepFile']>[0]) => {
		if (filename === 'page.html') throw new Refusal(415, 'platform.form.file_wrong_type', { types: 'txt' });
		await finished(stream.resume());
		kept.push(filename);
		return 'receipt';
	};
	const web = await aHouseWith([(doorsOf) => doorsOf.post('/office/notes', take)], { caller, keepFile });
	const headers = { origin: 'http://kenesh.test', accept: 'text/html', 'content-type': type, cookie };
	const { statusCode, body } = await web.inject({ method: 'POST', url: '/office/notes', headers, payload });
	const isBesideField = body.includes('aria-invalid="true"');
	return { statusCode, isAPage: body.includes('<h1'), isBesideField, typed: /name="text" value="([^"]*)"/.exec(body)?.[1] };
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=x';
const part = (name: string, value: string | Buffer, more = '') =>
	Buffer.concat([
		Buffer.from(`--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`),
		Buffer.from(value),
		Buffer.from('\r\n')
	]);
const inParts = (text: string | Buffer, more = '') =>
	Buffer.concat([part('_form', 'note'), part('text', text, more), Buffer.from('--x--\r\n')]);

test.each([
	['half of a pair', '_form=note&text=%ED%A0%80', urlencoded],
	['bytes that are no text', '_form=note&text=%FF%FE', urlencoded],
	['half of a pair in parts', inParts(Buffer.from([0xed, 0xa0, 0x80])), multipart],
	['a control character', '_form=note&text=a%07', urlencoded],
	['a control character in parts', inParts('a\u0007'), multipart]
])('%s is refused beside its field', async (_what, payload, type) => {
	expect(await raw(payload, type)).toMatchObject({ statusCode: 422, isAPage: true, isBesideField: true });
	expect(taken).toEqual([]);
});

test.each([
	['JSON', '{"text":"\\ud800"}', 'application/json'],
	['plain text', 'text', 'text/plain'],
	['more fields than any form has', 'a&'.repeat(500_000), urlencoded],
	['a body broken off', '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\nhalf', multipart],
	['a file broken off', '--x\r\ncontent-disposition: form-data; name="text"; filename="a.txt"\r\n\r\nhalf', multipart],
	['parts without a boundary', 'text=a', 'multipart/form-data']
])('%s cannot be read', async (_what, payload, type) => {
	expect(await raw(payload, type)).toMatchObject({ statusCode: 400, isAPage: true });
	expect(taken).toEqual([]);
});

test('more than any form holds is too much', async () => {
	expect(await raw(`_form=note&text=${'a'.repeat(1024 * 1024)}`, urlencoded)).toMatchObject({ statusCode: 413, isAPage: true });
});

test.each([
	['words', `text=${encodeURIComponent('😀 𐍈 Суу+ой')}`, urlencoded],
	['parts', inParts('😀 𐍈 Суу+ой'), multipart]
])('characters of four bytes are kept in a form of %s', async (_what, payload, type) => {
	expect((await raw(payload, type)).statusCode).toBe(303);
	expect(taken).toEqual(['😀 𐍈 Суу+ой']);
});

test('a file is kept for somebody signed in, and passes by when nobody knows who sent it', async () => {
	const file = inParts('суу', '; filename="a.txt"');
	expect(await raw(file, multipart, '')).toMatchObject({ statusCode: 403, isAPage: true });
	expect(kept).toEqual([]);
	expect((await raw(file, multipart)).statusCode).toBe(303);
	expect([kept, taken]).toEqual([['a.txt'], ['receipt']]);
});

test('when a file is not taken nothing is done, and all that was typed comes back, what stood after the file too', async () => {
	const page = part('paper', '<script>'.repeat(50_000), '; filename="page.html"');
	const sent = Buffer.concat([part('_form', 'note'), page, part('text', 'Таза суу'), Buffer.from('--x--\r\n')]);
	expect(await raw(sent, multipart)).toMatchObject({ statusCode: 415, isAPage: true, typed: 'Таза суу' });
	expect([taken, kept]).toEqual([[], []]);
});
