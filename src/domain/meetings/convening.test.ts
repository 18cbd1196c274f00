import { expect, test } from 'vitest';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aSecretary } from '#testing/councils.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import { aMeeting, aPlannedMeeting, closed, opened, stateOf } from '#testing/meetings.ts';
import { amendMeeting, moveMeeting } from './amendment.server.ts';
import { callMeeting, planMeeting } from './convening.server.ts';
import { AmendMeetingForm, CallForm, MoveMeetingForm, PlanForm } from './forms.ts';

const plan = (bodyId: string, differing: object = {}) =>
	PlanForm.parse({ id: newId(), bodyId, kind: 'ordinary', when: 'октябрь 2014', ...differing });
const call = (meetingId: string, differing: object = {}) => CallForm.parse({ meetingId, version: 1, day: '21.10.2014', ...differing });

test('a meeting is planned while only its month is known, and keeps that address when it is called', async () => {
	const council = await aCouncil();
	const { id, slug } = await planMeeting(aSecretary(council), plan(council.id));
	expect(slug).toBe('2014-10');

	const called = await callMeeting(aSecretary(council), call(id, { startsAt: '15:00' }));

	expect(called.slug).toBe('2014-10-21');
	expect(await stateOf({ ...council, id })).toMatchObject({ state: 'called', slug: '2014-10-21', version: 2 });
	expect((await aPlannedMeeting(council, 'октябрь 2014')).slug).toBe('2014-10-2');
	expect((await verbsOf(council)).slice(-3)).toEqual(['meeting.planned', 'meeting.called', 'meeting.planned']);
});

test('two meetings of one day have two addresses', async () => {
	const council = await aCouncil();
	expect([(await aMeeting(council)).slug, (await aMeeting(council)).slug]).toEqual(['2014-05-28', '2014-05-28-2']);
});

test('an extraordinary meeting says why it is needed', async () => {
	const council = await aCouncil();
	const extraordinary = plan(council.id, { kind: 'extraordinary' });
	await expectRefused(aSecretary(council), (actor) => planMeeting(actor, extraordinary), 422, 'meetings.plan.reason_missing');
	await planMeeting(aSecretary(council), { ...extraordinary, reason: { original: 'ky', ky: 'Чечилбей калган маселелер' } });
});

test('planning and calling: not by a member, not for another town, once however often sent', async () => {
	const council = await aCouncil();
	const elsewhere = await aCouncil();
	const form = plan(council.id);
	await expectRefused(await aMember(council), (actor) => planMeeting(actor, form), 403);
	await expectRefused(aSecretary(elsewhere), (actor) => planMeeting(actor, form), 404);
	await expectRefused(
		aSecretary(council),
		(actor) => planMeeting(actor, { ...form, followsMeetingId: newId() }),
		422,
		'platform.form.unknown_id'
	);
	const { id } = await doneTwice(aSecretary(council), (actor) => planMeeting(actor, form));
	await expectRefused(aSecretary(council), (actor) => planMeeting(actor, form), 409, 'meetings.refused.made_already');

	await expectRefused(await aMember(council), (actor) => callMeeting(actor, call(id)), 403);
	await expectRefused(aSecretary(council), (actor) => callMeeting(actor, call(id, { version: 7 })), 409, 'platform.form.stale');
	await doneTwice(aSecretary(council), (actor) => callMeeting(actor, call(id)));
	await expectRefused(aSecretary(council), (actor) => callMeeting(actor, call(id, { version: 2 })), 409, 'meetings.call.not_planned');
});

const move = (meetingId: string, when: string, version = 2) => MoveMeetingForm.parse({ meetingId, version, when });

test('a called meeting moves to another day and is still found under the old one', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council, '2014-05-28');
	await expectRefused(await aMember(council), (actor) => moveMeeting(actor, move(meeting.id, '30.05.2014')), 403);
	await expectRefused(aSecretary(council), (actor) => moveMeeting(actor, move(meeting.id, 'июнь 2014')), 422, 'meetings.move.day_needed');

	await doneTwice(aSecretary(council), (actor) => moveMeeting(actor, move(meeting.id, '30.05.2014')));
	expect(await stateOf(meeting)).toMatchObject({ slug: '2014-05-30', version: 3 });
	expect((await aMeeting(council, '2014-05-28')).slug).toBe('2014-05-28-2');

	await moveMeeting(aSecretary(council), move(meeting.id, '28.05.2014', 3));
	expect((await stateOf(meeting)).slug).toBe('2014-05-28');
});

test('a meeting that began does not move', async () => {
	const council = await aCouncil();
	const meeting = await opened(await aMeeting(council));
	await expectRefused(
		aSecretary(council),
		(actor) => moveMeeting(actor, move(meeting.id, '30.05.2014', 3)),
		409,
		'meetings.move.not_ahead'
	);
});

test('what is said about a meeting can be amended until it is closed', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	const amend = (differing: object) =>
		AmendMeetingForm.parse({ meetingId: meeting.id, version: 2, kind: 'ordinary', number: '3', announcedItems: '4', ...differing });
	await expectRefused(await aMember(council), (actor) => amendMeeting(actor, amend({})), 403);
	await expectRefused(
		aSecretary(council),
		(actor) => amendMeeting(actor, amend({ followsMeetingId: meeting.id })),
		422,
		'meetings.plan.follows_itself'
	);
	await doneTwice(aSecretary(council), (actor) => amendMeeting(actor, amend({})));
	await expectRefused(aSecretary(council), (actor) => amendMeeting(actor, amend({})), 409, 'platform.form.stale');

	const { version } = await stateOf(await closed(await opened(meeting)));
	await expectRefused(aSecretary(council), (actor) => amendMeeting(actor, amend({ version })), 409, 'meetings.closed.does_not_change');
});
