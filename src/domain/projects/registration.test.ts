import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { again, aMunicipality, type Town } from '#testing/factories.ts';
import { anAdministrator, inKyrgyz } from '#testing/people.ts';
import { aPlace } from '#testing/places.ts';
import { aProject, aProjectForm } from '#testing/projects.ts';
import { correctProject } from './correction.server.ts';
import { AddTitleForm, CorrectProjectForm, CorrectTitleForm, RegisterProjectForm, SettleTitleForm } from './forms.ts';
import { projectAt, projectOf, projectsNamed, projectsOf } from './queries.server.ts';
import { registerProject } from './registration.server.ts';
import { titlesShown } from './rules.ts';
import { addTitle, correctTitle, settleTitle } from './titling.server.ts';

let town: Town;
beforeAll(async () => {
	town = await aMunicipality();
});

const linesAbout = async (id: string) =>
	(await db.selectFrom('event').select('verb').where('subject_id', '=', id).orderBy('number').execute()).map(({ verb }) => verb);
const titlesOf = async (id: string) => titlesShown(await projectOf(db, town.municipalityId, id)).map(({ title }) => title.ky);
const three = ['Жаңы базаны орнотуу', '5 кварталдык комитеттерге электрондук база орнотуу', 'База орнотуу'];

test('one project is written down under its three titles, none of them the right one, and nothing nobody said is filled in', async () => {
	const { id, slug } = await aProject(town, { titles: three, kind: 'small_grant', sector: 'governance' });

	const project = await projectAt(db, town.municipalityId, slug);
	expect([project.id, slug]).toEqual([id, 'jany-bazany-ornotuu']);
	expect(await titlesOf(id)).toEqual(three);
	expect(project).toMatchObject({ women: null, men: null, dates: {}, placeIds: [], parties: [], money: [], stages: [], note: null });
	expect(await linesAbout(id)).toEqual(['project.registered']);
});

test('it lies in places, serves counted people, and its days are no more exact than they are known', async () => {
	const park = await aPlace(town, { kind: 'park' });
	const facts = { places: park.id, women: '1 200', men: '0', plannedStart: '2014', actualStart: 'май 2014', plannedEnd: '31.12.2014' };
	const { id } = await aProject(town, facts);
	const { dates, ...project } = await projectOf(db, town.municipalityId, id);
	expect(project).toMatchObject({ placeIds: [park.id], women: 1200, men: 0 });
	expect(dates.planned_start).toMatchObject({ from: '2014-01-01', to: '2014-12-31', precision: 'year' });
	expect(dates.actual_start).toMatchObject({ from: '2014-05-01', precision: 'month' });
	expect([dates.planned_end?.from, dates.actual_end]).toEqual(['2014-12-31', undefined]);
});

test('what the rules do not let be is refused beside its field, and nothing is written', async () => {
	const admin = anAdministrator(town);
	const before = (await projectsOf(db, town.municipalityId)).length;
	const register = (differing: Record<string, unknown>) => registerProject(again(admin), aProjectForm(differing));
	await expect(register({ plannedStart: '2014', plannedEnd: '2013' })).rejects.toMatchObject({
		problems: { plannedEnd: { key: 'projects.date.ends_before' } }
	});
	await expect(register({ actualStart: '02.05.2014', actualEnd: '01.05.2014' })).rejects.toMatchObject({ status: 422 });
	await expect(register({ places: newId() })).rejects.toMatchObject({ problems: { places: { key: 'platform.form.unknown_id' } } });
	await aProject(town, { slug: 'taken' });
	await expect(register({ slug: 'taken' })).rejects.toMatchObject({ problems: { slug: { key: 'projects.slug.taken' } } });
	expect((await projectsOf(db, town.municipalityId)).length).toBe(before + 1);

	const settled = { title: inKyrgyz('а'), isSettled: true };
	const two = RegisterProjectForm.safeParse({ ...aProjectForm(), titles: [settled, settled] });
	expect(two.error?.issues[0]?.message).toBe('projects.title.one_settled');
});

test('a project is registered once however often it is sent, and never over another', async () => {
	const admin = anAdministrator(town);
	const form = aProjectForm();
	expect(await registerProject(admin, form)).toEqual(await registerProject(admin, form));
	await expect(registerProject(again(admin), form)).rejects.toMatchObject({ status: 409, key: 'platform.form.already_there' });
	expect(await linesAbout(form.id)).toEqual(['project.registered']);
});

