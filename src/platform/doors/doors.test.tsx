import { expect, test } from 'vitest';
import { z } from 'zod';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { record } from '#platform/diary/record.server.ts';
import { insist } from '#platform/errors/refusal.ts';
import { TypedLine } from '#platform/i18n/typed-text.ts';
import { findMunicipality } from '#platform/municipalities/queries.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { aMunicipality } from '#testing/factories.ts';
import { Form } from '#ui/forms/form.tsx';
import { Submit } from '#ui/forms/submit.tsx';
import { TextField } from '#ui/forms/text-fields.tsx';
import { BareLayout } from '#ui/layouts/bare-layout.tsx';
import { PublicLayout } from '#ui/layouts/public-layout.tsx';
import type { Caller } from './house.server.ts';
import type { Doors } from './open.server.ts';
import { officePage, publicPage } from './page.ts';
import { perform } from './perform.server.ts';
import { show } from './show.server.ts';

const NoteForm = z.object({ text: TypedLine({ max: 20 }) });

const takeNote = (actor: Actor, { text }: z.infer<typeof NoteForm>) =>
	inTransaction(actor, async (tx) => {
		insist(text !== 'impossible', 'platform.refused.not_allowed');
		await record(tx, actor, 'spelling.added', { kind: 'note', id: newId() }, { text });
		return { text };
	});

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

/** How often the town's page was read from the tables, and not from memory. */
const readings = { count: 0 };
const town = publicPage(
	async ({ municipality, query }) => {
		readings.count += 1;
		return { name: municipality.slug, year: query.year ?? 'all' };
	},
	({ name, year }) => (
		<PublicLayout title={name}>
			<p>year: {year}</p>
		</PublicLayout>
	),
	{ query: ['year'] }
);

const doors: Doors = (web) => {
	web.get('/:municipality/town', show(town));
	web.get('/office/notes', show(notes));
	web.post('/office/notes', perform(NoteForm, takeNote, { page: notes, then: () => '/office/notes', done: 'platform.form.sure' }));
	web.get('/broken', async () => {
		throw new Error('a secret of ours: password=1234');
	});
};

async function aTownHouse() {
	const { slug, municipalityId } = await aMunicipality();
	const municipality = await findMunicipality(db, slug);
	if (!municipality) throw new Error('no municipality');
	const caller: Caller = { municipality, personId: newId(), name: 'Катчы', holdings: [], language: 'ky' };
	const web = await aHouseWith([doors], { caller });
	const linesOf = async () => (await db.selectFrom('event').select('body').where('municipality_id', '=', municipalityId).execute()).length;
	return { web, slug, municipalityId, linesOf, caller };
}

const signedIn = { cookie: 'caller=1' };

test('an address is spoken to in three languages, and what is not there is said in each', async () => {
	const { web, slug } = await aTownHouse();
	expect((await look(web, `/${slug}/town`)).body).toContain('<html lang="ky"');
	expect((await look(web, `/ru/${slug}/town`)).body).toContain('<html lang="ru"');
	expect((await look(web, `/en/${slug}/town`)).body).toContain('<html lang="en"');
	const lost = await look(web, '/ru/nowhere/town');
	expect(lost.statusCode).toBe(404);
	expect(lost.body).toContain('<html lang="ru"');
});

test('a stranger who looks at an office page is led to sign in and back; nothing is lost of where they wanted to go', async () => {
	const { web } = await aTownHouse();
	const answer = await look(web, '/ru/office/notes');
	expect(answer.statusCode).toBe(303);
	expect(answer.headers.location).toBe('/ru/sign-in?next=%2Foffice%2Fnotes');
});

test('a done deed answers 303 to the next page, says so there, and sent twice is done once', async () => {
	const { web, linesOf } = await aTownHouse();
	const deed = newId();
	const first = await send(web, '/office/notes', { _form: 'note', _deed: deed, text: 'Суу' }, signedIn);
	const second = await send(web, '/office/notes', { _form: 'note', _deed: deed, text: 'Суу' }, signedIn);
	expect([first.statusCode, second.statusCode]).toEqual([303, 303]);
	expect(second.headers.location).toBe(first.headers.location);
	expect(await linesOf()).toBe(1);
});

