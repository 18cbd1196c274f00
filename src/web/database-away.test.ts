import { sql } from 'kysely';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { GrantRoleForm } from '#domain/people/forms.ts';
import { grantRole } from '#domain/people/granting.server.ts';
import { signIn } from '#platform/auth/signing-in.server.ts';
import { connectTo } from '#platform/db/address.server.ts';
import { closeDatabase, db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { anAccount, cookiesAfter, openSignIn } from '#testing/accounts.ts';
import { testDatabase } from '#testing/database.ts';
import { look, send } from '#testing/doors.ts';
import { aMunicipality, type Town } from '#testing/factories.ts';
import { aFolder } from '#testing/folders.ts';
import { anAdministrator } from '#testing/people.ts';
import { officePath, publicPath } from '../paths.ts';
import { buildServer } from './server.ts';

const origin = 'http://kenesh.test';
const web = await buildServer({ origin, logLevel: 'silent' });

let town: Town;
let cookie: string;
beforeAll(async () => {
	openFiles({ folder: aFolder('files'), secret: 'a secret of the tests that is long enough' });
	openSignIn({ origin, isDemo: true });
	town = await aMunicipality();
	const account = await anAccount(town, { withoutSecondFactorInDemo: true });
	const entrusted = { personId: account.personId, role: 'administrator', atKind: 'municipality', atId: town.municipalityId };
	await grantRole(anAdministrator(town), GrantRoleForm.parse({ id: newId(), ...entrusted, from: '2014-01-01' }));
	cookie = cookiesAfter(await signIn({ cookie: undefined, userAgent: 'test', address: newId() }, account, new Date()));
});
afterEach(comesBack);

/** Nobody answers any more: not at the network, or not at the socket that lay in a folder. */
async function goesAway(address: string): Promise<void> {
	await closeDatabase();
	connectTo(address);
}

async function comesBack(): Promise<void> {
	await closeDatabase();
	connectTo(testDatabase);
}

const nobody = ['postgresql://kenesh@127.0.0.1:9/kenesh', 'postgresql:///kenesh?host=/nowhere', 'postgresql://kenesh@localhost:9/kenesh'];

/** A person to be registered, as the form of the office sends them. */
const aForm = () => ({ _form: 'new-person', _deed: newId(), id: newId(), 'name.original': 'ky', 'name.ky': 'Асанова «Бермет»' });
const peopleOf = async (id: string) => (await db.selectFrom('person').select('id').where('id', '=', id).execute()).length;

/** The fields of the form on a page, as the browser would send them again. */
const fieldsIn = (body: string): Record<string, string> =>
	Object.fromEntries(
		[...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
			name,
			value.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
		])
	);

test.each(nobody)('while nobody answers at %s a stranger and the office are told to wait, each in their language', async (address) => {
	await goesAway(address);
	const answers = [
		[await look(web, publicPath.home(town.slug)), 'бир аз күтүп, кайра басыңыз'],
		[await look(web, `/ru${publicPath.home(town.slug)}`), 'подождите немного и нажмите ещё раз'],
		[await look(web, `/en${officePath.people}`, { cookie }), 'wait a little and press again']
	] as const;
	for (const [answer, words] of answers) {
		expect(answer.statusCode).toBe(503);
		expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
		expect(answer.body).toContain(words);
	}
	expect((await look(web, publicPath.home(town.slug), { accept: 'application/json' })).json()).toMatchObject({ status: 503 });

	await comesBack();
	expect((await look(web, officePath.people, { cookie })).statusCode).toBe(200);
});

test('a form sent meanwhile comes back whole, and sent again from there it is done once', async () => {
	const form = aForm();
	await goesAway(nobody[0] ?? '');
	const answer = await send(web, officePath.newPerson, form, { cookie });
	expect(answer.statusCode).toBe(503);
	expect(answer.body).toContain(`action="${officePath.newPerson}"`);
	expect(fieldsIn(answer.body)).toEqual(form);

	await comesBack();
	for (const _time of ['once', 'twice'])
		expect((await send(web, officePath.newPerson, fieldsIn(answer.body), { cookie })).statusCode).toBe(303);
	expect(await peopleOf(form.id)).toBe(1);
});

test('a file that was sent meanwhile is asked for again beside what was typed', async () => {
	await goesAway(nobody[0] ?? '');
	const form = new FormData();
	form.append('_form', 'new-person');
	form.append('photo', new Blob(['сүрөт']), 'photo.txt');
	const body = new Response(form);
	const type = body.headers.get('content-type') ?? '';
	const headers = { origin, accept: 'text/html', 'content-type': type, cookie };
	const payload = Buffer.from(await body.arrayBuffer());
	const answer = await web.inject({ method: 'POST', url: officePath.newPerson, headers, payload });
	expect(answer.statusCode).toBe(503);
	expect(answer.body).toMatch(/<input[^>]*type="file"[^>]*name="photo"/);
	expect(answer.body).toContain('enctype="multipart/form-data"');
	expect(fieldsIn(answer.body)).toEqual({ _form: 'new-person' });
});

test('a connection that is cut in the middle of a deed loses nothing typed either', async () => {
	await sql`
		create function hang_up() returns trigger language plpgsql as $$
		begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`.execute(db);
	await sql`create trigger hang_up before insert on person for each row execute function hang_up()`.execute(db);
	const form = aForm();
	const answer = await send(web, officePath.newPerson, form, { cookie });
	await sql`drop trigger hang_up on person`.execute(db);
	expect(answer.statusCode).toBe(503);
	expect(fieldsIn(answer.body)).toEqual(form);
	expect((await send(web, officePath.newPerson, form, { cookie })).statusCode).toBe(303);
	expect(await peopleOf(form.id)).toBe(1);
});
