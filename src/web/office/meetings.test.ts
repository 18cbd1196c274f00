import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import { minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import { meetingBySlug, meetingOf, meetingsOf } from '#domain/meetings/queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { aCouncil, aSeat, type Council } from '#testing/councils.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { brokenTies } from '#testing/markup.ts';
import { aClosedMeeting, aGuest, aMeeting, anItem, aVote, aWaitingItem, type Meeting, opened } from '#testing/meetings.ts';
import { anOffice, anOrganization, aPerson } from '#testing/people.ts';
import { officePath as path } from '../../paths.ts';
import { officeAgendaDoors } from './agenda.routes.ts';
import { officeAttendanceDoors } from './attendance.routes.ts';
import { officeConductDoors } from './conduct.routes.ts';
import { officeCorrectionsDoors } from './corrections.routes.ts';
import { officeMeetingsDoors } from './meetings.routes.ts';
import { officeMinutesDoors } from './minutes.routes.ts';

const today = plainDate('2014-06-11');
let council: Council;
let seats: string[];

beforeAll(async () => {
	council = await aCouncil({ name: 'Координациялык кеңеш' });
	const office = await anOffice(await anOrganization(council), { title: 'Биринчи вице-мэр' });
	seats = [
		await aSeat(council, { officeId: office.id, role: 'chair' }),
		await aSeat(council, { name: 'Асанова Бермет', role: 'secretary' })
	];
});

/** The office as somebody with these roles finds it, on 11 June 2014. */
async function theOfficeOf(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: (await aPerson(council)).id, name: 'Катчы', holdings, language: 'ky' };
	const doors = [
		officeMeetingsDoors,
		officeAgendaDoors,
		officeAttendanceDoors,
		officeConductDoors,
		officeMinutesDoors,
		officeCorrectionsDoors
	];
	return aHouseWith(doors, { caller, clock: () => moment('2014-06-11', '15:00') });
}
const theSecretarys = () => theOfficeOf({ role: 'secretary', at: council.id });
const signedIn = { cookie: 'caller=1' };

/** Sends a form and goes where it leads. */
async function fill(web: FastifyInstance, url: string, form: string, values: Record<string, string>) {
	const sent = await send(web, url, { _form: form, _deed: newId(), ...values }, signedIn);
	expect(sent.statusCode, `${form}: ${sent.body.match(/problems-title.*?<\/ul>/s)?.[0] ?? ''}`).toBe(303);
	return sent.headers.location?.split('#')[0] ?? '';
}

async function read(web: FastifyInstance, url: string, language = ''): Promise<string> {
	const { statusCode, body } = await look(web, `${language}${url}`, signedIn);
	expect(statusCode, url).toBe(200);
	expect(brokenTies(body), url).toEqual([]);
	expect(body).not.toMatch(/[>"]\s*(meetings|councils|public|platform|ui)\.[a-z_.]+\s*[<"]/);
	return body;
}

const version = async (id: string) => String((await meetingOf(db, council.municipalityId, id)).version);

test.each(['', '/ru', '/en'])('every page of a meeting can be read in language "%s", whatever its state', async (language) => {
	const web = await theSecretarys();
	const called = await aMeeting(council, '2014-06-20');
	const [{ id: itemId }] = [await anItem(called), await anItem(called, { fixedPosition: 4 })];
	await aGuest(called);
	await aWaitingItem(council);
	const open = await opened(await aMeeting(council, '2014-06-11'));
	await aVote(open, { itemId: (await anItem(open)).id });
	const closed = await aClosedMeeting(council, '2014-06-10');
	const pages = [
		path.meetings,
		path.newMeeting,
		path.meeting(called.id),
		path.sendAgenda(called.id),
		path.newItem(called.id),
		path.item(itemId)
	];
	const others = [
		path.backlog(council.id),
		path.attendance(council.id),
		path.newWaitingItem(council.id),
		path.meeting(open.id),
		path.conduct(open.id),
		path.conduct(called.id)
	];
	const ended = [
		path.meeting(closed.id),
		path.minutes(closed.id),
		path.corrections(closed.id),
		path.correction(closed.id, 'seats', seats[0] ?? '')
	];
	for (const page of [...pages, ...others, ...ended]) await read(web, page, language);
});