test('a refused form comes back with what was typed, the problem beside its field and the same deed id', async () => {
	const { web, linesOf } = await aTownHouse();
	const deed = newId();
	const long = 'А'.repeat(30);
	const answer = await send(web, '/office/notes', { _form: 'note', _deed: deed, text: long }, signedIn);
	expect(answer.statusCode).toBe(422);
	expect(answer.body).toContain(`value="${long}"`);
	expect(answer.body).toContain('aria-invalid="true"');
	expect(answer.body).toContain(deed);
	expect(await linesOf()).toBe(0);
});

test('what the rule refuses is a sentence on the same page, not a fault', async () => {
	const { web, linesOf } = await aTownHouse();
	const answer = await send(web, '/office/notes', { _form: 'note', _deed: newId(), text: 'impossible' }, signedIn);
	expect(answer.statusCode).toBe(409);
	expect(answer.body).toContain('value="impossible"');
	expect(await linesOf()).toBe(0);
});

test('a form from a stranger comes back to be sent again, with everything in it', async () => {
	const { web } = await aTownHouse();
	const answer = await send(web, '/office/notes', { _form: 'note', _deed: newId(), text: 'узун сөз' });
	expect(answer.statusCode).toBe(403);
	expect(answer.body).toContain('value="узун сөз"');
	expect(answer.body).toContain('action="/office/notes"');
});

test.each([
	['from another site', { origin: 'https://elsewhere.example' }],
	['without saying where from', { origin: '' }],
	['from a page without origin', { origin: 'null' }]
])('a form %s is refused', async (_words, headers) => {
	const { web, linesOf } = await aTownHouse();
	const answer = await send(web, '/office/notes', { _form: 'note', _deed: newId(), text: 'x' }, { ...signedIn, ...headers });
	expect(answer.statusCode).toBe(403);
	expect(await linesOf()).toBe(0);
});

test.each([
	['http://kenesh.test', 'http://kenesh.test', 'kenesh.test', 'let in'],
	['http://localhost:3000', 'http://192.168.1.5:3000', '192.168.1.5:3000', 'let in'],
	['http://localhost:3000', 'http://192.168.1.6:3000', '192.168.1.5:3000', 'refused'],
	['https://kenesh.test', 'https://kenesh.test', 'kenesh.test', 'let in'],
	['https://kenesh.test', 'https://kenesh.test', '127.0.0.1:3000', 'let in'],
	['https://kenesh.test', 'http://kenesh.test', 'kenesh.test', 'refused'],
	['https://kenesh.test', 'http://192.168.1.5:3000', '192.168.1.5:3000', 'refused']
])('known as %s, a form of a page at %s sent to %s is %s', async (origin, from, host, expected) => {
	const { caller } = await aTownHouse();
	const web = await aHouseWith([doors], { caller, origin });
	const sent = { _form: 'note', _deed: newId(), text: 'Суу' };
	for (const where of [{ origin: from }, { origin: 'null', referer: `${from}/office/notes` }]) {
		const answer = await send(web, '/office/notes', sent, { ...signedIn, host, ...where });
		expect(answer.statusCode).toBe(expected === 'let in' ? 303 : 403);
	}
});

test('typed text comes back escaped wherever it stands', async () => {
	const { web } = await aTownHouse();
	const answer = await send(web, '/office/notes', { _form: 'note', _deed: newId(), text: '"><script>alert(1)</script>' }, signedIn);
	expect(answer.body).not.toContain('<script>alert');
});

