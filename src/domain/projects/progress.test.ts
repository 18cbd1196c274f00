import { Readable } from 'node:stream';
import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { aStranger } from '#testing/councils.ts';
import { aHolder } from '#testing/decisions.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aDocument } from '#testing/documents.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { aFolder } from '#testing/folders.ts';
import { anAdministrator, anOrganization, inKyrgyz, type Registered } from '#testing/people.ts';
import { aMilestone, aPaper, aParty, aProject } from '#testing/projects.ts';
import {
	CorrectMilestoneForm,
	CorrectProjectDocumentForm,
	FileProjectDocumentForm,
	PlanMilestoneForm,
	ReachMilestoneForm,
	ReportProgressForm
} from './facts.forms.ts';
import { correctProjectDocument, fileProjectDocument } from './filing.server.ts';
import { correctMilestone, planMilestone, reachMilestone } from './milestones.server.ts';
import { reportProgress } from './progress.server.ts';
import { milestonesOf, papersOf, progressOf } from './story.queries.server.ts';

const today = plainDate('2014-06-11');
let town: Town;
let project: Registered;
let enterprise: Registered;
let other: Registered;
beforeAll(async () => {
	openFiles({ folder: aFolder('projects'), secret: 'a secret of tests only' });
	town = await aMunicipality();
	project = await aProject(town);
	[enterprise, other] = [await anOrganization(town), await anOrganization(town, { name: 'Суу-канал' })];
	await aParty(project, { role: 'contractor', organizationId: enterprise.id });
});

const admin = () => ({ ...anAdministrator(town), personId: null });
const responsible = (organization = enterprise) => aHolder(organization, 'responsible');
const aReceipt = (words: string) => keepFile({ filename: 'сүрөт.txt', stream: Readable.from([Buffer.from(words)]) });
const progress = () => progressOf(db, town.municipalityId, project.id, 'public');
const aReport = (facts: Record<string, unknown> = {}) =>
	ReportProgressForm.parse({ id: newId(), projectId: project.id, toldOn: '10.06.2014', words: inKyrgyz('Түтүк салынды'), ...facts });

test('whoever answers for an organization with a part in it tells how it goes, with pictures, once', async () => {
	const form = aReport({ organizationId: enterprise.id, files: [await aReceipt('бир'), await aReceipt('эки')] });
	await doneTwice(await responsible(), (actor) => reportProgress(actor, form));
	expect(await progress()).toMatchObject([
		{ toldOn: '2014-06-10', words: { ky: 'Түтүк салынды' }, organizationId: enterprise.id, byName: 'Жооптуу', files: [{}, {}] }
	]);
});

test('they speak for their own organization, of a project it has a part in, and of no day to come', async () => {
	const before = await progress();
	const tell = (facts: Record<string, unknown>) => (actor: Parameters<typeof reportProgress>[0]) => reportProgress(actor, aReport(facts));
	await expectRefused(await responsible(), tell({}), 422, 'projects.progress.other_organization');
	await expectRefused(await responsible(), tell({ organizationId: other.id }), 422, 'projects.progress.other_organization');
	await expectRefused(await responsible(other), tell({ organizationId: other.id }), 403);
	await expectRefused(aStranger(town), tell({}), 403);
	await expectRefused(admin(), tell({ toldOn: '12.06.2014' }), 422, 'projects.day.not_yet');
	await expectRefused(admin(), tell({ organizationId: newId() }), 422, 'platform.form.unknown_id');
	await expectRefused(admin(), tell({ files: ['own'] }), 422);
	expect(await progress()).toEqual(before);
	await tell({ organizationId: other.id })(admin());
	await tell({ toldOn: '01.06.2014' })(admin());
	expect((await progress()).map(({ organizationId }) => organizationId)).toEqual([null, enterprise.id, other.id]);
});

