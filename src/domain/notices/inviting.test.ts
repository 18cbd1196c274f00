import { beforeAll, describe, expect, test } from 'vitest';
import { moveMeeting } from '#domain/meetings/amendment.server.ts';
import { InviteForm } from '#domain/meetings/conduct.forms.ts';
import { MoveMeetingForm } from '#domain/meetings/forms.ts';
import { inviteGuest, uninviteGuest } from '#domain/meetings/invitation.server.ts';
import { sendAgenda } from '#domain/meetings/sending.server.ts';
import { ofDay } from '#platform/dates/doubtful-date.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import { aCouncil, aMember, aSeat, aSecretary, type Council } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { aMeeting, anItem, aSecretaryAt, aSentMeeting, cancelled, type Meeting, sent, stateOf } from '#testing/meetings.ts';
import { openLetterbox } from '#testing/notices.ts';
import { aContact, anOffice, anOrganization, aPerson, inKyrgyz } from '#testing/people.ts';
import { inviteesOf } from './invitees.queries.server.ts';
import { tellingsAbout } from './queries.server.ts';
import { noticeJob } from './telling.server.ts';

const { newLetters } = openLetterbox();
beforeAll(() => closeQueue);

/** A council of three: one with an address, an office reached by its organization, and one nobody can write to. */
async function aTable(): Promise<Council> {
	const council = await aCouncil();
	const person = await aPerson(council, 'Нурзада Мукашова');
	await aContact(person, 'person', 'nurzada@naryn.example');
	await aSeat(council, { personId: person.id });
	const enterprise = await anOrganization(council);
	await aContact(enterprise, 'organization', 'taza@naryn.example');
	await aSeat(council, { officeId: (await anOffice(enterprise, { title: 'Директор' })).id });
	await aSeat(council, { name: 'Дареги жок мүчө' });
	return council;
}

const told = async (meeting: Meeting) =>
	(await tellingsAbout(db, meeting.municipalityId, { kind: 'meeting', id: meeting.id })).map(({ verb, notices }) => ({
		verb,
		mailed: notices.filter(({ mailedAt }) => mailedAt).length,
		unreached: notices.filter(({ isReached }) => !isReached).length
	}));

async function aGuestOf(meeting: Meeting, who: string, purpose = 'Хлор боюнча маалымат берүү') {
	const form = InviteForm.parse({ id: newId(), meetingId: meeting.id, who, purpose: inKyrgyz(purpose) });
	return inviteGuest(aSecretaryAt(meeting), form);
}

describe('an agenda that is sent', () => {
	test('reaches everybody in office whose address is known, and says who could not be reached', async () => {
		const council = await aTable();
		const meeting = await aSentMeeting(council, '2014-06-11', ['Таза суу жөнүндө']);
		const letters = await newLetters();
		expect(letters.map(({ to }) => to)).toEqual(['nurzada@naryn.example', 'taza@naryn.example']);
		expect(letters[0]).toMatchObject({ language: 'ky', subject: 'Нарын: отурумга чакыруу, 2014-жылдын 11-июну (шаршемби)' });
		expect(letters[0]?.text).toContain('1. Таза суу жөнүндө');
		expect(letters[0]?.text).toContain(`\n\nhttps://kenesh.example/${council.town}/meetings/2014-06-11\n`);
		expect(letters[0]?.text).toContain(`https://kenesh.example/${council.town}/meetings/2014-06-11/invitation.pdf\n`);
		expect(await told(meeting)).toEqual([{ verb: 'meeting.sent', mailed: 2, unreached: 1 }]);
	});

	test('tells a guest what they are asked to come for, and mails one letter to one address', async () => {
		const council = await aTable();
		const meeting = await aMeeting(council, '2014-06-11');
		await anItem(meeting);
		const guest = await aPerson(council, 'Чакырылган адам');
		await aContact(guest, 'person', 'nurzada@naryn.example');
		const { id } = await aGuestOf(meeting, `person:${guest.id}`);
		await sent(meeting);
		const letters = await newLetters();
		expect(letters.map(({ to }) => to)).toEqual(['nurzada@naryn.example', 'taza@naryn.example']);
		expect(letters[0]?.text).toContain('Сизди эмне үчүн чакырабыз: Хлор боюнча маалымат берүү');
		expect(letters[0]?.text).toContain(`invitation.pdf?guest=${id}\n`);
		expect(letters[1]?.text).not.toContain('Хлор');
	});

	test('is told once, however often the deed is sent or the job is run', async () => {
		const council = await aTable();
		const meeting = await aMeeting(council, '2014-06-11');
		await anItem(meeting);
		const { version } = await stateOf(meeting);
		await doneTwice(aSecretaryAt(meeting), (actor) => sendAgenda(actor, { meetingId: meeting.id, version }));
		expect(await newLetters()).toHaveLength(2);
		const row = await db
			.selectFrom('notice')
			.select('deed_id as noticesOf')
			.where('municipality_id', '=', council.municipalityId)
			.executeTakeFirstOrThrow();
		for (const deedId of [newId(), newId()]) await noticeJob.work({ municipalityId: council.municipalityId, ...row, deedId });
		expect(await newLetters()).toEqual([]);
	});

	test('is not told of when sending is refused', async () => {
		const council = await aTable();
		const meeting = await aMeeting(council, '2014-06-11');
		const { version } = await stateOf(meeting);
		const sending = { meetingId: meeting.id, version };
		await expectRefused(aSecretaryAt(meeting), (actor) => sendAgenda(actor, sending), 409, 'meetings.send.nothing_listed');
		await expectRefused(await aMember(council), (actor) => sendAgenda(actor, sending), 403);
		expect(await newLetters()).toEqual([]);
		expect(await told(meeting)).toEqual([]);
	});

	test('leaves no address in the diary or beside the notice', async () => {
		const council = await aTable();
		await aSentMeeting(council, '2014-06-11');
		await newLetters();
		const notices = await db.selectFrom('notice').selectAll().where('municipality_id', '=', council.municipalityId).execute();
		const lines = await db.selectFrom('event').selectAll().where('municipality_id', '=', council.municipalityId).execute();
		expect(JSON.stringify([notices, lines])).not.toContain('@naryn');
	});
});