test('the secretary takes a meeting from its month to its minutes, all by forms', async () => {
	const web = await theSecretarys();
	const id = newId();
	await fill(web, path.newMeeting, 'plan-meeting', {
		id,
		bodyId: council.id,
		when: '2014-жылдын июнь айы',
		kind: 'ordinary',
		'reason.original': 'ky'
	});
	expect(await read(web, path.meeting(id))).toContain('2014-жылдын июнь айындагы');
	await fill(web, path.meetingDeed(id, 'call'), 'call-meeting', {
		version: '1',
		day: '11.06.2014',
		startsAt: '15:00',
		'venue.original': 'ky',
		'venue.ky': 'Мэрия'
	});
	for (const title of ['Жобо', 'Долбоор', 'Иш план']) {
		await fill(web, path.newItem(id), 'add-item', {
			id: newId(),
			bodyId: council.id,
			'title.original': 'ky',
			'title.ky': title,
			actions: 'discuss',
			numbering: 'by_place'
		});
	}
	const [, , third] = await agenda(id);
	await fill(web, path.agendaDeed(id, third?.id ?? '', 'move'), `move-${third?.id}`, { to: 'up' });
	expect((await agenda(id)).map(({ title }) => title.ky)).toEqual(['Жобо', 'Иш план', 'Долбоор']);

	await fill(web, path.sendAgenda(id), 'send-agenda', { version: await version(id) });
	expect(
		await fill(web, path.meetingDeed(id, 'open'), 'open-meeting', { version: await version(id), chairedById: seats[0] ?? '' })
	).toContain('/conduct');
	await fill(web, path.conductDeed(id, 'attendance'), 'record-attendance', {
		'seats.0.membershipId': seats[0] ?? '',
		'seats.0.status': 'present',
		'seats.1.membershipId': seats[1] ?? '',
		'seats.1.status': 'late',
		'seats.1.cameAt': '15.20'
	});
	expect(await read(web, path.conduct(id))).toContain('Кворум бар');
	const [first, second] = await agenda(id);
	const item = first?.id ?? '';
	await fill(web, path.conductItemDeed(id, item, 'take-up'), `take-up-${item}`, {});
	await fill(web, path.conductItemDeed(id, item, 'vote'), `vote-${item}`, {
		id: newId(),
		manner: 'show_of_hands',
		'counts.for': '2',
		'counts.against': '0',
		'counts.abstained': '0'
	});
	await fill(web, path.conductItemDeed(id, second?.id ?? '', 'postpone'), 'postpone', { 'reason.original': 'ky', 'reason.ky': 'Тактоо' });
	await fill(web, path.conductDeed(id, 'close'), 'close-meeting', { version: await version(id), notReached: 'leave', endsAt: '17:00' });

	const minutesId = newId();
	await fill(web, path.minutesDeed(id, 'draft'), 'draft-minutes', { id: minutesId, number: '2', language: 'ky', form: 'full' });
	expect(await read(web, path.minutes(id))).toContain('Жобо');
	await fill(web, path.minutesDeed(id, 'open'), 'open-remarks', { minutesId });
	const remarkId = newId();
	await fill(web, path.minutesDeed(id, 'remark'), 'make-remark', { id: remarkId, minutesId, body: 'Тактоо керек' });
	await fill(web, path.minutesDeed(id, 'answer'), `answer-${remarkId}`, { remarkId, state: 'taken' });
	await fill(web, path.minutesDeed(id, 'approve'), 'approve-minutes', { minutesId, version: '2', approvedOn: '11.06.2014' });
	expect(await minutesOf(db, council.municipalityId, id)).toMatchObject({
		state: 'approved',
		sha256: expect.stringMatching(/^[0-9a-f]{64}$/)
	});
	expect(await read(web, path.minutes(id))).toContain('Жобо');
	expect(stepsIn(await read(web, path.minutes(id)))).toEqual(['done', 'done', 'current', 'ahead']);

	const signed = await keepFile({ filename: 'протокол.pdf', stream: Readable.from([Buffer.from('%PDF-1.4\n%%EOF\n')]) });
	await fill(web, path.minutesDeed(id, 'sign'), 'sign-minutes', { minutesId, signedOn: '11.06.2014', signed });
	expect(stepsIn(await read(web, path.minutes(id)))).toEqual(['done', 'done', 'done', 'done']);
});

