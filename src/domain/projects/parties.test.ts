import { beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { again, aMunicipality } from '#testing/factories.ts';
import { anAdministrator, anOrganization, inKyrgyz, type Registered } from '#testing/people.ts';
import { aParty, aProject } from '#testing/projects.ts';
import { CorrectPartyForm, EndPartyForm, NamePartyForm } from './facts.forms.ts';
import { correctParty, endParty, nameParty } from './parties.server.ts';
import { projectOf } from './queries.server.ts';

let project: Registered;
let enterprise: Registered;
beforeAll(async () => {
	const town = await aMunicipality();
	[project, enterprise] = [await aProject(town), await anOrganization(town)];
});

const admin = () => anAdministrator(project);
const parties = async () => (await projectOf(db, project.municipalityId, project.id)).parties;
const naming = (facts: Record<string, unknown>) =>
	NamePartyForm.parse({ id: newId(), projectId: project.id, role: 'contractor', ...facts });

test('a party is an organization, or words where the record names none; named once however often it is sent', async () => {
	const named = naming({ organizationId: enterprise.id, from: '01.05.2014' });
	await doneTwice(admin(), (actor) => nameParty(actor, named));
	const unnamed = naming({ role: 'customer', described: inKyrgyz('Буюртма берүүчү') });
	await nameParty(admin(), unnamed);
	expect(await parties()).toMatchObject([
		{ id: unnamed.id, role: 'customer', organizationId: null, described: { ky: 'Буюртма берүүчү' }, from: null, to: null },
		{ id: named.id, role: 'contractor', organizationId: enterprise.id, described: null, from: '2014-05-01' }
	]);
});

test('nobody at all, an organization nobody knows, or one named already is refused, and nothing is written', async () => {
	const before = await parties();
	const name = (facts: Record<string, unknown>) => (actor: Parameters<typeof nameParty>[0]) => nameParty(actor, naming(facts));
	await expectRefused(admin(), name({}), 422, 'projects.party.nobody');
	await expectRefused(admin(), name({ organizationId: newId() }), 422, 'platform.form.unknown_id');
	await expectRefused(admin(), name({ organizationId: enterprise.id }), 422, 'projects.party.named_already');
	await expectRefused(admin(), name({ organizationId: enterprise.id, projectId: newId() }), 404);
	await expectRefused(aStranger(project), name({ organizationId: enterprise.id }), 403);
	expect(await parties()).toEqual(before);
});

test('a part ends on a day and stays told; the same organization may come back', async () => {
	const { id: partyId } = await aParty(project, { role: 'implementer', organizationId: enterprise.id, from: '01.06.2014' });
	const ending = (to: string) => EndPartyForm.parse({ projectId: project.id, partyId, to });
	await expectRefused(admin(), (actor) => endParty(actor, ending('31.05.2014')), 422, 'projects.party.ends_before');
	await expectRefused(aStranger(project), (actor) => endParty(actor, ending('30.06.2014')), 403);
	await doneTwice(admin(), (actor) => endParty(actor, ending('30.06.2014')));
	await expectRefused(admin(), (actor) => endParty(actor, ending('30.06.2014')), 409, 'projects.party.ended_already');
	await aParty(project, { role: 'implementer', organizationId: enterprise.id, from: '01.08.2014' });
	expect((await parties()).filter(({ role }) => role === 'implementer').map(({ to }) => to)).toEqual(['2014-06-30', null]);
});

test('a part taken down wrong is mended, and the second who mends it is told what stands', async () => {
	const { id: partyId } = await aParty(project, { role: 'funder', described: inKyrgyz('Фонд') });
	const mending = (facts: Record<string, unknown>) =>
		CorrectPartyForm.parse({ projectId: project.id, partyId, version: 1, role: 'funder', ...facts });
	await expectRefused(admin(), (actor) => correctParty(actor, mending({})), 422, 'projects.party.nobody');
	await expectRefused(aStranger(project), (actor) => correctParty(actor, mending({ organizationId: enterprise.id })), 403);
	await doneTwice(admin(), (actor) => correctParty(actor, mending({ organizationId: enterprise.id, from: '01.01.2014' })));
	expect((await parties()).find(({ id }) => id === partyId)).toMatchObject({ organizationId: enterprise.id, described: null, version: 2 });
	await expect(correctParty(again(admin()), mending({ described: inKyrgyz('x') }))).rejects.toMatchObject({
		status: 409,
		standing: { role: 'Каржылоочу', from: '01.01.2014' }
	});
});
