import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { effectsOf } from '#domain/documents/effects.queries.server.ts';
import { documentsOf } from '#domain/documents/queries.server.ts';
import { remarksOf } from '#domain/documents/remarks.queries.server.ts';
import { versionOf } from '#domain/documents/versions.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { aCouncil, aMember, type Council } from '#testing/councils.ts';
import { aDocument, aDraft, aDraftInDiscussion, anAdoptedVersion, aRegulation, aVersionRemark } from '#testing/documents.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { brokenTies } from '#testing/markup.ts';
import type { Registered } from '#testing/people.ts';
import { officePath as path } from '../../paths.ts';
import { officeDocumentsDoors } from './documents.routes.ts';
import { officeVersionsDoors } from './versions.routes.ts';

const today = plainDate('2014-06-11');
let council: Council;
let regulation: Registered;
let draftId: string;
let openId: string;
let secretary: FastifyInstance;
let member: FastifyInstance;

beforeAll(async () => {
	council = await aCouncil({ slug: 'council' });
	regulation = await aRegulation(council, { slug: 'regulation' });
	await anAdoptedVersion(regulation, { '1.': 'Айына бир жолу чогулат.' }, '2010-12-06');
	draftId = await aDraft(regulation, { '1.': 'Чейрегине бир жолу чогулат.' });
	openId = await aDraftInDiscussion(regulation, { '1.': 'Жылына бир жолу чогулат.' });
	await aVersionRemark(await aMember(council), openId, 'Бул сейрек.');
	secretary = await theOfficeOf({ role: 'secretary', at: council.id });
	member = await theOfficeOf({ role: 'member', at: council.id });
});

async function theOfficeOf(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: council.secretaryId, name: 'Катчы', holdings, language: 'ky' };
	return aHouseWith([officeDocumentsDoors, officeVersionsDoors], { caller });
}
const signedIn = { cookie: 'caller=1' };
const fill = (web: FastifyInstance, url: string, form: string, values: Record<string, string>) =>
	send(web, url, { _form: form, _deed: newId(), ...values }, signedIn);
const read = (versionId: string) => versionOf(db, council.municipalityId, versionId, today);

const forReaders = () => [
	path.documents,
	path.document(regulation.id),
	...[draftId, openId].map(path.documentVersion),
	path.versionDifference(draftId)
];
const forKeepers = () => [path.newDocument, path.newVersion(regulation.id), path.versionText(draftId)];

test.each(['', '/ru', '/en'])('the secretary reads every page of the room in language "%s"', async (language) => {
	for (const page of [...forReaders(), ...forKeepers()]) {
		const { statusCode, body } = await look(secretary, language + page, signedIn);
		expect(statusCode, page).toBe(200);
		expect(brokenTies(body), page).toEqual([]);
		expect(body, page).not.toMatch(/>\s*(documents|ui|platform|web)\.[a-z_.]+\s*</);
	}
});

test('a member reads drafts and writes none; to anybody else of the office they are not there', async () => {
	const responsible = await theOfficeOf({ role: 'responsible', at: newId() });
	for (const page of forReaders()) {
		const seen = await look(member, page, signedIn);
		expect(seen.statusCode, page).toBe(200);
		expect(seen.body, page).not.toMatch(/name="(correct-document|say-effect|add-file|adopt-version|edit-version)"/);
		expect((await look(responsible, page, signedIn)).statusCode, page).toBe(404);
		expect((await look(member, page)).headers.location, page).toContain('/sign-in');
	}
	for (const page of forKeepers()) expect((await look(member, page, signedIn)).statusCode, page).toBe(403);
});

test.each(['not-an-id', newId()])('%s is not found', async (id) => {
	for (const page of [path.document(id), path.newVersion(id), path.documentVersion(id), path.versionText(id), path.versionDifference(id)])
		expect((await look(secretary, page, signedIn)).statusCode, page).toBe(404);
});

test('an order is entered by its form; a wrong one comes back with all that was typed and each problem by the name of its field', async () => {
	const id = newId();
	const form = { id, kind: 'order', number: '№425-б', 'title.original': 'ky', 'title.ky': 'Курамын бекитүү', isPublic: 'yes' };
	const wrong = await fill(secretary, path.newDocument, 'register-document', { ...form, issuedOn: '31.02.2010' });
	expect(wrong.statusCode).toBe(422);
	expect(wrong.body).toContain('value="№425-б"');
	expect(wrong.body).toContain('value="31.02.2010"');
	expect(wrong.body).toMatch(/>Документтин күнү: Күндү/);
	const right = await fill(secretary, path.newDocument, 'register-document', { ...form, issuedOn: '06.12.2010' });
	expect([right.statusCode, right.headers.location]).toEqual([303, `${path.document(id)}?done=documents.office.registered.done`]);
	expect((await fill(member, path.newDocument, 'register-document', { ...form, id: newId() })).statusCode).toBe(403);
	expect((await documentsOf(db, council.municipalityId, { year: 2010, eyes: 'office' }, today)).map((each) => each.id)).toEqual([id]);
});

