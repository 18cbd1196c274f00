import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { keepFile } from '#platform/files/keeping.server.ts';
import { openFiles } from '#platform/files/storage.server.ts';
import { aChair, aCouncil, aMember, aSecretary } from '#testing/councils.ts';
import { doneTwice, expectRefused } from '#testing/deeds.ts';
import { moment } from '#testing/factories.ts';
import { aClosedMeeting, anOpenMeeting, type Meeting } from '#testing/meetings.ts';
import { approveMinutes, signMinutes } from './approval.server.ts';
import { CorrectMeetingForm } from './correction.forms.ts';
import { correctMeeting } from './correction.server.ts';
import { correctionsOf, madeSinceApproval } from './corrections.queries.server.ts';
import {
	AmendMinutesForm,
	AnswerRemarkForm,
	ApproveMinutesForm,
	DraftMinutesForm,
	OpenRemarksForm,
	RemarkForm,
	SignMinutesForm
} from './minutes.forms.ts';
import { minutesArePublic, minutesOf } from './minutes.queries.server.ts';
import { amendMinutes, draftMinutes, openForRemarks } from './minutes.server.ts';
import { answerRemark, makeRemark } from './remarks.server.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'kenesh-minutes-'));
	openFiles({ folder, secret: 'only for tests' });
});
afterAll(() => rm(folder, { recursive: true }));

const compose = async () => ({ content: { title: 'ПРОТОКОЛ' }, sha256: 'a'.repeat(64) });
const read = ({ municipalityId, id }: Meeting) => minutesOf(db, municipalityId, id);
const draft = (meeting: Meeting, differing: object = {}) =>
	DraftMinutesForm.parse({ id: newId(), meetingId: meeting.id, number: '1', ...differing });
const approve = (minutesId: string, version: number, approvedOn = '2014-06-02') =>
	ApproveMinutesForm.parse({ minutesId, version, approvedOn });

async function aDraft() {
	const council = await aCouncil();
	const meeting = await aClosedMeeting(council);
	const { id } = await draftMinutes(aSecretary(council), draft(meeting));
	return { council, meeting, id };
}

test('minutes are begun once, for a closed meeting, under a number of their own in the year', async () => {
	const council = await aCouncil();
	const meeting = await aClosedMeeting(council);
	const form = draft(meeting);
	await expectRefused(aChair(council), (actor) => draftMinutes(actor, form), 403);
	await expectRefused(aSecretary(await aCouncil()), (actor) => draftMinutes(actor, form), 404);
	await expectRefused(aSecretary(council), (actor) => draftMinutes(actor, { ...form, meetingId: newId() }), 404);
	const going = await anOpenMeeting(council, '2014-06-01');
	await expectRefused(aSecretary(council), (actor) => draftMinutes(actor, draft(going)), 409, 'meetings.minutes.not_closed');
	await doneTwice(aSecretary(council), (actor) => draftMinutes(actor, form));
	await expectRefused(aSecretary(council), (actor) => draftMinutes(actor, draft(meeting)), 409, 'meetings.minutes.there_already');
	const second = await aClosedMeeting(council, '2014-06-11');
	await expectRefused(aSecretary(council), (actor) => draftMinutes(actor, draft(second)), 422, 'meetings.minutes.number_taken');
	await draftMinutes(aSecretary(council), draft(await aClosedMeeting(council, '2013-12-11')));
	expect(await read(meeting)).toMatchObject({ state: 'draft', number: '1', language: 'ky', form: 'full', remarks: [] });
});

test('number, form and language change until they are approved', async () => {
	const { council, meeting, id } = await aDraft();
	const amend = AmendMinutesForm.parse({ minutesId: id, version: 1, number: '2', form: 'short', language: 'ru' });
	await expectRefused(await aMember(council), (actor) => amendMinutes(actor, amend), 403);
	await doneTwice(aSecretary(council), (actor) => amendMinutes(actor, amend));
	await expectRefused(aSecretary(council), (actor) => amendMinutes(actor, amend), 409, 'platform.form.stale');
	await approveMinutes(aChair(council), approve(id, 2), compose);
	await expectRefused(aSecretary(council), (actor) => amendMinutes(actor, { ...amend, version: 3 }), 409, 'meetings.minutes.frozen');
	expect(await read(meeting)).toMatchObject({ number: '2', form: 'short', language: 'ru' });
});

test('members remark while it is open for remarks, and the secretary answers each before approval', async () => {
	const { council, meeting, id } = await aDraft();
	const member = await aMember(council);
	const remark = RemarkForm.parse({ id: newId(), minutesId: id, body: 'Экинчи маселеде тактоо керек' });
	await expectRefused(member, (actor) => makeRemark(actor, remark), 409, 'meetings.minutes.no_remarks_now');
	await expectRefused(aChair(council), (actor) => openForRemarks(actor, { minutesId: id }), 403);
	await doneTwice(aSecretary(council), (actor) => openForRemarks(actor, { minutesId: id }));
	await expectRefused(aSecretary(council), (actor) => openForRemarks(actor, { minutesId: id }), 409, 'meetings.minutes.not_draft');

	await expectRefused({ ...member, holdings: [], deedId: newId() }, (actor) => makeRemark(actor, remark), 403);
	await doneTwice({ ...member, deedId: newId() }, (actor) => makeRemark(actor, remark));
	await expectRefused(aChair(council), (actor) => approveMinutes(actor, approve(id, 2), compose), 409, 'meetings.minutes.remarks_open');

	const answer = AnswerRemarkForm.parse({ remarkId: remark.id, state: 'declined', answer: '' });
	await expectRefused(aSecretary(council), (actor) => answerRemark(actor, answer), 422, 'platform.form.required');
	await expectRefused(aChair(council), (actor) => answerRemark(actor, { ...answer, answer: 'Тактоо эсепке алынган' }), 403);
	await doneTwice(aSecretary(council), (actor) => answerRemark(actor, { ...answer, answer: 'Жазуу туура' }));
	expect((await read(meeting))?.remarks).toMatchObject([{ author: 'Мүчө', state: 'declined', answer: 'Жазуу туура' }]);
	await approveMinutes(aChair(council), approve(id, 2), compose);
	await expectRefused(
		aSecretary(council),
		(actor) => answerRemark(actor, { ...answer, state: 'taken' }),
		409,
		'meetings.minutes.no_remarks_now'
	);
});