test('a milestone is planned by a keeper, reached by whoever answers there, and mended with what stood in the diary', async () => {
	const form = PlanMilestoneForm.parse({ id: newId(), projectId: project.id, title: inKyrgyz('Казуу'), planned: 'май 2014' });
	await expectRefused(await responsible(), (actor) => planMilestone(actor, form), 403);
	await doneTwice(admin(), (actor) => planMilestone(actor, form));
	await aMilestone(project, { planned: '' });
	const reach = ReachMilestoneForm.parse({ projectId: project.id, milestoneId: form.id, reachedOn: '10.06.2014' });
	await expectRefused(await responsible(other), (actor) => reachMilestone(actor, reach), 403);
	await expectRefused(
		admin(),
		(actor) => reachMilestone(actor, { ...reach, reachedOn: plainDate('2014-06-12') }),
		422,
		'projects.day.not_yet'
	);
	await doneTwice(await responsible(), (actor) => reachMilestone(actor, reach));
	await expectRefused(admin(), (actor) => reachMilestone(actor, reach), 409, 'projects.milestone.reached_already');

	const stands = () => milestonesOf(db, town.municipalityId, project.id);
	expect(await stands()).toMatchObject([
		{ planned: { precision: 'month' }, reachedOn: '2014-06-10', version: 2 },
		{ planned: null, reachedOn: null }
	]);
	const mend = CorrectMilestoneForm.parse({ projectId: project.id, milestoneId: form.id, version: 2, title: inKyrgyz('Казуу иштери') });
	await expectRefused(await responsible(), (actor) => correctMilestone(actor, mend), 403);
	await doneTwice(admin(), (actor) => correctMilestone(actor, mend));
	expect((await stands())[0]).toMatchObject({ title: { ky: 'Казуу иштери' }, planned: null, reachedOn: null });
	await expect(correctMilestone(again(admin()), mend)).rejects.toMatchObject({ standing: { 'title.ky': 'Казуу иштери', reachedOn: '' } });
	await expectRefused(admin(), (actor) => correctMilestone(actor, { ...mend, milestoneId: newId() }), 404);
});

test('a paper is one of the register, a file, or only known to be there or missing; a stranger sees the public ones', async () => {
	const letter = await aDocument(town, { kind: 'letter', title: 'Ички кат', isPublic: false });
	const form = FileProjectDocumentForm.parse({
		...{ id: newId(), projectId: project.id, kind: 'contract', state: 'valid', documentId: letter.id, isPublic: true },
		...{ dated: '01.05.2014', title: inKyrgyz('Келишим'), file: await aReceipt('келишим') }
	});
	await expectRefused(await responsible(), (actor) => fileProjectDocument(actor, form), 403);
	await doneTwice(admin(), (actor) => fileProjectDocument(actor, form));
	await aPaper(project, { kind: 'plan', state: 'missing', isPublic: true });
	await aPaper(project, { kind: 'estimate', state: 'draft', isPublic: false });
	const papers = (eyes: 'public' | 'office') => papersOf(db, town.municipalityId, project.id, eyes, today);
	expect(await papers('public')).toMatchObject([
		{ kind: 'plan', state: 'missing' },
		{ kind: 'contract', document: null, files: [{}] }
	]);
	expect(await papers('office')).toMatchObject([{ files: [] }, { kind: 'estimate', isPublic: false }, { document: { id: letter.id } }]);

	const fileMissing = (facts: Record<string, unknown>) => (actor: Parameters<typeof fileProjectDocument>[0]) =>
		fileProjectDocument(actor, { ...form, id: newId(), ...facts });
	await expectRefused(admin(), fileMissing({ state: 'missing' }), 422, 'projects.paper.not_missing');
	await expectRefused(admin(), fileMissing({ documentId: newId() }), 422, 'platform.form.unknown_id');
	await expectRefused(admin(), fileMissing({ file: 'own' }), 422);
	expect(await papers('office')).toHaveLength(3);
});

test('a paper that was missing is found: it is mended, and the second who mends it is told', async () => {
	const { id: paperId } = await aPaper(project, { kind: 'schedule', state: 'missing' });
	const mend = CorrectProjectDocumentForm.parse({
		...{ projectId: project.id, paperId, version: 1, kind: 'schedule', state: 'valid', isPublic: true },
		...{ title: inKyrgyz('График'), file: await aReceipt('график') }
	});
	await expectRefused(aStranger(town), (actor) => correctProjectDocument(actor, mend), 403);
	await expectRefused(admin(), (actor) => correctProjectDocument(actor, { ...mend, state: 'missing' }), 422, 'projects.paper.not_missing');
	await doneTwice(admin(), (actor) => correctProjectDocument(actor, mend));
	await expect(correctProjectDocument(again(admin()), mend)).rejects.toMatchObject({
		standing: { state: 'күчүндө', 'title.ky': 'График' }
	});
	const found = (await papersOf(db, town.municipalityId, project.id, 'public', today)).find(({ id }) => id === paperId);
	expect(found).toMatchObject({ state: 'valid', files: [{}], version: 2 });
	const nobodys = { ...mend, projectId: (await aProject(town)).id, version: 2 };
	await expectRefused(admin(), (actor) => correctProjectDocument(actor, nobodys), 404);
});
