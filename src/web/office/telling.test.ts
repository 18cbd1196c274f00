import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { openSignIn } from '#testing/accounts.ts';
import { aCouncil, aSeat, type Council } from '#testing/councils.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { brokenTies } from '#testing/markup.ts';
import { aGuest, aMeeting, anItem, type Meeting } from '#testing/meetings.ts';
import { openLetterbox } from '#testing/notices.ts';
import { aContact, aPerson } from '#testing/people.ts';
import { officePath, publicPath } from '../../paths.ts';
import { publicInvitationDoors } from '../public/invitation.routes.ts';
import { meetingDoors } from '../public/meeting.routes.ts';
import { officeMeetingsDoors } from './meetings.routes.ts';
import { outboxDoors } from './outbox.routes.ts';

const origin = 'http://kenesh.test';
openSignIn({ isDemo: true, origin });
const { newLetters } = openLetterbox({ origin });
const signedIn = { cookie: 'caller=1' };

let council: Council;
let meeting: Meeting;
let guest: string;
beforeAll(async () => {
	council = await aCouncil();
	const person = await aPerson(council, 'Нурзада Мукашова');
	await aContact(person, 'person', 'nurzada@naryn.example');
	await aSeat(council, { personId: person.id });
	await aSeat(council, { name: 'Дареги жок мүчө' });
	meeting = await aMeeting(council, '2014-06-25', { startsAt: '15:00' });
	await anItem(meeting, { title: 'Таза суу жөнүндө' });
	guest = (await aGuest(meeting)).id;
	return closeQueue;
});

async function theHouseOf(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: true } as const;
	const caller: Caller = { municipality, personId: council.secretaryId, name: 'Катчы', holdings, language: 'ky' };
	const doors = [officeMeetingsDoors, outboxDoors, publicInvitationDoors, meetingDoors];
	return aHouseWith(doors, { caller, clock: () => moment('2014-06-15') });
}

const theSecretarys = () => theHouseOf({ role: 'secretary', at: council.id });

test('the secretary sees whom the agenda will reach, sends it, and sees whom it reached; the outbox shows the letter', async () => {
	const web = await theSecretarys();
	const before = (await look(web, officePath.sendAgenda(meeting.id), signedIn)).body;
	expect(before).toContain('Кат алышат: 1');
	expect(before).toContain('Электрондук дареги белгисиз, өзүңүз кабарлаңыз: 2');
	expect((await look(web, publicPath.invitation(council.town, meeting.slug))).statusCode).toBe(404);

	const [, version = ''] = /name="version" value="(\d+)"/.exec(before) ?? [];
	const done = await send(web, officePath.sendAgenda(meeting.id), { _form: 'send-agenda', _deed: newId(), version }, signedIn);
	expect(done.headers.location).toContain('#told');
	await newLetters();
	const after = (await look(web, officePath.meeting(meeting.id), signedIn)).body;
	expect(after).toContain('Кат жөнөтүлдү: 1');
	expect(after).toContain('Дареги жок мүчө');
	expect(brokenTies(after)).toEqual([]);

	const outbox = (await look(web, officePath.outbox, signedIn)).body;
	expect(outbox).toContain('Нарын: отурумга чакыруу, 2014-жылдын 25-июну, 15:00 (шаршемби)');
	expect(outbox).toContain(`href="${origin}${publicPath.meeting(council.town, meeting.slug)}"`);
	for (const page of [before, after]) expect(page).not.toContain('nurzada@');
});

test.each(['', '/ru', '/en'])(
	'what is told reads in language "%s", and only those who convene the meeting are told who was',
	async (language) => {
		const secretarys = await theSecretarys();
		for (const url of [officePath.meeting(meeting.id), publicPath.invitation(council.town, meeting.slug)])
			expect((await look(secretarys, language + url, signedIn)).body).not.toMatch(/[>"]\s*(notices|publishing|meetings)\.[a-z_.]+\s*[<"]/);
		const members = await theHouseOf({ role: 'member', at: council.id });
		expect((await look(members, language + officePath.meeting(meeting.id), signedIn)).body).not.toContain('id="told"');
	}
);

test('once sent, a guest opens what they are invited for without signing in; of another meeting nobody', async () => {
	const web = await theSecretarys();
	const own = await look(web, publicPath.invitation(council.town, meeting.slug, '', guest));
	expect(own.body).toContain('Жалпы маалымат берүү');
	const pdf = await web.inject({ method: 'GET', url: publicPath.invitation(council.town, meeting.slug, '.pdf', guest) });
	expect(pdf.headers['content-type']).toBe('application/pdf');
	expect((await look(web, publicPath.invitation(council.town, meeting.slug, '', newId()))).statusCode).toBe(404);
	expect((await look(web, publicPath.meeting(council.town, meeting.slug))).body).toContain(
		`href="${publicPath.invitation(council.town, meeting.slug)}"`
	);
});
