import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import {
	aDecision,
	aHolder,
	anAddressee,
	anAnswerForm,
	answered,
	anUndertaking,
	aResponsible,
	type Undertaken
} from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { again, moment } from '#testing/factories.ts';
import { anOpenMeeting, type Meeting } from '#testing/meetings.ts';
import { anOffice, anOrganization, inKyrgyz } from '#testing/people.ts';
import { answerUndertaking } from './answering.server.ts';
import { ConfirmForm, ReopenForm } from './answers.forms.ts';
import { confirmUndertaking, reopenUndertaking } from './confirmation.server.ts';
import type { AnswerState } from './rules.ts';
import { undertakingOf } from './undertakings.queries.server.ts';

let council: Council;
let meeting: Meeting;
let asked: Undertaken;
beforeAll(async () => {
	openFiles({ folder: await mkdtemp(join(tmpdir(), 'kenesh-files-')), secret: 'a secret of the tests that is long enough' });
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
});
beforeEach(async () => {
	asked = await anUndertaking(await aDecision(meeting, { term: { kind: 'date', date: '01.08.2014' } }));
});

const read = (of: Undertaken = asked, today = '2014-07-15') => undertakingOf(db, council.municipalityId, of.id, plainDate(today));
const answering =
	(state: AnswerState, differing = {}) =>
	(actor: Actor) =>
		answerUndertaking(actor, anAnswerForm(asked, state, differing));
const confirmForm = (outcome: string, differing = {}) =>
	ConfirmForm.parse({ undertakingId: asked.id, outcome, happenedOn: '10.07.2014', ...differing });
const confirming =
	(outcome: string, differing = {}) =>
	(actor: Actor) =>
		confirmUndertaking(actor, confirmForm(outcome, differing));
const reopening =
	(differing = {}) =>
	(actor: Actor) =>
		reopenUndertaking(
			actor,
			ReopenForm.parse({ undertakingId: asked.id, happenedOn: '10.07.2014', reason: inKyrgyz('Кайра бузулду'), ...differing })
		);
/** The council's secretary a month later. */
const aSecretaryInJuly = (): Actor => ({ ...aSecretary(council), now: moment('2014-07-11') });
const aPicture = () => keepFile({ filename: 'сүрөт.txt', stream: Readable.from([Buffer.from('Челектер коюлду, 12 даана')]) });

describe('answering', () => {
	test('each step stays with who said it, when, in which words and on what evidence', async () => {
		const responsible = await aResponsible(asked);
		await answerUndertaking(responsible, anAnswerForm(asked, 'accepted'));
		const evidence = { sentence: inKyrgyz('12 челек коюлду'), files: [await aPicture()], happenedOn: '05.07.2014' };
		await answerUndertaking(again(responsible), anAnswerForm(asked, 'claimed_done', evidence));

		const undertaking = await read();
		expect(undertaking).toMatchObject({ state: 'claimed_done', claimedById: responsible.personId, overdue: false });
		expect(undertaking.steps).toMatchObject([
			{ from: 'addressed', to: 'sent', happenedOn: '2014-06-11' },
			{ from: 'sent', to: 'accepted', happenedOn: '2014-07-01', byName: 'Жооптуу', byLink: false },
			{
				from: 'accepted',
				to: 'claimed_done',
				happenedOn: '2014-07-05',
				sentence: { ky: '12 челек коюлду' },
				files: [{ name: 'сүрөт.txt' }]
			}
		]);
	});

	test.each<[AnswerState]>([['declined'], ['not_done']])('«%s» says why', async (state) => {
		await expectRefused(await aResponsible(asked), answering(state), 422, 'decisions.answer.reason_missing');
		await answerUndertaking(await aResponsible(asked), anAnswerForm(asked, state, { sentence: inKyrgyz('Каражат жок') }));
		expect(await read()).toMatchObject({ state, overdue: false });
	});

	test('not before it was sent, not from everywhere, and not on a day that has not come', async () => {
		const responsible = await aResponsible(asked);
		await expectRefused(responsible, answering('accepted', { happenedOn: '10.06.2014' }), 422, 'decisions.answer.before_sent');
		await expectRefused(responsible, answering('accepted', { happenedOn: '12.07.2014' }), 422, 'decisions.answer.not_yet');
		await answered(asked, 'claimed_done');
		await expectRefused(responsible, answering('declined', { sentence: inKyrgyz('Жок') }), 409, 'decisions.answer.not_from_here');
		const waiting = await anAddressee(await aDecision(meeting));
		await expectRefused(
			await aResponsible(waiting),
			(actor) => answerUndertaking(actor, anAnswerForm(waiting, 'accepted')),
			409,
			'decisions.answer.not_from_here'
		);
	});

	test('evidence nobody sent is refused, and the answer with it', async () =>
		expectRefused(await aResponsible(asked), answering('claimed_done', { files: ['no.receipt'] }), 422, 'platform.form.file_missing'));

	test('only the addressee answers', async () => {
		const elsewhere = await aHolder(await anOrganization(council), 'responsible');
		await expectRefused(elsewhere, answering('accepted'), 403);
		await expectRefused(aSecretaryInJuly(), answering('accepted'), 403);
		await expectRefused(aSecretary(await aCouncil()), answering('accepted'), 404);
	});

	test('an office is answered for by whoever holds it, and by its organization', async () => {
		const enterprise = await anOrganization(council);
		const holder = await aHolder(enterprise, 'nobody');
		const office = await anOffice(enterprise, { heldBy: holder.personId, from: '2014-01-01' });
		const undertaking = await anUndertaking(await aDecision(meeting), { kind: 'office', id: office.id });
		await answerUndertaking(holder, anAnswerForm(undertaking, 'accepted'));
		await answerUndertaking(await aHolder(enterprise, 'responsible'), anAnswerForm(undertaking, 'in_progress'));
		const stranger = await aHolder(await anOrganization(council), 'responsible');
		await expectRefused(stranger, (actor) => answerUndertaking(actor, anAnswerForm(undertaking, 'claimed_done')), 403);
	});

	test('sent twice it is one step', async () => {
		await doneTwice(await aResponsible(asked), answering('accepted'));
		expect((await read()).steps).toHaveLength(2);
	});
});

