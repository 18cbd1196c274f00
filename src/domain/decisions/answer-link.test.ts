import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { mailsIn } from '#platform/mail/outbox.server.ts';
import { openPost } from '#platform/mail/post.server.ts';
import { deliverMails } from '#platform/mail/sending.server.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { aCouncil, aMember, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, anAddressee, anUndertaking, aResponsible, type Undertaken } from '#testing/decisions.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { moment } from '#testing/factories.ts';
import { anOpenMeeting, type Meeting } from '#testing/meetings.ts';
import { revokeAnswerLink, sendAnswerLink } from './answer-link.server.ts';
import { openAnswering } from './answer-settings.server.ts';
import { answerByLink } from './answering.server.ts';
import { AnswerByLinkForm, LinkForm } from './answers.forms.ts';
import { linksOf, openAnswerLink } from './links.queries.server.ts';
import { undertakingOf } from './undertakings.queries.server.ts';

let council: Council;
let meeting: Meeting;
let asked: Undertaken;
const outbox = mkdtempSync(join(tmpdir(), 'kenesh-outbox-'));
beforeAll(async () => {
	openPost({ smtp: null, from: 'kenesh@naryn.example', outbox });
	openAnswering({ linkTo: (token, language) => `https://kenesh.example/${language}/answer/${token}` });
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
	return closeQueue;
});
beforeEach(async () => {
	asked = await anUndertaking(await aDecision(meeting, { text: 'Челектер коюлсун' }));
});

const on = (day: string): Actor => ({ ...aSecretary(council), now: moment(day) });
const linkForm = (of: Undertaken = asked, email = 'taza@naryn.example', language = 'ru') =>
	LinkForm.parse({ undertakingId: of.id, email, language });
/** Mails a link and reads the token out of the mail, as the addressee does. */
async function aLink(day = '2014-06-12', form = linkForm()): Promise<{ id: string; token: string }> {
	const { id } = await sendAnswerLink(on(day), form);
	return { id, token: await tokenInLastMail() };
}
async function tokenInLastMail(): Promise<string> {
	await deliverMails();
	const [mail] = await mailsIn(outbox, 1);
	return /answer\/([\w-]{43})\n/.exec(mail?.text ?? '')?.[1] ?? '';
}
const answerForm = (token: string, differing = {}) =>
	AnswerByLinkForm.parse({ _deed: newId(), token, state: 'claimed_done', happenedOn: '20.06.2014', ...differing });
const visitor = (day: string) => ({ now: moment(day), language: 'ru' as const });
const read = () => undertakingOf(db, council.municipalityId, asked.id, plainDate('2014-07-01'));