test('a public page is read once, kept while nothing changes, and answered 304 to whoever has it', async () => {
	const { web, slug, municipalityId, caller } = await aTownHouse();
	readings.count = 0;
	const first = await look(web, `/${slug}/town?year=2014`);
	const second = await look(web, `/${slug}/town?year=2014`);
	expect(second.body).toBe(first.body);
	expect(readings.count).toBe(1);
	const third = await look(web, `/${slug}/town?year=2014`, { 'if-none-match': String(first.headers.etag) });
	expect(third.statusCode).toBe(304);

	await takeNote({ ...caller, municipalityId, now: new Date(), deedId: newId() }, { text: 'changed' });
	await look(web, `/${slug}/town?year=2014`);
	expect(readings.count).toBe(2);
});

test('whoever brings a cookie is never shown a kept page', async () => {
	const { web, slug } = await aTownHouse();
	await look(web, `/${slug}/town`);
	readings.count = 0;
	await look(web, `/${slug}/town`, signedIn);
	await look(web, `/${slug}/town`, { cookie: 'seen=1' });
	expect(readings.count).toBe(2);
});

test('what others hang on an address makes no other page of it', async () => {
	const { web, slug } = await aTownHouse();
	await look(web, `/${slug}/town?year=2014`);
	readings.count = 0;
	await look(web, `/${slug}/town?fbclid=abc&year=2014`);
	await look(web, `/${slug}/town?year=2014&year=2015&utm=x`);
	expect(readings.count).toBe(0);
	await look(web, `/${slug}/town?fbclid=abc`);
	await look(web, `/${slug}/town`);
	await look(web, `/${slug}/town?year=`);
	expect(readings.count).toBe(1);
});

test('a second question mark is part of what was asked, not the end of it', async () => {
	const { web, slug } = await aTownHouse();
	await look(web, `/${slug}/town?year=2014`);
	readings.count = 0;
	await look(web, `/${slug}/town?year=2014?year=2015`);
	expect(readings.count).toBe(1);
});

test('an address that can be read in two ways is read each time', async () => {
	const { web, slug } = await aTownHouse();
	await look(web, `/${slug}/town`);
	readings.count = 0;
	await look(web, `/${slug}/town?year=%FF`);
	await look(web, `/${slug}/town?year=%FF`);
	expect(readings.count).toBe(2);
});

test('pages of strangers run no script and sit in no frame', async () => {
	const { web, slug } = await aTownHouse();
	const policy = String((await look(web, `/${slug}/town`)).headers['content-security-policy']);
	expect(policy).toContain("default-src 'none'");
	expect(policy).not.toContain('script-src');
	expect(policy).toContain("frame-ancestors 'none'");
});

test('a fault of ours shows nothing of our workings', async () => {
	const { web } = await aTownHouse();
	const answer = await look(web, '/broken');
	expect(answer.statusCode).toBe(500);
	expect(answer.body).not.toContain('secret');
	expect(answer.body).not.toContain('Error');
});

test.each([
	['nobody', [], '127.0.0.1'],
	['the proxy that connects', ['127.0.0.1'], '203.0.113.7'],
	['another proxy', ['10.0.0.0/8'], '127.0.0.1']
])("a visitor's address is told by a proxy only when it is trusted: %s is", async (_whose, trustedProxies, address) => {
	const web = await aHouseWith([(doorsOf) => doorsOf.get('/address', async ({ ip }) => ip)], { trustedProxies });
	expect((await look(web, '/address', { 'x-forwarded-for': '203.0.113.7' })).body).toBe(address);
});

const long = 'a'.repeat(3000);
test.each([
	'/%',
	'/%00',
	'/ru',
	'/ru/',
	'/en?x',
	'//',
	`/${long}`,
	'/ru/%/town',
	'/%ED%A0%80/town',
	`/${long}/town`,
	`/assets/${long}`,
	'/assets/%00'
])('an odd address %# gets a clear answer, never a fault', async (url) => {
	const { web } = await aTownHouse();
	const answer = await look(web, url);
	expect(answer.statusCode).toBeLessThan(500);
	expect(answer.headers['x-content-type-options']).toBe('nosniff');
	if (answer.statusCode >= 400) expect(answer.body).toContain(`<html lang="${/^\/(ru|en)(?=[/?]|$)/.exec(url)?.[1] ?? 'ky'}"`);
});
