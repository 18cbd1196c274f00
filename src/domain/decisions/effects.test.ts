import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aMember, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, aDraft, type Taken } from '#testing/decisions.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aGuest, anItem, anOpenMeeting, aPlannedMeeting, aSecretaryAt, type Meeting } from '#testing/meetings.ts';
import { withdrawDecision } from './adoption.server.ts';
import { effectsOf } from './effects.queries.server.ts';
import { forgetEffect, recordEffect } from './effects.server.ts';
import { EffectForm } from './forms.ts';

let council: Council;
let meeting: Meeting;
let decision: Taken;
beforeAll(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
	decision = await aDecision(meeting, { kinds: ['create'] });
});

const form = (effect: string, thing: string, of = decision) => EffectForm.parse({ id: newId(), decisionId: of.id, effect, thing });
const effects = async (of: Taken) =>
	(await effectsOf(db, council.municipalityId, [{ id: of.id, meeting: { day: plainDate(of.meeting.day) } }])).get(of.id) ?? [];

test('what a decision brought about is told by name, with a way to it', async () => {
	const group = await aCouncil({ parent: council, kind: 'working_group', name: 'Жумушчу топ' });
	await recordEffect(aSecretaryAt(meeting), form('created', `body:${group.id}`));
	expect(await effects(decision)).toMatchObject([
		{ effect: 'created', thing: { kind: 'body', name: { ky: 'Жумушчу топ' }, slug: group.slug } }
	]);
});

test('what other rooms say was done by it is told too, once', async () => {
	const listing = await aDecision(meeting, { kinds: ['add_item', 'invite'] });
	const askedBy = { kind: 'decision', id: listing.id };
	const october = await aPlannedMeeting(council, '2014-10');
	const { id: itemId } = await anItem(october, { title: 'Жээкти тазалоо', fixedPosition: 4, fixedBy: askedBy });
	await aGuest(october, { askedBy });
	await recordEffect(aSecretaryAt(meeting), form('put_on_agenda', `agenda_item:${itemId}`, listing));

	expect(await effects(listing)).toMatchObject([
		{ effect: 'put_on_agenda', thing: { name: { ky: 'Жээкти тазалоо' }, slug: '2014-10', position: 4, when: { precision: 'month' } } },
		{ id: null, effect: 'invited', thing: { name: { ky: 'Буюртма берүүчү менен аткаруучулар' }, slug: '2014-10' } }
	]);
});

test('nothing is told twice, nor of a thing nobody knows, nor of a draft taken back', async () => {
	const { id } = await anItem(meeting);
	const told = form('changed', `agenda_item:${id}`);
	const recording = (each: EffectForm) => (actor: Actor) => recordEffect(actor, each);
	await doneTwice(aSecretaryAt(meeting), recording(told));
	await expectRefused(aSecretaryAt(meeting), recording({ ...told, id: newId() }), 422, 'decisions.effect.told_already');
	await expectRefused(aSecretaryAt(meeting), recording(told), 409, 'platform.form.already_there');
	for (const thing of [`agenda_item:${newId()}`, `person:${council.secretaryId}`])
		await expectRefused(aSecretaryAt(meeting), recording(form('created', thing)), 422, 'platform.form.unknown_id');
	const withdrawn = await aDraft(meeting);
	await withdrawDecision(aSecretaryAt(meeting), { decisionId: withdrawn.id });
	await expectRefused(aSecretaryAt(meeting), recording(form('changed', `agenda_item:${id}`, withdrawn)), 409, 'decisions.draft.withdrawn');
});

test('what was told by mistake is taken off, once', async () => {
	const other = await aDecision(meeting);
	const { id: effectId } = await recordEffect(aSecretaryAt(meeting), form('changed', `meeting:${meeting.id}`, other));
	const forgetting = (actor: Actor) => forgetEffect(actor, { decisionId: other.id, effectId });
	await expectRefused(await aMember(council), forgetting, 403);
	await doneTwice(aSecretaryAt(meeting), forgetting);
	expect(await effects(other)).toEqual([]);
	await expectRefused(aSecretaryAt(meeting), forgetting, 404);
});

test('only the keepers of its body tell what a decision brought about', async () => {
	const recording = (actor: Actor) => recordEffect(actor, form('changed', `meeting:${meeting.id}`));
	await expectRefused(await aMember(council), recording, 403);
	await expectRefused(aSecretary(await aCouncil()), recording, 404);
});
