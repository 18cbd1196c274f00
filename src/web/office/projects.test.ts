import { beforeAll, expect, test } from 'vitest';
import { projectOf } from '#domain/projects/queries.server.ts';
import { milestonesOf, progressOf } from '#domain/projects/story.queries.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { brokenTies } from '#testing/markup.ts';
import { anOrganization, aPerson, type Registered } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { aMilestone, aPaper, aParty, aProject } from '#testing/projects.ts';
import { officePath as path } from '../../paths.ts';
import { officeProjectsDoors } from './projects.routes.ts';

let council: Council;
let person: Registered;
let enterprise: Registered;
let project: Registered;
let milestoneId: string;
beforeAll(async () => {
	council = await aCouncil();
	person = await aPerson(council);
	enterprise = await anOrganization(council);
	project = await aProject(council, { titles: ['Паркты оңдоо'] });
	await aProject(council, { titles: ['Тротуар жасоо'] });
	await aParty(project, { role: 'contractor', organizationId: enterprise.id });
	await aPaper(project, { isPublic: false, kind: 'estimate', state: 'draft' });
	milestoneId = (await aMilestone(project)).id;
	await aPlace(council, { kind: 'park', spellings: ['Жеңиш паркы'] });
});

async function theOfficeOf(...holdings: Holding[]) {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: person.id, name: 'Жооптуу', holdings, language: 'ky' };
	return aHouseWith([officeProjectsDoors], { caller });
}
const theSecretarys = () => theOfficeOf({ role: 'secretary', at: council.id });
const theEnterprises = () => theOfficeOf({ role: 'responsible', at: enterprise.id });
const signedIn = { cookie: 'caller=1' };
const stands = () => projectOf(db, council.municipalityId, project.id);

test.each(['', '/ru', '/en'])('every page of a project is whole in language "%s"', async (language) => {
	const web = await theSecretarys();
	const { titles, parties } = await stands();
	const parts = [
		path.projectPart(project.id, 'titles', titles[0]?.id ?? ''),
		path.projectPart(project.id, 'parties', parties[0]?.id ?? '')
	];
	for (const page of [path.projects, path.newProject, path.project(project.id), ...parts]) {
		const { statusCode, body } = await look(web, language + page, signedIn);
		expect(statusCode, page).toBe(200);
		expect(brokenTies(body)).toEqual([]);
		expect(body).not.toMatch(/>\s*projects\.[a-z_.]+\s*</);
	}
});

test('a form that is refused brings back what was typed, with the reason beside its field', async () => {
	const web = await theSecretarys();
	const form = {
		_form: 'state-money',
		_deed: newId(),
		id: newId(),
		kind: 'own_contribution',
		sum: 'көп акча',
		currency: 'USD',
		asOf: '28.05.2014'
	};
	const refused = await send(web, path.projectDeed(project.id, 'state-money'), form, signedIn);
	expect(refused.statusCode).toBe(422);
	for (const typed of ['value="көп акча"', 'value="28.05.2014"', 'Сумманы цифра менен жазыңыз']) expect(refused.body).toContain(typed);
	expect(refused.body).toMatch(/value="own_contribution"[^>]*checked|checked[^>]*value="own_contribution"/);
	expect((await stands()).money).toEqual([]);

	const mended = await send(web, path.projectDeed(project.id, 'state-money'), { ...form, sum: '300 000' }, signedIn);
	expect(mended.statusCode).toBe(303);
	expect(mended.headers.location).toContain(path.project(project.id));
	expect((await stands()).money).toMatchObject([{ kind: 'own_contribution', minor: 30_000_000, currency: 'USD' }]);
});

test('whoever carries a project out finds it alone on the list, tells how it goes and changes nothing else', async () => {
	const web = await theEnterprises();
	const list = (await look(web, path.projects, signedIn)).body;
	expect([list.includes('Паркты оңдоо'), list.includes('Тротуар жасоо'), list.includes(path.newProject)]).toEqual([true, false, false]);
	const { body } = await look(web, path.project(project.id), signedIn);
	expect(body.match(/<form id="[^"]+"/g)).toEqual(['<form id="report-progress"', `<form id="reach-${milestoneId}"`]);
	expect(body).not.toContain('бекитиле элек');

	const report = { _form: 'report-progress', _deed: newId(), id: newId(), toldOn: '01.06.2014', organizationId: enterprise.id };
	const words = { 'words.original': 'ky', 'words.ky': 'Пайдубал куюлду' };
	expect((await send(web, path.projectDeed(project.id, 'report'), { ...report, ...words }, signedIn)).statusCode).toBe(303);
	const reach = { _form: `reach-${milestoneId}`, _deed: newId(), milestoneId, reachedOn: '02.06.2014' };
	expect((await send(web, path.projectDeed(project.id, 'reach-milestone'), reach, signedIn)).statusCode).toBe(303);
	expect(await progressOf(db, council.municipalityId, project.id, 'public')).toMatchObject([
		{ byName: 'Жооптуу', organizationId: enterprise.id }
	]);
	expect(await milestonesOf(db, council.municipalityId, project.id)).toMatchObject([{ reachedOn: '2014-06-02' }]);
	const stage = { _form: 'state-stage', _deed: newId(), id: newId(), stage: 'completed' };
	expect((await send(web, path.projectDeed(project.id, 'state-stage'), stage, signedIn)).statusCode).toBe(403);
});
