import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { bodyOf, membersOn } from '#domain/councils/queries.server.ts';
import { organizationsOf } from '#domain/people/organizations.server.ts';
import { rolesOf } from '#domain/people/persons.server.ts';
import { placeOf } from '#domain/places/queries.server.ts';
import { namesShown } from '#domain/places/rules.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { aCouncil, aSeat, type Council } from '#testing/councils.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { brokenTies } from '#testing/markup.ts';
import { aContact, anOffice, anOrganization, aPerson, type Registered } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { officePath as path } from '../../paths.ts';
import { officeCouncilsDoors } from './councils.routes.ts';
import { officeOrganizationsDoors } from './organizations.routes.ts';
import { officePeopleDoors } from './people.routes.ts';
import { officePlacesDoors } from './places.routes.ts';

let council: Council;
let organization: Registered;
let person: Registered;
let place: Registered;
let officeId: string;
let seatId: string;
let nameId: string;
let spellingId: string;

beforeAll(async () => {
	council = await aCouncil({ slug: 'council' });
	organization = await anOrganization(council, { name: 'Нарын шаардык мэриясы', kind: 'city_hall' });
	person = await aPerson(council, 'Нурзада Мукашова');
	place = await aPlace(council, { spellings: ['Тош-Булак', 'Төш-булак'] });
	officeId = (await anOffice(organization, { heldBy: person.id })).id;
	seatId = await aSeat(council, { personId: person.id });
	await aContact(organization, 'organization', 'meria@naryn.example');
	nameId = (await organizationsOf(db, council.municipalityId)).find(({ id }) => id === organization.id)?.names[0]?.id ?? '';
	spellingId = (await placeOf(db, council.municipalityId, place.id)).spellings[0]?.id ?? '';
});

/** The office as somebody with these roles finds it. */
async function theOfficeOf(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: person.id, name: 'Катчы', holdings, language: 'ky' };
	return aHouseWith([officeCouncilsDoors, officeOrganizationsDoors, officePeopleDoors, officePlacesDoors], { caller });
}
const theSecretarys = () => theOfficeOf({ role: 'secretary', at: council.id });
const signedIn = { cookie: 'caller=1' };
const fill = (web: FastifyInstance, url: string, form: string, values: Record<string, string>) =>
	send(web, url, { _form: form, _deed: newId(), ...values }, signedIn);

const pages = (): string[] => [
	path.organizations,
	path.newOrganization,
	path.organization(organization.id),
	path.organizationDeed(organization.id, 'rename'),
	path.organizationName(organization.id, nameId),
	path.office(officeId),
	path.people,
	path.newPerson,
	path.person(person.id),
	path.places,
	path.newPlace,
	path.place(place.id),
	path.placeSpelling(place.id, spellingId),
	path.bodies,
	path.newBody,
	path.body(council.id),
	path.bodyDeed(council.id, 'rename'),
	path.bodyDeed(council.id, 'rules'),
	path.bodyDeed(council.id, 'seat'),
	path.seat(seatId)
];

test.each(['', '/ru', '/en'])('the secretary reads every page of the registers in language "%s"', async (language) => {
	const web = await theSecretarys();
	for (const page of pages()) {
		const { statusCode, body } = await look(web, language + page, signedIn);
		expect(statusCode, page).toBe(200);
		expect(brokenTies(body), page).toEqual([]);
		expect(body, page).not.toMatch(/>\s*(people|councils|places|ui|platform|documents)\.[a-z_.]+\s*</);
	}
});

test('a member, a chair of another body and a stranger are not let in', async () => {
	const member = await theOfficeOf({ role: 'member', at: council.id });
	const outsider = await theOfficeOf({ role: 'chair', at: newId() });
	for (const page of pages()) {
		expect((await look(member, page, signedIn)).statusCode, page).toBe(403);
		expect((await look(member, page)).statusCode, page).toBe(303);
	}
	for (const page of [path.body(council.id), path.bodyDeed(council.id, 'rules'), path.seat(seatId), path.organization(organization.id)]) {
		expect((await look(outsider, page, signedIn)).statusCode, page).toBe(403);
	}
});

test.each(['not-an-id', newId()])('%s is not found, and asks nothing of the database it cannot answer', async (id) => {
	const web = await theSecretarys();
	const nowhere = [
		path.organization(id),
		path.organizationName(organization.id, id),
		path.office(id),
		path.person(id),
		path.place(id),
		path.placeSpelling(place.id, id),
		path.body(id),
		path.bodyDeed(id, 'seat'),
		path.seat(id)
	];
	for (const page of nowhere) expect((await look(web, page, signedIn)).statusCode, page).toBe(404);
});