test('approval freezes what the records say, with its hash, and happens once', async () => {
	const { council, meeting, id } = await aDraft();
	await expectRefused(await aMember(council), (actor) => approveMinutes(actor, approve(id, 1), compose), 403);
	await expectRefused(
		aSecretary(council),
		(actor) => approveMinutes(actor, approve(id, 1, '2014-05-01'), compose),
		422,
		'meetings.minutes.before_meeting'
	);
	await expectRefused(aSecretary(council), (actor) => approveMinutes(actor, approve(id, 9), compose), 409, 'platform.form.stale');
	const broken = approveMinutes(aChair(council), approve(id, 1), async () => Promise.reject(new Error('the paper could not be composed')));
	await expect(broken).rejects.toThrow('could not be composed');
	expect(await read(meeting)).toMatchObject({ state: 'draft', frozen: null });

	let seen = '';
	await doneTwice(aChair(council), (actor) =>
		approveMinutes(actor, approve(id, 1), async (_tx, meetingId) => {
			seen = meetingId;
			return compose();
		})
	);
	expect(seen).toBe(meeting.id);
	const approved = await read(meeting);
	expect(approved).toMatchObject({ state: 'approved', approvedOn: '2014-06-02', sha256: 'a'.repeat(64), frozen: { title: 'ПРОТОКОЛ' } });
	expect(approved && minutesArePublic(approved)).toBe(true);
	await expectRefused(aChair(council), (actor) => approveMinutes(actor, approve(id, 2), compose), 409, 'meetings.minutes.frozen');
});

test('the signed copy is kept with the approved minutes', async () => {
	const { council, meeting, id } = await aDraft();
	const signed = await keepFile({ filename: 'протокол.pdf', stream: Readable.from([Buffer.from('%PDF-1.4\n%%EOF\n')]) });
	const sign = SignMinutesForm.parse({ minutesId: id, signedOn: '03.06.2014', signed });
	await expectRefused(aSecretary(council), (actor) => signMinutes(actor, sign), 409, 'meetings.minutes.not_approved');
	await approveMinutes(aChair(council), approve(id, 1), compose);
	await expectRefused(aChair(council), (actor) => signMinutes(actor, sign), 403);
	await expectRefused(
		aSecretary(council),
		(actor) => signMinutes(actor, SignMinutesForm.parse({ ...sign, signedOn: '2014-06-01' })),
		422,
		'meetings.minutes.before_approval'
	);
	await expectRefused(aSecretary(council), (actor) => signMinutes(actor, { ...sign, signed: 'nothing of ours' }), 422);
	await doneTwice(aSecretary(council), (actor) => signMinutes(actor, sign));
	expect(await read(meeting)).toMatchObject({
		state: 'signed',
		signedOn: '2014-06-03',
		signed: { name: 'протокол.pdf', mediaType: 'application/pdf' }
	});
	await expectRefused(aSecretary(council), (actor) => signMinutes(actor, sign), 409, 'meetings.minutes.not_approved');
});

test('approved minutes know which corrections were made without them', async () => {
	const { council, meeting, id } = await aDraft();
	const correct = async (startsAt: string, now: Date) => {
		const form = { id: newId(), meetingId: meeting.id, kind: 'ordinary', startsAt, because: 'Башка саатта башталган' };
		await correctMeeting({ ...aSecretary(council), now }, CorrectMeetingForm.parse(form));
	};
	const since = async () =>
		(await madeSinceApproval(db, council.municipalityId, id, await correctionsOf(db, council.municipalityId, meeting.id))).length;
	await correct('14:00', moment('2014-06-02', '09:00'));
	expect(await since()).toBe(0);
	await approveMinutes({ ...aChair(council), now: moment('2014-06-02', '10:00') }, approve(id, 1), compose);
	expect(await since()).toBe(0);
	await correct('15:00', moment('2014-06-03', '09:00'));
	expect(await since()).toBe(1);
});

test('a day is named until which remarks are taken, and nothing is approved before it', async () => {
	const { council, meeting, id } = await aDraft();
	const on = (day: string) => ({ ...aSecretary(council), now: moment(day, '12:00') });
	const open = (until: string) => OpenRemarksForm.parse({ minutesId: id, until });
	await expectRefused(on('2014-05-30'), (actor) => openForRemarks(actor, open('2014-05-29')), 422, 'meetings.minutes.until_passed');
	await openForRemarks(on('2014-05-30'), open('2014-06-06'));
	expect(await read(meeting)).toMatchObject({ state: 'remarks', remarksUntil: '2014-06-06' });
	const early = approve(id, 2, '2014-06-05');
	await expectRefused(on('2014-06-05'), (actor) => approveMinutes(actor, early, compose), 409, 'meetings.minutes.still_heard');
	await approveMinutes(on('2014-06-06'), approve(id, 2, '2014-06-06'), compose);
});
