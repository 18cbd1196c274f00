import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { revokeAnswerLink } from '#domain/decisions/answer-link.server.ts';
import { answerByLink } from '#domain/decisions/answering.server.ts';
import { AnswerByLinkForm, ConfirmForm, ReopenForm } from '#domain/decisions/answers.forms.ts';
import { confirmUndertaking, reopenUndertaking } from '#domain/decisions/confirmation.server.ts';
import { SendForm } from '#domain/decisions/forms.ts';
import { linksOf } from '#domain/decisions/links.queries.server.ts';
import { sendDecision } from '#domain/decisions/sending.server.ts';
import { openAccount } from '#platform/auth/account.server.ts';
import { makeUser } from '#platform/auth/user.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { inTransaction } from '#platform/db/transaction.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { aChair, aCouncil, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, aDraft, adopted, anAddressee, answered, sent, type Undertaken } from '#testing/decisions.ts';
import { doneTwice } from '#testing/deeds.ts';
import { anActor, moment } from '#testing/factories.ts';
import { anOpenMeeting, aSecretaryAt, type Meeting } from '#testing/meetings.ts';
import { openLetterbox } from '#testing/notices.ts';
import { aContact, anOffice, anOrganization, aPerson, inKyrgyz, type Registered } from '#testing/people.ts';
import { tellingsAbout } from './queries.server.ts';

const { newLetters } = openLetterbox();
beforeAll(() => closeQueue);

let council: Council;
let meeting: Meeting;
let enterprise: Registered;
beforeEach(async () => {
	council = await aCouncil();
	meeting = await anOpenMeeting(council, '2014-06-11');
	enterprise = await anOrganization(council);
	await newLetters();
});

const theEnterprise = () => ({ kind: 'organization', id: enterprise.id }) as const;
const withAddress = () => aContact(enterprise, 'organization', 'taza@naryn.example');
const on = (day: string) => ({ ...aSecretary(council), now: moment(day) });

async function anAskedEnterprise(): Promise<Undertaken> {
	const asked = await anAddressee(await aDecision(meeting, { text: 'Челектер коюлсун' }), theEnterprise());
	await sent(asked.decision);
	return asked;
}

const tokenIn = (text = ''): string => /answer\/([\w-]{43})/.exec(text)?.[1] ?? '';
const reopening = ({ id }: Undertaken) => ReopenForm.parse({ undertakingId: id, happenedOn: '11.07.2014', reason: inKyrgyz('Челек жок') });

describe('a decision that is sent', () => {
	test('mails the addressee a link that answers it, at once', async () => {
		await withAddress();
		const asked = await anAskedEnterprise();
		const [letter] = await newLetters();
		expect(letter).toMatchObject({ to: 'taza@naryn.example', language: 'ky', subject: 'Нарын: чечим боюнча жообуңуз суралат' });
		expect(letter?.text).toContain('Челектер коюлсун');
		const form = { _deed: newId(), token: tokenIn(letter?.text), state: 'accepted', happenedOn: '11.06.2014' };
		await answerByLink({ now: new Date(), language: 'ky' }, AnswerByLinkForm.parse(form));
		expect(await linksOf(db, council.municipalityId, asked.id)).toHaveLength(1);
	});

	test('is not mailed as well when it went on paper', async () => {
		await withAddress();
		const { decision } = await anAddressee(await aDecision(meeting), theEnterprise());
		await sendDecision(aSecretaryAt(meeting), SendForm.parse({ decisionId: decision.id, sentOn: meeting.day, onPaper: 'yes' }));
		expect(await newLetters()).toEqual([]);
	});

	test('asks several things of one addressee in one letter, each with a link of its own', async () => {
		await withAddress();
		const container = await aDraft(meeting, { text: 'Тазалык жөнүндө', isContainer: true });
		for (const text of ['Челектер коюлсун', 'Жээк тазалансын']) {
			const part = await aDraft(meeting, { text, parentId: container.id });
			await anAddressee(part, theEnterprise());
		}
		await adopted(container);
		await sent(container);
		const letters = await newLetters();
		expect(letters.map(({ subject }) => subject)).toEqual(['Нарын: 2 чечим боюнча жообуңуз суралат']);
		expect(new Set(letters[0]?.text.match(/answer\/[\w-]{43}/g)).size).toBe(2);
	});

	test("is written in the language of the one who reads it: here the office's holder has an account", async () => {
		const holder = await aPerson(council, 'Директор Асанов');
		const user = await makeUser(db, { email: `${holder.id}@naryn.example`, name: 'Асанов', passwordHash: 'none' }, new Date());
		const actor = anActor({ municipalityId: council.municipalityId });
		const account = { userId: user, personId: holder.id, language: 'ru' as const };
		await inTransaction(actor, (tx) => openAccount(tx, actor, account));
		const office = await anOffice(enterprise, { title: 'Директор', heldBy: holder.id });
		const { decision } = await anAddressee(await aDecision(meeting), { kind: 'office', id: office.id });
		await sent(decision);
		const [letter] = await newLetters();
		expect(letter).toMatchObject({ to: `${holder.id}@naryn.example`, language: 'ru', subject: 'Нарын: просим ответить по решению' });
	});

	test('sent twice with one deed it is one letter; without an address none, and that is known', async () => {
		await withAddress();
		const { decision } = await anAddressee(await aDecision(meeting), theEnterprise());
		const form = SendForm.parse({ decisionId: decision.id, sentOn: meeting.day });
		await doneTwice(aSecretaryAt(meeting), (actor) => sendDecision(actor, form));
		expect(await newLetters()).toHaveLength(1);
		const nobody = await anAddressee(await aDecision(meeting));
		await sent(nobody.decision);
		expect(await newLetters()).toEqual([]);
		const [telling] = await tellingsAbout(db, council.municipalityId, { kind: 'undertaking', id: nobody.id });
		expect(telling?.notices).toMatchObject([{ isReached: false, mailedAt: null }]);
	});

	test('one that went out on paper long ago is entered without a letter', async () => {
		await withAddress();
		const { decision } = await anAddressee(await aDecision(meeting), theEnterprise());
		await sendDecision(on('2014-09-01'), SendForm.parse({ decisionId: decision.id, sentOn: '2014-06-12' }));
		expect(await newLetters()).toEqual([]);
	});
});