describe('confirming', () => {
	test('a second party confirms what was claimed', async () => {
		await answered(asked, 'claimed_done');
		await confirmUndertaking(await aHolder(council, 'monitor'), confirmForm('confirmed_done', { files: [await aPicture()] }));
		expect(await read()).toMatchObject({ state: 'confirmed_done', claimedById: null });
		expect((await verbsOf(council)).at(-1)).toBe('undertaking.confirmed');
	});

	test('or finds that it is not done, and says why', async () => {
		await answered(asked, 'claimed_done');
		await expectRefused(aSecretaryInJuly(), confirming('not_done'), 422, 'decisions.answer.reason_missing');
		await confirmUndertaking(aSecretaryInJuly(), confirmForm('not_done', { sentence: inKyrgyz('Челектер жок') }));
		expect(await read()).toMatchObject({ state: 'not_done' });
		expect((await verbsOf(council)).at(-1)).toBe('undertaking.refuted');
	});

	test('nothing is confirmed that nobody claimed', () =>
		expectRefused(aSecretaryInJuly(), confirming('confirmed_done'), 409, 'decisions.confirm.nothing_claimed'));

	test('never by the one who claimed it, nor by the addressee, nor by a stranger', async () => {
		const claimant = await answered(asked, 'claimed_done');
		const both = { ...claimant, holdings: [...claimant.holdings, { role: 'secretary', at: council.id }] };
		await expectRefused(both, confirming('confirmed_done'), 403);
		await expectRefused({ ...both, holdings: [{ role: 'monitor', at: council.id }] }, confirming('confirmed_done'), 403);
		await expectRefused(await aResponsible(asked), confirming('confirmed_done'), 403);
		await expectRefused(await aHolder(council, 'member'), confirming('confirmed_done'), 403);
		await expectRefused(aSecretary(await aCouncil()), confirming('confirmed_done'), 404);
	});

	test('sent twice it is confirmed once', async () => {
		await answered(asked, 'claimed_done');
		await doneTwice(aSecretaryInJuly(), confirming('confirmed_done'));
	});
});

describe('taking up again', () => {
	test.each<[AnswerState]>([['claimed_done'], ['declined'], ['not_done']])('what was «%s» goes on, with the reason', async (state) => {
		await answered(asked, state, { sentence: inKyrgyz('Бүттү') });
		await reopenUndertaking(
			aSecretaryInJuly(),
			ReopenForm.parse({ undertakingId: asked.id, happenedOn: '10.07.2014', reason: inKyrgyz('Жок') })
		);
		expect((await read(asked, '2014-08-02')).steps.at(-1)).toMatchObject({ from: state, to: 'reopened', sentence: { ky: 'Жок' } });
		expect(await read(asked, '2014-08-02')).toMatchObject({ state: 'reopened', overdue: true });
		await answerUndertaking(await aResponsible(asked), anAnswerForm(asked, 'in_progress', { happenedOn: '11.07.2014' }));
		expect((await read()).state).toBe('in_progress');
	});

	test('what is open is not taken up again', () => expectRefused(aSecretaryInJuly(), reopening(), 409, 'decisions.reopen.not_over'));

	test('nobody but a keeper or a monitor does, and twice is once', async () => {
		await answered(asked, 'claimed_done');
		await expectRefused(await aResponsible(asked), reopening(), 403);
		await expectRefused(await aHolder(council, 'press'), reopening(), 403);
		await expectRefused(aSecretary(await aCouncil()), reopening(), 404);
		await expectRefused(aSecretaryInJuly(), reopening({ happenedOn: '01.06.2014' }), 422, 'decisions.answer.before_sent');
		await doneTwice(await aHolder(council, 'monitor'), reopening());
	});
});
