import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, test } from 'vitest';
import { DraftMinutesForm } from '#domain/meetings/minutes.forms.ts';
import { draftMinutes, openForRemarks } from '#domain/meetings/minutes.server.ts';
import { inviteAccount } from '#domain/people/account-invitation.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { verifyLately } from '#platform/diary/verification.server.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { closeQueue, startWorkers } from '#platform/jobs/queue.server.ts';
import { openPost } from '#platform/mail/post.server.ts';
import { mailJob, sendMail, undeliveredOf } from '#platform/mail/sending.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { openSignIn } from '#testing/accounts.ts';
import { aCouncil, aMember, aSecretary, type Council } from '#testing/councils.ts';
import { aDecision, anUndertaking } from '#testing/decisions.ts';
import { aDraftInDiscussion, aRegulation } from '#testing/documents.ts';
import { aHouseWith, look } from '#testing/doors.ts';
import { aMunicipality, moment } from '#testing/factories.ts';
import { inviting } from '#testing/invitations.ts';
import { brokenTies } from '#testing/markup.ts';
import { anAttendance, anOpenMeeting, aSentMeeting, closed } from '#testing/meetings.ts';
import { anAdministrator, anOrganization, inKyrgyz } from '#testing/people.ts';
import { officePath, publicPath } from '../../paths.ts';
import { deskDoors } from './desk.routes.ts';

openSignIn({ isDemo: true });
let council: Council;
let member: Awaited<ReturnType<typeof aMember>>;
beforeAll(async () => {
	council = await aCouncil();
	member = await aMember(council, { name: 'Нурзада Мукашова' });
	await aMember(council, { name: 'Экинчи мүчө' });
	const held = await anOpenMeeting(council, '2014-06-11', ['Таза суу жөнүндө']);
	await anAttendance(held, [[member.membershipId, 'present']]);
	const decision = await aDecision(held, { text: 'Челектер коюлсун', term: { kind: 'date', date: '2014-06-20' } });
	await anUndertaking(decision, { kind: 'organization', id: (await anOrganization(council)).id });
	await closed(held);
	const minutesId = newId();
	await draftMinutes(aSecretary(council), DraftMinutesForm.parse({ id: minutesId, meetingId: held.id, number: '1' }));
	await openForRemarks(aSecretary(council), { minutesId });
	await aSentMeeting(council, '2014-07-30', ['Тариф жөнүндө']);
	return closeQueue;
});

async function theDeskOf(personId: string, ...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId, name: 'Тест', holdings, language: 'ky' };
	return aHouseWith([deskDoors], { caller, clock: () => moment('2014-07-15') });
}

async function read(web: FastifyInstance, language = ''): Promise<string> {
	const { statusCode, body } = await look(web, language + officePath.desk, { cookie: 'caller=1' });
	expect(statusCode).toBe(200);
	expect(brokenTies(body)).toEqual([]);
	expect(body).not.toMatch(/[>"]\s*(desk|decisions|meetings|public|platform|ui|accounts|publishing)\.[a-z_.]+\s*[<"]/);
	expect(body, 'a heading over nothing').not.toMatch(/<\/h2>(<a[^>]*>[^<]*<\/a>)?<\/div><\/section>/);
	return body;
}

