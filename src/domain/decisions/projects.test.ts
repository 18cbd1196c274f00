import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aDecision, aDraft, type Taken } from '#testing/decisions.ts';
import { expectRefused } from '#testing/deeds.ts';
import { aMunicipality } from '#testing/factories.ts';
import { anItem, anOpenMeeting, aSecretaryAt, type Meeting } from '#testing/meetings.ts';
import type { Registered } from '#testing/people.ts';
import { aProject } from '#testing/projects.ts';
import { counted } from '#testing/queries.ts';
import { effectsOf } from './effects.queries.server.ts';
import { recordEffect } from './effects.server.ts';
import { EffectForm } from './forms.ts';
import { atTheTable } from './projects.queries.server.ts';

let council: Council;
let meeting: Meeting;
let project: Registered;
beforeAll(async () => {
	council = await aCouncil();
	project = await aProject(council, { titles: ['Жаңы база', 'Электрондук база'] });
	meeting = await anOpenMeeting(council, '2014-06-11');
});

const form = (effect: string, decision: Taken, thing = `project:${project.id}`) =>
	EffectForm.parse({ id: newId(), decisionId: decision.id, effect, thing });
const told = async (decision: Taken) =>
	(await effectsOf(db, council.municipalityId, [{ id: decision.id, meeting: { day: plainDate('2014-06-11') } }])).get(decision.id);

test('a decision chooses a project, another answers an item about it: both stand in the story of the project, and it in theirs', async () => {
	const choosing = await aDecision(meeting, { kinds: ['select'] });
	await recordEffect(aSecretaryAt(meeting), form('chosen', choosing));
	const { id: itemId } = await anItem(meeting, { title: 'База жөнүндө', subject: { kind: 'project', id: project.id } });
	const answering = await aDecision(meeting, { itemId });
	await aDraft(meeting, { itemId });

	const { decisions, items } = await atTheTable(db, council.municipalityId, project.id);
	expect(decisions.map(({ effect, decision }) => [effect, decision.id])).toEqual([
		['chosen', choosing.id],
		['concerned', answering.id]
	]);
	expect(items).toMatchObject([{ id: itemId, meeting: { slug: meeting.slug } }]);
	expect(await told(choosing)).toMatchObject([
		{ effect: 'chosen', thing: { kind: 'project', slug: project.slug, name: { ky: 'Жаңы база' } } }
	]);
	expect(await told(answering)).toMatchObject([{ id: null, effect: 'concerned', thing: { kind: 'project', id: project.id } }]);
});

test('what was written down of a decision says more than that it answers an item', async () => {
	const other = await aProject(council);
	const { id: itemId } = await anItem(meeting, { subject: { kind: 'project', id: other.id } });
	const decision = await aDecision(meeting, { itemId });
	await recordEffect(aSecretaryAt(meeting), form('to_be_monitored', decision, `project:${other.id}`));
	const { decisions } = await atTheTable(db, council.municipalityId, other.id);
	expect(decisions.map(({ effect }) => effect)).toEqual(['to_be_monitored']);
});

test('only a project is chosen, and only one that is here', async () => {
	const decision = await aDecision(meeting);
	const record = (each: EffectForm) => (actor: Parameters<typeof recordEffect>[0]) => recordEffect(actor, each);
	const body = form('chosen', decision, `body:${council.id}`);
	await expectRefused(aSecretaryAt(meeting), record(body), 422, 'decisions.effect.of_projects');
	const elsewhere = await aProject(await aMunicipality());
	const theirs = form('chosen', decision, `project:${elsewhere.id}`);
	await expectRefused(aSecretaryAt(meeting), record(theirs), 422, 'platform.form.unknown_id');
	await expect(anItem(meeting, { subject: { kind: 'project', id: elsewhere.id } })).rejects.toMatchObject({ status: 422 });
});

test('a project that stood on many agendas is read by as many questions as one that stood on none', async () => {
	const questions = async (id: string) => {
		const { from, asked } = counted();
		await atTheTable(from, council.municipalityId, id);
		return asked();
	};
	const one = await questions(project.id);
	for (let n = 0; n < 3; n += 1) {
		const { id: itemId } = await anItem(meeting, { subject: { kind: 'project', id: project.id } });
		await aDecision(meeting, { itemId });
	}
	expect(await questions(project.id)).toBe(one);
	expect(await questions(newId())).toBeLessThanOrEqual(one);
});
