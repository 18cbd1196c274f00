import type { FastifyInstance } from 'fastify';
import { beforeAll, expect, test } from 'vitest';
import { openAnswering } from '#domain/decisions/answer-settings.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import { undertakingOf } from '#domain/decisions/undertakings.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import type { Caller } from '#platform/doors/house.server.ts';
import { closeQueue } from '#platform/jobs/queue.server.ts';
import type { Holding } from '#platform/permissions/actor.ts';
import { aCouncil, type Council } from '#testing/councils.ts';
import { aDecision, aDraft, adopted, anAddressee, answered, anUndertaking } from '#testing/decisions.ts';
import { aHouseWith, look, send } from '#testing/doors.ts';
import { moment } from '#testing/factories.ts';
import { brokenTies } from '#testing/markup.ts';
import { anItem, anOpenMeeting, aPlannedMeeting, aVote, closed } from '#testing/meetings.ts';
import { aContact, anOffice, anOrganization, aPerson, inKyrgyz, type Registered } from '#testing/people.ts';
import { officePath as path } from '../../paths.ts';
import { officeDecisionsDoors } from './decisions.routes.ts';
import { officeUndertakingsDoors } from './undertakings.routes.ts';

const today = plainDate('2014-07-15');
let council: Council;
let enterprise: Registered;
beforeAll(async () => {
	openAnswering({ linkTo: (token) => `https://kenesh.example/answer/${token}` });
	council = await aCouncil();
	enterprise = await anOrganization(council);
	await aContact(enterprise, 'organization');
	await anOffice(enterprise);
	return closeQueue;
});

/** The office as somebody with these roles finds it, on 15 July 2014. */
async function theOfficeOf(...holdings: Holding[]): Promise<FastifyInstance> {
	const { municipalityId: id, town: slug } = council;
	const municipality = { id, slug, name: { original: 'ky', ky: 'Нарын' }, timeZone: 'Asia/Bishkek', isDemo: false } as const;
	const caller: Caller = { municipality, personId: (await aPerson(council)).id, name: 'Катчы', holdings, language: 'ky' };
	return aHouseWith([officeDecisionsDoors, officeUndertakingsDoors], { caller, clock: () => moment('2014-07-15', '15:00') });
}
const theSecretarys = () => theOfficeOf({ role: 'secretary', at: council.id });
const signedIn = { cookie: 'caller=1' };

async function fill(web: FastifyInstance, url: string, form: string, values: Record<string, string>) {
	const answer = await send(web, url, { _form: form, _deed: newId(), ...values }, signedIn);
	expect(answer.statusCode, `${form}: ${answer.body.match(/problems-title.*?<\/ul>/s)?.[0] ?? ''}`).toBe(303);
	return answer.headers.location ?? '';
}

async function read(web: FastifyInstance, url: string, language = ''): Promise<string> {
	const { statusCode, body } = await look(web, `${language}${url}`, signedIn);
	expect(statusCode, url).toBe(200);
	expect(brokenTies(body), url).toEqual([]);
	expect(body).not.toMatch(/[>"]\s*(decisions|meetings|public|platform|ui)\.[a-z_.]+\s*[<"]/);
	return body;
}

test.each(['', '/ru', '/en'])('every page of decisions can be read in language "%s", whatever their state', async (language) => {
	const web = await theSecretarys();
	const open = await anOpenMeeting(council, '2014-06-11', ['Жобо']);
	await aVote(open);
	await aPlannedMeeting(council, '2014-10');
	const container = await aDraft(open, { isContainer: true, kinds: ['amend'] });
	const part = await aDraft(open, { parentId: container.id, term: { kind: 'later' } });
	const taken = await aDecision(open, { itemId: (await anItem(open)).id, term: { kind: 'date', date: '01.07.2014' } });
	await anAddressee(taken);
	const asked = await anUndertaking(await aDecision(open), { kind: 'organization', id: enterprise.id });
	const claimed = await anUndertaking(await aDecision(open));
	await answered(claimed, 'claimed_done');
	const ended = await anOpenMeeting(council, '2014-05-28');
	const old = await aDecision(ended);
	await closed(ended);
	const pages = [
		path.decisions,
		`${path.decisions}?year=2014&state=overdue&body=${council.id}&kind=amend`,
		`${path.decisions}?state=draft&body=nobody&kind=nothing&year=x`,
		path.meetingDecisions(open.id),
		path.meetingDecisions(ended.id),
		...[container, part, taken, old].map(({ id }) => path.decision(id)),
		path.undertakings,
		path.undertaking(asked.id),
		path.undertaking(claimed.id),
		path.unresolved,
		`${path.unresolved}?body=${council.id}`
	];
	for (const page of pages) await read(web, page, language);
});