describe.each(['', '/ru', '/en'])('in language "%s"', (language) => {
	test('a member finds the next meeting with its agenda, what to remark on, how often they came, what was decided', async () => {
		const page = await read(await theDeskOf(member.personId, { role: 'member', at: council.id }), language);
		expect(page).toContain(`href="${language}${publicPath.meeting(council.town, '2014-07-30')}"`);
		expect(page).toContain('Тариф жөнүндө');
		expect(page).toContain(`${publicPath.invitation(council.town, '2014-07-30')}"`);
		expect(page).toMatch(/\/office\/meetings\/[^/]+\/minutes"/);
		expect(page).toContain('Челектер коюлсун');
		expect(page).toContain(`${officePath.attendance(council.id, '2014')}"`);
		expect(page).toContain('<svg class="bar"');
	});

	test('the chair finds what the next meeting needs, what was before, and what is overdue', async () => {
		const page = await read(await theDeskOf(council.chairId, { role: 'chair', at: council.id }), language);
		expect(page).toMatch(/2 мүчөнүн 2 келиши керек|нужно 2 из 2 членов|2 of 2 members are needed/);
		expect(page).toContain('Челектер коюлсун');
	});

	test('the press finds what it takes away, passes on and translates', async () => {
		const page = await read(await theDeskOf(newId(), { role: 'press', at: council.municipalityId }), language);
		expect(page).toContain(`${publicPath.report(council.town, 2014)}.pdf`);
		expect(page).toContain('https://wa.me/?text=');
		expect(page).toContain(encodeURIComponent(publicPath.decision(council.town, '2014-06-11', '1')));
		expect(page).toContain(officePath.decision(''));
	});

	test('the administrator finds who has not come, who nobody can write to, and that the diary stands', async () => {
		await inviteAccount({ ...anAdministrator(council), now: moment('2014-07-14') }, inviting({ ...council, slug: council.town }));
		const page = await read(await theDeskOf(newId(), { role: 'administrator', at: council.municipalityId }), language);
		expect(page).toContain('Таза-Нарын');
		expect(page).toMatch(/Күндөлүк бузулган эмес|Журнал цел|The diary stands/);
	});
});

/** How many questions a desk asks of the database. */
async function askedBy(web: FastifyInstance): Promise<number> {
	let count = 0;
	const executor = db.getExecutor();
	const execute = executor.executeQuery.bind(executor);
	executor.executeQuery = (...query) => {
		count += 1;
		return execute(...query);
	};
	await read(web);
	executor.executeQuery = execute;
	return count;
}

test('a desk asks as much of a long record as of a short one', async () => {
	const everything = ['member', 'chair', 'secretary', 'press'].map((role) => ({ role, at: council.id }));
	const web = await theDeskOf(member.personId, ...everything, { role: 'administrator', at: council.municipalityId });
	const before = await askedBy(web);
	for (const day of ['2014-06-25', '2014-07-02', '2014-07-09']) {
		const held = await anOpenMeeting(council, day, ['Таза суу жөнүндө', 'Челектер жөнүндө']);
		await anAttendance(held, [[member.membershipId, 'absent']]);
		const { decision } = await anUndertaking(await aDecision(held, { text: 'Жээк тазалансын' }));
		await aDecision(decision.meeting, { text: 'Түтүктөр оңдолсун' });
		await closed(held);
	}
	expect(await askedBy(web)).toBe(before);
});

test('a desk of nothing has no heading over nothing, and is nobody else’s', async () => {
	const page = await read(await theDeskOf(newId(), { role: 'member', at: newId() }));
	expect(page).not.toContain('Челектер коюлсун');
	expect(page).not.toContain('Таза-Нарын');
});

test('drafts open for remarks are on a member’s desk', async () => {
	await aDraftInDiscussion(await aRegulation(council));
	const page = await read(await theDeskOf(member.personId, { role: 'member', at: council.id }));
	expect(page).toMatch(/\/office\/versions\/[0-9a-f-]{36}"/);
	expect(page).toContain('сиз айткан пикирлер: 0');
});

test('a mail that did not get through is told to the administrator of its own town only', async () => {
	const [town, other] = [await aMunicipality(), await aMunicipality()];
	openPost({ smtp: 'smtp://127.0.0.1:1', from: 'kenesh@naryn.example', outbox: '/nowhere' });
	const letter = { to: 'katchy@naryn.example', subject: 'Чакыруу', text: '…', language: 'ky' } as const;
	await sendMail(db, { ...letter, municipalityId: town.municipalityId });
	await startWorkers([mailJob], () => {});
	await expect.poll(() => undeliveredOf(town.municipalityId), { timeout: 15_000 }).toMatchObject([{ to: letter.to, isGivenUp: false }]);
	expect(await undeliveredOf(other.municipalityId)).toEqual([]);
});

test('the last lines of a diary are checked as the whole is', async () => {
	const town = await aCouncil({ name: inKyrgyz('Кеңеш') });
	for (const name of ['Бир', 'Эки']) await aMember(town, { name });
	expect(await verifyLately(db, town.municipalityId, 3)).toEqual({ lines: 3, flaw: null });
	const lines = await verifyLately(db, town.municipalityId);
	expect(lines.flaw).toBeNull();
	await db
		.updateTable('event')
		.set({ actor_name: 'Башка' })
		.where('municipality_id', '=', town.municipalityId)
		.where('number', '=', lines.lines - 1)
		.execute();
	expect(await verifyLately(db, town.municipalityId, 3)).toMatchObject({ flaw: { number: lines.lines - 1, kind: 'changed' } });
});