test('an organization is registered by its form, and a wrong form comes back with all that was typed', async () => {
	const web = await theSecretarys();
	const id = newId();
	const form = { id, kind: 'state_agency', 'name.original': 'ky', 'name.ky': 'СЭС', spellings: 'сэс', from: '' };
	const wrong = await fill(web, path.newOrganization, 'register-organization', { ...form, from: '31.02.2014', slug: 'Ката!' });
	expect(wrong.statusCode).toBe(422);
	expect(wrong.body).toContain('value="СЭС"');
	expect(wrong.body).toContain('value="31.02.2014"');
	expect(brokenTies(wrong.body)).toEqual([]);

	const right = await fill(web, path.newOrganization, 'register-organization', form);
	expect([right.statusCode, right.headers.location]).toEqual([303, `${path.organization(id)}?done=platform.deed.saved.done`]);
	expect((await look(web, String(right.headers.location), signedIn)).body).toContain('Сакталды.');
});

test('a role is entrusted and taken back on the page of the person', async () => {
	const web = await theOfficeOf({ role: 'administrator', at: council.municipalityId });
	const grant = { id: newId(), role: 'press', at: `body:${council.id}`, from: '01.01.2014' };
	expect((await fill(web, path.personDeed(person.id, 'grant'), 'grant-role', { ...grant, at: 'body:nowhere' })).statusCode).toBe(422);
	expect((await fill(web, path.personDeed(person.id, 'grant'), 'grant-role', grant)).statusCode).toBe(303);
	await fill(web, path.personDeed(person.id, 'end-role'), `end-role-${grant.id}`, { holdingId: grant.id, to: '31.12.2014' });
	expect((await rolesOf(db, council.municipalityId, person.id)).find(({ id }) => id === grant.id)).toMatchObject({
		role: 'press',
		from: '2014-01-01',
		to: '2014-12-31'
	});
});

test('which spelling is right is chosen on the page of the place, and opened again', async () => {
	const web = await theSecretarys();
	const settle = (version: string, spelling: string) =>
		fill(web, path.placeDeed(place.id, 'settle'), 'settle-spelling', { version, spellingId: spelling });
	await settle('1', spellingId);
	expect(namesShown(await placeOf(db, council.municipalityId, place.id))).toHaveLength(1);
	expect((await settle('1', '')).body).toContain('Сиз толтуруп жатканда башка бирөө муну өзгөрттү');
	await settle('2', '');
	expect(namesShown(await placeOf(db, council.municipalityId, place.id))).toHaveLength(2);
});

test('a group is founded, renamed, filled and emptied by plain forms', async () => {
	const web = await theSecretarys();
	const id = newId();
	const founding = {
		id,
		kind: 'working_group',
		parentId: council.id,
		'name.original': 'ky',
		'name.ky': 'Жумушчу топ',
		founded: '28.05.2014'
	};
	expect((await fill(web, path.newBody, 'found-body', { ...founding, parentId: '' })).statusCode).toBe(403);
	expect((await fill(web, path.newBody, 'found-body', founding)).headers.location).toBe(`${path.body(id)}?done=platform.deed.saved.done`);

	const seat = { id: newId(), category: 'other', role: 'member', hasVote: 'yes', from: '28.05.2014' };
	const nobody = await fill(web, path.bodyDeed(id, 'seat'), 'seat-member', { ...seat, 'described.original': 'ky' });
	expect(nobody.body).toContain('Адамды же кызматты тандаңыз, же ким экенин сөз менен жазыңыз.');
	await fill(web, path.bodyDeed(id, 'seat'), 'seat-member', { ...seat, personId: person.id });
	await fill(web, path.bodyDeed(id, 'rename'), 'rename-body', {
		id: newId(),
		'name.original': 'ky',
		'name.ky': 'Стандарттар тобу',
		from: '19.06.2014'
	});
	await fill(web, path.bodyDeed(id, 'quorum'), 'change-quorum', { version: '1', kind: 'number', number: '1', 'source.original': 'ky' });
	await fill(web, path.seatDeed(seat.id, 'unseat'), 'unseat-member', { version: '1', to: '30.06.2014' });

	const members = (day: string) => membersOn(db, council.municipalityId, id, plainDate(day));
	expect([await members('2014-06-30'), await members('2014-07-01')].map(({ length }) => length)).toEqual([1, 0]);
	expect(await bodyOf(db, council.municipalityId, id)).toMatchObject({
		quorumRules: [{ kind: 'number', number: 1 }],
		names: [{ to: '2014-06-18' }, { to: null }]
	});
});