test('what a paper does is said and taken back on its page', async () => {
	const { id } = await aDocument(council, { number: '№1' });
	const effectId = newId();
	const say = (subject: string) =>
		fill(secretary, path.documentDeed(id, 'say-effect'), 'say-effect', { id: effectId, effect: 'founds', subject });
	expect((await say('body:nobody')).statusCode).toBe(422);
	expect((await say(`body:${council.id}`)).statusCode).toBe(303);
	expect((await look(secretary, path.document(id), signedIn)).body).toContain('Координациялык кеңеш');
	await fill(secretary, path.documentDeed(id, 'withdraw-effect'), `withdraw-effect-${effectId}`, { effectId });
	expect(await effectsOf(db, council.municipalityId, id)).toEqual([]);
});

test('a draft grows by rows and loses nothing; nothing is written until it is saved', async () => {
	const id = newId();
	const typed = {
		id,
		'articles.0.label': '1.',
		'articles.0.body.original': 'ky',
		'articles.0.body.ky': 'Кеңеш чогулат.',
		'articles.3.label': ''
	};
	const action = path.newVersion(regulation.id);
	const grown = await fill(secretary, action, 'draft-version', { ...typed, _more: 'articles' });
	expect(grown.statusCode).toBe(200);
	expect(grown.body).toContain('Кеңеш чогулат.');
	expect(grown.body).toContain('name="articles.8.label"');
	expect(grown.body).not.toContain('role="alert"');
	expect(brokenTies(grown.body)).toEqual([]);
	await expect(read(id)).rejects.toMatchObject({ status: 404 });

	expect((await fill(secretary, action, 'draft-version', { ...typed, 'articles.3.label': '2.' })).statusCode).toBe(422);
	expect((await fill(secretary, action, 'draft-version', typed)).headers.location).toContain(path.documentVersion(id));
	expect((await read(id)).articles.map(({ label }) => label)).toEqual(['1.']);
});

test('the second of two who write a draft is told what stands, with all they typed', async () => {
	const id = await aDraft(regulation, { '1.': 'Биринчи' });
	const write = (words: string) =>
		fill(secretary, path.versionText(id), 'edit-version', {
			version: '1',
			'articles.0.label': '1.',
			'articles.0.body.original': 'ky',
			'articles.0.body.ky': words
		});
	expect((await write('Экинчи')).statusCode).toBe(303);
	const late = await write('Үчүнчү');
	expect(late.statusCode).toBe(409);
	expect(late.body).toContain('Үчүнчү');
	expect(late.body).toContain('Азыр мындай жазылган: Экинчи');
	expect((await read(id)).articles[0]?.body.ky).toBe('Экинчи');
});

test('a draft adopted meanwhile is not written over, and what was typed is on the page', async () => {
	const id = await anAdoptedVersion(regulation, { '1.': 'Кабыл алынган' });
	const late = await fill(secretary, path.versionText(id), 'edit-version', {
		version: '2',
		'articles.0.label': '1.',
		'articles.0.body.original': 'ky',
		'articles.0.body.ky': 'Кеч калган сөз'
	});
	expect(late.statusCode).toBe(409);
	expect(late.body).toContain('Кеч калган сөз');
	expect((await read(id)).articles[0]?.body.ky).toBe('Кабыл алынган');
});

test('a member remarks, the secretary answers and records the adoption', async () => {
	const remark = { id: newId(), articleLabel: '1.', body: 'Айына бир жолу калсын.', proposed: '' };
	expect((await fill(member, path.versionDeed(openId, 'remark'), 'remark', remark)).statusCode).toBe(303);
	const adopt = () =>
		fill(secretary, path.versionDeed(openId, 'adopt'), 'adopt-version', { version: '2', adoptedOn: '11.06.2014', decisionId: '' });
	expect((await adopt()).body).toContain('Адегенде бардык сын-пикирлерге жооп бериңиз.');
	for (const { id: remarkId } of await remarksOf(db, council.municipalityId, openId))
		await fill(secretary, path.versionDeed(openId, 'answer'), `answer-${remarkId}`, { remarkId, state: 'taken', answer: '' });
	expect((await adopt()).statusCode).toBe(303);
	expect((await read(openId)).version).toMatchObject({ state: 'adopted', adoptedOn: '2014-06-11' });
});