describe('afterwards', () => {
	test('another day is told to those in office on it, with the day it was', async () => {
		const council = await aTable();
		const meeting = await aSentMeeting(council, '2014-06-11');
		await newLetters();
		const { version } = await stateOf(meeting);
		const form = MoveMeetingForm.parse({ meetingId: meeting.id, version, when: '2014-06-18', startsAt: '15:00' });
		await moveMeeting(aSecretary(council), form);
		const [letter] = await newLetters();
		expect(letter?.subject).toBe('Нарын: отурумдун убактысы өзгөрдү, 2014-жылдын 18-июну, 15:00 (шаршемби)');
		expect(letter?.text).toContain('Мурда белгиленген күнү: 2014-жылдын 11-июну (шаршемби)');
		expect((await told(meeting)).map(({ verb }) => verb).toSorted()).toEqual(['meeting.moved', 'meeting.sent']);
	});

	test('a meeting that is off is told to the same people, with the reason', async () => {
		const meeting = await aSentMeeting(await aTable(), '2014-06-11');
		await newLetters();
		await cancelled(meeting, 'Кворум болбойт');
		const letters = await newLetters();
		expect(letters).toHaveLength(2);
		expect(letters[0]?.text).toContain('Себеби: Кворум болбойт');
		expect(letters[0]?.text).not.toContain('invitation');
	});

	test('a guest invited later is told alone; before sending, and of a meeting that is off before it was sent, nobody', async () => {
		const council = await aTable();
		const meeting = await aMeeting(council, '2014-06-11');
		await anItem(meeting);
		const enterprise = await anOrganization(council, { name: 'СЭС' });
		await aContact(enterprise, 'organization', 'ses@naryn.example');
		await aGuestOf(meeting, `organization:${enterprise.id}`);
		expect(await newLetters()).toEqual([]);
		await sent(meeting);
		await newLetters();
		const person = await aPerson(council, 'Кечиккен конок');
		await aContact(person, 'person', 'konok@naryn.example');
		const { id } = await aGuestOf(meeting, `person:${person.id}`);
		expect((await newLetters()).map(({ to }) => to)).toEqual(['konok@naryn.example']);
		await uninviteGuest(aSecretaryAt(meeting), { guestId: id });
		await cancelled(await aMeeting(council, '2014-07-02'));
		expect(await newLetters()).toEqual([]);
	});

	test('who will be reached is known before anything is sent', async () => {
		const council = await aTable();
		const meeting = await aMeeting(council, '2014-06-11');
		const date = ofDay(plainDate('2014-06-11'));
		const invitees = await inviteesOf(db, council.municipalityId, { id: meeting.id, bodyId: council.id, date });
		expect(invitees.map(({ part, mailbox }) => `${part} ${mailbox?.at.kind ?? 'nobody'}`)).toEqual([
			'member person',
			'member organization',
			'member nobody'
		]);
	});
});