test('the secretary types a decision, adopts it, says whom it speaks to and sends it', async () => {
	const web = await theSecretarys();
	const meeting = await anOpenMeeting(council, '2014-06-12', ['Стандарттар']);
	const [id, undertaking] = [newId(), newId()];
	await fill(web, path.meetingDecisions(meeting.id), 'draft', {
		id,
		meetingId: meeting.id,
		'text.original': 'ky',
		'text.ky': 'Таза-Нарын ишканасы 12 челек койсун',
		force: 'recommendation',
		kinds: 'recommend',
		'term.kind': 'date',
		'term.date': 'октябрь 2014',
		'term.event.original': 'ky'
	});
	expect(await read(web, path.meetingDecisions(meeting.id))).toContain('Таза-Нарын ишканасы 12 челек койсун');
	await fill(web, path.meetingDecisionDeed(meeting.id, id, 'adopt'), `adopt-${id}`, {});
	await fill(web, path.decisionDeed(id, 'address'), 'address', { id: undertaking, addressee: `organization:${enterprise.id}` });
	await fill(web, path.decisionDeed(id, 'effect'), 'effect', { id: newId(), effect: 'changed', thing: `body:${council.id}` });
	expect(await fill(web, path.decisionDeed(id, 'send'), 'send', { sentOn: '13.06.2014' })).toContain('#asked');

	const [decision] = await decisionsOf(db, council.municipalityId, { meetingId: meeting.id }, today);
	expect(decision).toMatchObject({ state: 'adopted', kinds: ['recommend'], asked: [{ state: 'sent', sentOn: '2014-06-13' }] });
	expect(await read(web, path.decision(id))).toContain('«Таза-Нарын» муниципалдык ишканасы');
	await fill(web, path.undertakingDeed(undertaking, 'link'), 'link', { email: 'taza@naryn.example', language: 'ru' });
	expect(await read(web, path.undertaking(undertaking))).toContain('taza@naryn.example');
});

test('what was typed comes back with its problems beside the fields', async () => {
	const web = await theSecretarys();
	const meeting = await anOpenMeeting(council, '2014-06-13');
	const answer = await send(
		web,
		path.meetingDecisions(meeting.id),
		{
			_form: 'draft',
			_deed: newId(),
			id: newId(),
			'text.original': 'ky',
			'text.ky': '',
			'text.ru': 'Только по-русски',
			'term.kind': 'date',
			'term.date': 'жакында'
		},
		signedIn
	);
	expect(answer.statusCode).toBe(422);
	expect(answer.body).toContain('Только по-русски');
	expect(answer.body).toContain('value="жакында"');
	expect(answer.body).toContain('Түп нускасынын тилинде текст жазыңыз.');
	expect(brokenTies(answer.body)).toEqual([]);
});

test('the responsible answers, another party confirms, and it is taken up again', async () => {
	const asked = await anUndertaking(await aDecision(await anOpenMeeting(council, '2014-06-16')), {
		kind: 'organization',
		id: enterprise.id
	});
	const state = async () => (await undertakingOf(db, council.municipalityId, asked.id, today)).state;
	const responsibles = await theOfficeOf({ role: 'responsible', at: enterprise.id });
	expect(await read(responsibles, path.undertakings)).toContain(path.undertaking(asked.id));
	await fill(responsibles, path.undertakingDeed(asked.id, 'answer'), 'answer', {
		state: 'claimed_done',
		happenedOn: '01.07.2014',
		'sentence.original': 'ky',
		'sentence.ky': 'Коюлду'
	});
	const monitors = await theOfficeOf({ role: 'monitor', at: council.id });
	expect(await read(monitors, path.undertakings)).toContain(path.undertaking(asked.id));
	await fill(monitors, path.undertakingDeed(asked.id, 'confirm'), 'confirm', { outcome: 'confirmed_done', happenedOn: '10.07.2014' });
	expect(await state()).toBe('confirmed_done');
	await fill(monitors, path.undertakingDeed(asked.id, 'reopen'), 'reopen', {
		happenedOn: '14.07.2014',
		'reason.original': 'ky',
		'reason.ky': 'Кайра алынды'
	});
	expect(await state()).toBe('reopened');
	expect(await read(monitors, path.undertaking(asked.id))).toContain('Кайра ачылды');
});