describe('a link', () => {
	test('goes by mail in the language of the addressee, and only its hash is kept', async () => {
		const { token } = await aLink();
		const [mail] = await mailsIn(outbox, 1);
		expect(mail).toMatchObject({ to: 'taza@naryn.example', language: 'ru', subject: 'Нарын: просим ответить по решению' });
		expect(mail?.text).toContain(`https://kenesh.example/ru/answer/${token}\n`);
		expect(mail?.text).toContain('Челектер коюлсун');
		const kept = await db.selectFrom('answer_link').selectAll().where('undertaking_id', '=', asked.id).execute();
		const lines = await db.selectFrom('event').selectAll().where('subject_id', '=', asked.id).execute();
		expect(JSON.stringify([kept, lines])).not.toContain(token);
		expect(JSON.stringify(lines)).not.toContain('taza@');
	});

	test('opens its undertaking and nothing else, for thirty days', async () => {
		const { token } = await aLink('2014-06-12');
		expect(await openAnswerLink(db, token, moment('2014-07-12', '09:59'))).toMatchObject({
			undertaking: { id: asked.id },
			municipality: { id: council.municipalityId }
		});
		await expect(openAnswerLink(db, token, moment('2014-07-12', '10:01'))).rejects.toMatchObject({ status: 404 });
		await expect(openAnswerLink(db, `${token}x`, moment('2014-06-13'))).rejects.toMatchObject({ status: 404 });
		await expect(openAnswerLink(db, '', moment('2014-06-13'))).rejects.toMatchObject({ status: 404 });
	});

	test('is not given for what was not sent, nor by anybody but a keeper', async () => {
		const waiting = await anAddressee(await aDecision(meeting));
		await expectRefused(on('2014-06-12'), (actor) => sendAnswerLink(actor, linkForm(waiting)), 409, 'decisions.link.not_sent_yet');
		await expectRefused(await aMember(council), (actor) => sendAnswerLink(actor, linkForm()), 403);
		await expectRefused(await aResponsible(asked), (actor) => sendAnswerLink(actor, linkForm()), 403);
		await expectRefused(aSecretary(await aCouncil()), (actor) => sendAnswerLink(actor, linkForm()), 404);
		expect(await linksOf(db, council.municipalityId, asked.id)).toEqual([]);
	});

	test('asked for twice with one deed it is one link and one mail', async () => {
		await deliverMails();
		await doneTwice(on('2014-06-12'), (actor) => sendAnswerLink(actor, linkForm()));
		expect(await deliverMails()).toBe(1);
	});

	test('a newer one to the same address takes its place, one to another address does not', async () => {
		const first = await aLink();
		const other = await aLink('2014-06-12', linkForm(asked, 'mer@naryn.example'));
		const second = await aLink();
		await expect(openAnswerLink(db, first.token, moment('2014-06-13'))).rejects.toMatchObject({ status: 404 });
		for (const { token } of [other, second]) await openAnswerLink(db, token, moment('2014-06-13'));
	});

	test('taken back it opens nothing, and cannot be taken back by others or once more', async () => {
		const { id, token } = await aLink();
		const revoking = (actor: Actor) => revokeAnswerLink(actor, { undertakingId: asked.id, linkId: id });
		await expectRefused(await aMember(council), revoking, 403);
		await doneTwice(on('2014-06-13'), revoking);
		await expect(openAnswerLink(db, token, moment('2014-06-13'))).rejects.toMatchObject({ status: 404 });
		await expectRefused(on('2014-06-13'), revoking, 404);
	});
});

describe('answering by it', () => {
	test("whoever holds it speaks in the addressee's name", async () => {
		const { token } = await aLink();
		await answerByLink(visitor('2014-06-21'), answerForm(token, { sentence: { original: 'ru', ru: 'Поставили 12 урн' } }));
		const { state, steps, claimedById } = await read();
		expect({ state, claimedById }).toEqual({ state: 'claimed_done', claimedById: null });
		expect(steps.at(-1)).toMatchObject({
			byLink: true,
			byPersonId: null,
			byName: '«Таза-Нарын» муниципалдык ишканасы',
			sentence: { ru: 'Поставили 12 урн' }
		});
	});

	test('sent twice it is one answer', async () => {
		const { token } = await aLink();
		const form = answerForm(token);
		expect(await answerByLink(visitor('2014-06-21'), form)).toEqual(await answerByLink(visitor('2014-06-21'), form));
		expect((await read()).steps).toHaveLength(2);
	});

	test('the same rules hold, and a link that expired answers nothing', async () => {
		const { token } = await aLink();
		const before = await verbsOf(council);
		const refused = [
			answerByLink(visitor('2014-06-21'), answerForm(token, { state: 'declined' })),
			answerByLink(visitor('2014-06-15'), answerForm(token)),
			answerByLink(visitor('2014-07-13'), answerForm(token)),
			answerByLink(visitor('2014-06-21'), answerForm('nobody made this'))
		];
		const statuses = (await Promise.allSettled(refused)).map((each) => (each.status === 'rejected' ? each.reason.status : 'done'));
		expect(statuses).toEqual([422, 422, 404, 404]);
		expect(await verbsOf(council)).toEqual(before);
	});
});
