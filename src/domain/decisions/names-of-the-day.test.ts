import { beforeAll, expect, test } from 'vitest';
import { attendanceOf } from '#domain/meetings/attendance.queries.server.ts';
import { meetingsOf } from '#domain/meetings/queries.server.ts';
import { yearOf as meetingsOfYear } from '#domain/meetings/year.queries.server.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aRenaming, aSeat, type Council } from '#testing/councils.ts';
import { aDecision, anUndertaking } from '#testing/decisions.ts';
import { anItem, anOpenMeeting, aSecretaryAt, closed, type Meeting } from '#testing/meetings.ts';
import { anOffice, anOrganization, aRenamedOrganization, inKyrgyz, type Registered } from '#testing/people.ts';
import { byAddressee } from './addressees.queries.server.ts';
import { effectsOf } from './effects.queries.server.ts';
import { recordEffect } from './effects.server.ts';
import { EffectForm } from './forms.ts';
import { decisionsOf } from './queries.server.ts';

const today = plainDate('2014-12-01');
const [utilityThen, utilityNow] = ['Нарын шаардык суу канал', '«Нарын суу-канал» муниципалдык ишканасы'];
const [councilThen, councilNow] = ['Координациялык кеңеш', 'Кызматтардын сапаты боюнча координациялык кеңеш'];

let council: Council;
let utility: Registered;

/** A meeting at which the utility spoke and was asked, and so was the council; something of the council was changed. */
async function aMeetingWithNames(day: string): Promise<Meeting> {
	const meeting = await anOpenMeeting(council, day, []);
	const speaker = { who: { personId: null, officeId: null, organizationId: utility.id }, described: undefined };
	const { id: itemId } = await anItem(meeting, { speakers: [speaker] });
	const decision = await aDecision(meeting, { itemId });
	await anUndertaking(decision, { kind: 'organization', id: utility.id });
	await anUndertaking(decision, { kind: 'body', id: council.id });
	const effect = EffectForm.parse({ id: newId(), decisionId: decision.id, effect: 'changed', thing: `body:${council.id}` });
	await recordEffect(aSecretaryAt(meeting), effect);
	return closed(meeting);
}

beforeAll(async () => {
	council = await aCouncil();
	utility = await anOrganization(council, { name: utilityThen });
	await aSeat(council, { officeId: (await anOffice(utility)).id });
	await aMeetingWithNames('2014-05-28');
	await aMeetingWithNames('2014-08-21');
	await aRenaming(council, '2014-06-19', councilNow);
	await aRenamedOrganization(utility, '2014-06-19', utilityNow);
});

test('a decision tells whom it asked and what it changed under the names of its own day', async () => {
	const decisions = await decisionsOf(db, council.municipalityId, {}, today);
	expect(decisions.map(({ asked }) => asked.map(({ name }) => name.ky))).toEqual([
		[utilityNow, councilNow],
		[utilityThen, councilThen]
	]);
	const effects = await effectsOf(db, council.municipalityId, decisions);
	expect(decisions.map(({ id }) => effects.get(id)?.map(({ thing }) => thing.name?.ky))).toEqual([[councilNow], [councilThen]]);
});

test('an addressee is listed under its name of today, each thing asked of it under the name of then', async () => {
	const [first] = (await byAddressee(db, council.municipalityId, { addresseeId: utility.id }, today)).map(({ name, undertakings }) => [
		name.ky,
		undertakings.map((each) => each.name.ky)
	]);
	expect(first).toEqual([utilityNow, [utilityNow, utilityThen]]);
});

test('a year tells each of its meetings under the names of that meeting, as the meeting does alone', async () => {
	const year = await meetingsOfYear(db, council.municipalityId, 2014, today);
	const speakers = year.map(({ agenda }) => agenda.flatMap(({ speakers }) => speakers.map(({ named }) => named?.name.ky)));
	expect(speakers).toEqual([[utilityThen], [utilityNow]]);
	expect(year.map(({ table }) => table.members.map(({ office }) => office?.organization?.ky))).toEqual([[utilityThen], [utilityNow]]);
	const [, may] = await meetingsOf(db, council.municipalityId);
	expect(may && (await attendanceOf(db, council.municipalityId, may)).members).toMatchObject([
		{ office: { organization: inKyrgyz(utilityThen) } }
	]);
});