test('what was refused on the telephone is taken down, stands in the register and comes back to the table', async () => {
	const asked = await anUndertaking(await aDecision(await anOpenMeeting(council, '2014-06-18')));
	const web = await theSecretarys();
	await fill(web, path.undertakingDeed(asked.id, 'take-down'), 'take-down', {
		cameBy: 'phone',
		state: 'declined',
		happenedOn: '01.07.2014',
		'sentence.original': 'ky',
		'sentence.ky': 'Башкы адис: каражат жок'
	});
	expect(await read(web, path.undertaking(asked.id))).toContain('Жооп телефон аркылуу айтылды, аны Катчы жазып койду');
	expect(await read(web, path.unresolved)).toContain('Башкы адис: каражат жок');
	const id = newId();
	const item = { id, 'title.original': 'ky', 'title.ky': 'Баш тартуу жөнүндө', meetingId: '' };
	expect(await fill(web, path.undertakingDeed(asked.id, 'bring-back'), 'bring-back', item)).toContain('#look-again');
	expect(await read(web, path.undertaking(asked.id))).toContain(path.item(id));

	const other = await anUndertaking(await aDecision(await anOpenMeeting(council, '2014-06-19')));
	await answered(other, 'not_done', { sentence: inKyrgyz('Жетишпей калдык') });
	await fill(web, path.undertakingDeed(other.id, 'note'), 'note', {
		happenedOn: '14.07.2014',
		'reason.original': 'ky',
		'reason.ky': 'Келерки жылдын планына киргизилди'
	});
	expect(await read(web, path.unresolved)).not.toContain('Жетишпей калдык');
});

test('a part typed after its container was adopted is adopted where it stands, and names whom it asks', async () => {
	const meeting = await anOpenMeeting(council, '2014-06-20');
	const container = await aDraft(meeting, { isContainer: true });
	await adopted(container);
	const web = await theSecretarys();
	const id = newId();
	await fill(web, path.decisionDeed(container.id, 'add-part'), 'add-part', {
		id,
		meetingId: meeting.id,
		parentId: container.id,
		'text.original': 'ky',
		'text.ky': 'Биринчи бөлүк',
		'addressees.0.who': `organization:${enterprise.id}`,
		'addressees.1.who': '',
		'addressees.2.who': ''
	});
	const page = await read(web, path.decision(container.id));
	expect(page).toContain(path.decision(id));
	expect(await read(web, path.decision(id))).toContain(path.decision(container.id));
	expect(await read(web, path.meetingDecisions(meeting.id))).toContain(path.meetingDecisionDeed(meeting.id, id, 'adopt'));
	await fill(web, path.meetingDecisionDeed(meeting.id, id, 'adopt'), `adopt-${id}`, {});
	const decisions = await decisionsOf(db, council.municipalityId, { meetingId: meeting.id }, today);
	expect(decisions.find((each) => each.id === id)).toMatchObject({ address: '1.1', state: 'adopted', asked: [{ state: 'addressed' }] });
});

test('nobody sees what is not for them, and what is no id leads nowhere', async () => {
	const draft = await aDraft(await anOpenMeeting(council, '2014-06-17'));
	const waiting = await anAddressee(await aDecision(await anOpenMeeting(council, '2014-06-18')), {
		kind: 'organization',
		id: enterprise.id
	});
	const responsibles = await theOfficeOf({ role: 'responsible', at: enterprise.id });
	const statusOf = async (web: FastifyInstance, url: string) => (await look(web, url, signedIn)).statusCode;
	expect(await statusOf(responsibles, path.decision(draft.id))).toBe(404);
	expect(await statusOf(responsibles, path.undertaking(waiting.id))).toBe(404);
	expect(await statusOf(responsibles, path.unresolved)).toBe(403);
	const secretarys = await theSecretarys();
	for (const url of [path.decision('1'), path.undertaking('1'), path.meetingDecisions('1'), path.decision(newId())])
		expect(await statusOf(secretarys, url), url).toBe(404);
});