describe('taking up again', () => {
	test('mails a new link, with the reason, to whoever was given one last', async () => {
		await withAddress();
		const asked = await anAskedEnterprise();
		const [first] = await newLetters();
		await answered(asked, 'claimed_done');
		await reopenUndertaking(on('2014-07-12'), reopening(asked));
		const letters = await newLetters();
		expect(letters.map(({ to, subject }) => [to, subject])).toEqual([['taza@naryn.example', 'Нарын: тапшырма кайра ачылды']]);
		expect(letters[0]?.text).toContain('Себеби: Челек жок');
		expect(tokenIn(letters[0]?.text)).not.toBe(tokenIn(first?.text));
	});

	test('reaches the organization also when its link was taken back, or none was ever given', async () => {
		const asked = await anAskedEnterprise();
		await answered(asked, 'claimed_done');
		await withAddress();
		await reopenUndertaking(on('2014-07-12'), reopening(asked));
		expect(await newLetters()).toHaveLength(1);
		for (const { id } of await linksOf(db, council.municipalityId, asked.id))
			await revokeAnswerLink(on('2014-07-13'), { undertakingId: asked.id, linkId: id });
		await answered(asked, 'claimed_done', { happenedOn: '11.07.2014' });
		await reopenUndertaking(on('2014-07-14'), reopening(asked));
		expect((await newLetters()).map(({ to }) => to)).toEqual(['taza@naryn.example']);
	});
});

describe('a claim', () => {
	const confirm = (asked: Undertaken, outcome: string) =>
		confirmUndertaking(
			{ ...aChair(council), now: moment('2014-07-12') },
			ConfirmForm.parse({ undertakingId: asked.id, outcome, happenedOn: '12.07.2014', sentence: inKyrgyz('Барып көрдүк') })
		);

	test('that is confirmed is told to the person who made it', async () => {
		const asked = await anAskedEnterprise();
		const { personId } = await answered(asked, 'claimed_done');
		await aContact({ ...enterprise, id: personId ?? '' }, 'person', 'asan@naryn.example');
		await confirm(asked, 'confirmed_done');
		const letters = await newLetters();
		expect(letters.map(({ to, subject }) => [to, subject])).toEqual([['asan@naryn.example', 'Нарын: аткарылганы тастыкталды']]);
		expect(letters[0]?.text).toContain('Түшүндүрмөсү: Барып көрдүк');
		expect(letters[0]?.text).toContain(`https://kenesh.example/${council.town}/decisions/2014-06-11/1\n`);
	});

	test('that is refuted is told to the address of the link it was made by', async () => {
		await withAddress();
		const asked = await anAskedEnterprise();
		const [letter] = await newLetters();
		const claim = { _deed: newId(), token: tokenIn(letter?.text), state: 'claimed_done', happenedOn: '11.06.2014' };
		await answerByLink({ now: new Date(), language: 'ky' }, AnswerByLinkForm.parse(claim));
		await confirm(asked, 'not_done');
		expect((await newLetters()).map(({ to, subject }) => [to, subject])).toEqual([
			['taza@naryn.example', 'Нарын: аткарылганы тастыкталган жок']
		]);
	});
});
