import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, aHolder, anUndertaking, aResponsible, type Undertaken } from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { again, moment } from '#testing/factories.ts';
import { anOpenMeeting } from '#testing/meetings.ts';
import { inKyrgyz } from '#testing/people.ts';
import { takeDownAnswer } from './answering.server.ts';
import { ConfirmForm, TakeDownForm } from './answers.forms.ts';
import { confirmUndertaking } from './confirmation.server.ts';
import { undertakingOf } from './undertakings.queries.server.ts';

let council: Council;
let asked: Undertaken;
beforeAll(async () => {
	openFiles({ folder: await mkdtemp(join(tmpdir(), 'kenesh-files-')), secret: 'a secret of the tests that is long enough' });
	council = await aCouncil();
});
beforeEach(async () => {
	asked = await anUndertaking(await aDecision(await anOpenMeeting(council, '2014-06-11')));
});

const read = () => undertakingOf(db, council.municipalityId, asked.id, plainDate('2014-07-15'));
const aLetter = () => keepFile({ filename: 'kat.txt', stream: Readable.from([Buffer.from('Челектер коюлду, 12 даана')]) });
const aSecretaryInJuly = (): Actor => ({ ...aSecretary(council), now: moment('2014-07-11') });
const takingDown =
	(differing = {}) =>
	(actor: Actor) =>
		takeDownAnswer(
			actor,
			TakeDownForm.parse({
				undertakingId: asked.id,
				state: 'claimed_done',
				cameBy: 'phone',
				happenedOn: '05.07.2014',
				sentence: inKyrgyz('Башкы адис телефон чалды: челектер коюлду'),
				...differing
			})
		);

test('a letter that came is laid beside the answer, which says who wrote it down and the day it came', async () => {
	const secretary = aSecretaryInJuly();
	await takingDown({ cameBy: 'letter', sentence: undefined, files: [await aLetter()] })(secretary);
	const undertaking = await read();
	expect(undertaking.state).toBe('claimed_done');
	expect(undertaking.steps.at(-1)).toMatchObject({
		to: 'claimed_done',
		cameBy: 'letter',
		byLink: false,
		byName: secretary.name,
		happenedOn: '2014-07-05',
		files: [{ name: 'kat.txt' }]
	});
	expect((await verbsOf(council)).at(-1)).toBe('undertaking.answered');
});

test('no letter without its copy, nothing said without its words, and nothing from where it cannot go', async () => {
	await expectRefused(aSecretaryInJuly(), takingDown({ cameBy: 'letter' }), 422, 'decisions.take_down.letter_missing');
	await expectRefused(aSecretaryInJuly(), takingDown({ sentence: undefined }), 422, 'decisions.take_down.words_missing');
	await expectRefused(aSecretaryInJuly(), takingDown({ happenedOn: '10.06.2014' }), 422, 'decisions.answer.before_sent');
	await takingDown()(aSecretaryInJuly());
	await expectRefused(aSecretaryInJuly(), takingDown({ state: 'declined' }), 409, 'decisions.answer.not_from_here');
});

test('only whoever keeps the papers takes it down, and never for themselves', async () => {
	await expectRefused(await aHolder(council, 'member'), takingDown(), 403);
	await expectRefused(await aHolder(council, 'monitor'), takingDown(), 403);
	const responsible = await aResponsible(asked);
	await expectRefused(responsible, takingDown(), 403);
	const both = { ...responsible, holdings: [...responsible.holdings, { role: 'secretary', at: council.id }] };
	await expectRefused(both, takingDown(), 403);
	await expectRefused(aSecretary(await aCouncil()), takingDown(), 404);
});

test('sent twice it is one step', async () => {
	await doneTwice(aSecretaryInJuly(), takingDown());
	expect((await read()).steps).toHaveLength(2);
});

test('whoever took a claim down does not confirm it; somebody else does', async () => {
	const secretary = { ...aSecretaryInJuly(), personId: (await aHolder(council, 'secretary')).personId };
	await takingDown()(secretary);
	const form = ConfirmForm.parse({ undertakingId: asked.id, outcome: 'confirmed_done', happenedOn: '10.07.2014' });
	await expectRefused(again(secretary), (actor) => confirmUndertaking(actor, form), 403);
	await confirmUndertaking(await aHolder(council, 'chair'), form);
	expect((await read()).state).toBe('confirmed_done');
});