/** How the steps of a way stand on a page, from the first to the last. */
const stepsIn = (body: string): string[] =>
	[...(/<ol class="steps".*?<\/ol>/s.exec(body)?.[0] ?? '').matchAll(/<li data-state="(\w+)"/g)].map(([, state = '']) => state);

const agenda = async (id: string) => agendaOf(db, council.municipalityId, await meetingOf(db, council.municipalityId, id), today);

test('a refused form comes back with what was typed, the problem beside its field', async () => {
	const web = await theSecretarys();
	const values = {
		_form: 'plan-meeting',
		_deed: newId(),
		id: newId(),
		bodyId: council.id,
		when: 'октябрь 2014',
		kind: 'extraordinary',
		'reason.original': 'ky'
	};
	const { statusCode, body } = await send(web, path.newMeeting, values, signedIn);
	expect(statusCode).toBe(422);
	expect(body).toContain('октябрь 2014');
	expect(body).toContain('Кезексиз отурумдун себебин жазыңыз');
	expect(brokenTies(body)).toEqual([]);
	await expect(meetingBySlug(db, council.municipalityId, '2014-10')).rejects.toMatchObject({ status: 404 });
});

test('a closed meeting is corrected by a form, and both wordings are there', async () => {
	const web = await theSecretarys();
	const meeting: Meeting = await aClosedMeeting(council, '2014-06-09', ['тузулгон']);
	const [item] = await agenda(meeting.id);
	const address = path.correction(meeting.id, 'items', item?.id ?? '');
	await read(web, address);
	await fill(web, address, 'correct-item', { id: newId(), 'title.original': 'ky', 'title.ky': 'түзүлгөн', label: '1', because: 'Ката' });
	expect((await agenda(meeting.id))[0]?.title.ky).toBe('түзүлгөн');
	expect(await read(web, path.corrections(meeting.id))).toContain('Ката');
});

test('members read and remark but keep nothing; strangers of the body find nothing', async () => {
	const closed = await aClosedMeeting(council, '2014-06-08');
	const called = await aMeeting(council, '2014-06-25');
	await anItem(called);
	const member = await theOfficeOf({ role: 'member', at: council.id });
	expect(await read(member, path.meeting(called.id))).not.toContain('name="to"');
	await read(member, path.minutes(closed.id));
	for (const forbidden of [path.sendAgenda(called.id), path.conduct(called.id), path.corrections(closed.id), path.newMeeting]) {
		expect((await look(member, forbidden, signedIn)).statusCode, forbidden).toBe(403);
	}
	const responsible = await theOfficeOf({ role: 'responsible', at: newId() });
	for (const hidden of [path.meeting(called.id), path.minutes(closed.id), path.backlog(council.id)]) {
		expect((await look(responsible, hidden, signedIn)).statusCode, hidden).toBe(404);
	}
	expect((await look(responsible, path.meetings, signedIn)).statusCode).toBe(403);
	expect((await meetingsOf(db, council.municipalityId, { state: 'called' })).length).toBeGreaterThan(0);
});

test('an address that names nothing is not found, and a filter that names nothing narrows nothing', async () => {
	const web = await theSecretarys();
	for (const address of [path.meeting('no-id'), path.item(newId()), path.backlog('no-id'), path.conduct(newId()), path.minutes('%00')]) {
		expect((await look(web, address, signedIn)).statusCode, address).toBe(404);
	}
	expect(await read(web, `${path.meetings}?body=no-id&year=99999&state=lost&kind=x`)).toContain('Отурумдар');
});