test('the second of two who correct a project is told what stands there', async () => {
	const { id } = await aProject(town, { women: '10', plannedStart: '2014' });
	const admin = anAdministrator(town);
	const form = (version: number, differing: Record<string, unknown> = {}) =>
		CorrectProjectForm.parse({ projectId: id, version, kind: 'service', sector: 'water', ...differing });
	await correctProject(admin, form(1, { men: '5', actualEnd: '2013' }));
	await correctProject(admin, form(1, { men: '5', actualEnd: '2013' }));
	expect(await projectOf(db, town.municipalityId, id)).toMatchObject({ kind: 'service', women: null, men: 5, version: 2 });
	expect((await projectOf(db, town.municipalityId, id)).dates.planned_start).toBeUndefined();

	await expect(correctProject(again(admin), form(1))).rejects.toMatchObject({
		status: 409,
		standing: { kind: 'Кызмат көрсөтүү', sector: 'Суу', men: '5', women: '' }
	});
	await expect(correctProject(again(admin), form(2, { places: newId() }))).rejects.toMatchObject({ status: 422 });
	expect(await linesAbout(id)).toEqual(['project.registered', 'project.corrected']);
});

test('a title is added and mended beside the others; settling one shows it alone, and opening the question shows all', async () => {
	const { id } = await aProject(town, { titles: three.slice(0, 1) });
	const admin = anAdministrator(town);
	const added = AddTitleForm.parse({ id: newId(), projectId: id, title: inKyrgyz('Базаа'), note: inKyrgyz('21-августта') });
	await addTitle(admin, added);
	await addTitle(admin, added);
	const mended = (version: number) =>
		CorrectTitleForm.parse({ projectId: id, titleId: added.id, version, title: inKyrgyz('База'), note: added.note });
	await correctTitle(again(admin), mended(2));
	await expect(correctTitle(again(admin), mended(2))).rejects.toMatchObject({ status: 409, standing: { 'title.ky': 'База' } });
	expect(await titlesOf(id)).toEqual([three[0], 'База']);

	const settle = (version: number, titleId?: string) =>
		settleTitle(again(admin), SettleTitleForm.parse({ projectId: id, version, titleId }));
	await settle(3, added.id);
	expect(await titlesOf(id)).toEqual(['База']);
	await settle(4);
	expect(await titlesOf(id)).toHaveLength(2);
	await expect(settle(5, newId())).rejects.toMatchObject({ problems: { titleId: { key: 'platform.form.unknown_id' } } });
	await expect(settle(4, added.id)).rejects.toMatchObject({ key: 'platform.form.stale' });
	expect(await linesAbout(id)).toEqual([
		'project.registered',
		...['project_title.added', 'project_title.corrected', 'project_title.settled', 'project_title.settled']
	]);
});

test('a stranger writes nothing down, and another town sees nothing', async () => {
	const { id } = await aProject(town);
	const [title] = (await projectOf(db, town.municipalityId, id)).titles;
	const correcting = CorrectProjectForm.parse({ projectId: id, version: 1, kind: 'service', sector: 'water' });
	const stranger = () => aStranger(town);
	const refused = [
		registerProject(stranger(), aProjectForm()),
		correctProject(stranger(), correcting),
		addTitle(stranger(), AddTitleForm.parse({ id: newId(), projectId: id, title: inKyrgyz('x') })),
		correctTitle(stranger(), CorrectTitleForm.parse({ projectId: id, titleId: title?.id, version: 1, title: inKyrgyz('x') })),
		settleTitle(stranger(), SettleTitleForm.parse({ projectId: id, version: 1 }))
	];
	for (const each of await Promise.allSettled(refused)) expect(each).toMatchObject({ reason: { status: 403 } });
	expect(await linesAbout(id)).toHaveLength(1);

	const elsewhere = await aMunicipality();
	await expect(projectOf(db, elsewhere.municipalityId, id)).rejects.toMatchObject({ status: 404 });
	await expect(correctProject(anAdministrator(elsewhere), correcting)).rejects.toMatchObject({ status: 404 });
	expect(await projectsOf(db, elsewhere.municipalityId)).toEqual([]);
	expect((await projectsNamed(db, town.municipalityId, [id, newId()])).size).toBe(1);
});
