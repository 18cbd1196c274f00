import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { correctDecision } from '#domain/decisions/correction.server.ts';
import { CorrectForm } from '#domain/decisions/forms.ts';
import { approveMinutes } from '#domain/meetings/approval.server.ts';
import { ApproveMinutesForm, DraftMinutesForm } from '#domain/meetings/minutes.forms.ts';
import { minutesOf } from '#domain/meetings/minutes.queries.server.ts';
import { draftMinutes } from '#domain/meetings/minutes.server.ts';
import { correctPerson } from '#domain/people/correction.server.ts';
import { CorrectPersonForm } from '#domain/people/forms.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { insistFound } from '#platform/errors/refusal.ts';
import { aSecretary } from '#testing/councils.ts';
import { aMeetingKeptInFull, type KeptInFull } from '#testing/kept-in-full.ts';
import { textOf } from '#testing/paper-words.ts';
import { partOf, pdfText } from '#testing/papers.ts';
import { anAdministrator, inKyrgyz } from '#testing/people.ts';
import { toDocx, toPdf } from '../paper/press.server.ts';
import { approvedMinutes, composeMinutes } from './freezing.server.ts';

let meeting: KeptInFull;
const kept = async () => insistFound(await minutesOf(db, meeting.municipalityId, meeting.id));

beforeAll(async () => {
	meeting = await aMeetingKeptInFull();
	const draft = DraftMinutesForm.parse({ id: newId(), meetingId: meeting.id, number: '3' });
	await draftMinutes(aSecretary(meeting.council), draft);
	const approve = ApproveMinutesForm.parse({ minutesId: draft.id, version: 1, approvedOn: '2014-06-13' });
	const secretary = aSecretary(meeting.council);
	await approveMinutes(secretary, approve, composeMinutes(secretary));
});

test('approved minutes are the records of that moment, under the number they were given', async () => {
	const text = textOf(approvedMinutes(await kept()));
	expect(text).toContain('ПРОТОКОЛ № 3');
	expect(text).toContain('1. Түтүктөр оңдолсун');
	expect(text).not.toContain('долбоору');
});

test('what is corrected and renamed afterwards does not change them', async () => {
	const before = approvedMinutes(await kept());
	const [, , letter] = meeting.decisions;
	const correction = { id: newId(), decisionId: letter?.id, text: inKyrgyz('Агенттикке эки кат жөнөтүлсүн'), because: 'Ката кеткен' };
	await correctDecision(aSecretary(meeting.council), CorrectForm.parse(correction));
	const { chairId } = meeting.council;
	const rename = CorrectPersonForm.parse({ personId: chairId, version: 1, name: inKyrgyz('Башка ысым') });
	await correctPerson(anAdministrator(meeting), rename);

	expect(approvedMinutes(await kept())).toEqual(before);
	expect(textOf(approvedMinutes(await kept()))).toContain('3. Агенттикке кат жөнөтүлсүн');
});

test('the hash in the table is the hash of the text in the table, for anybody to take', async () => {
	const { frozen, sha256 } = await db
		.selectFrom('minutes')
		.select(['frozen', 'frozen_sha256 as sha256'])
		.where('municipality_id', '=', meeting.municipalityId)
		.where('meeting_id', '=', meeting.id)
		.executeTakeFirstOrThrow();
	const { text } = JSON.parse(JSON.stringify(frozen));
	expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(sha256);
});

test('minutes that were touched behind the house do not open, and those not approved are not there', async () => {
	const { frozen, sha256 } = await kept();
	const { text } = JSON.parse(JSON.stringify(frozen));
	expect(() => approvedMinutes({ frozen: { text: text.replace('оңдолсун', 'оңдолбосун') }, sha256 })).toThrow(
		/does not answer to its seal/
	);
	expect(() => approvedMinutes({ frozen: null, sha256: null })).toThrow(expect.objectContaining({ status: 404 }));
});

test('in Word and in PDF they read as on the page, УГУЛДУ, ЧЫГЫП СҮЙЛӨШТҮ, ЧЕЧИМ КЫЛАТ', async () => {
	const paper = approvedMinutes(await kept());
	const at = new Date('2014-06-13T00:00:00Z');
	const [pdf, docx] = [await pdfText(await toPdf(paper, at)), partOf(await toDocx(paper, at), 'word/document.xml')];
	for (const words of ['УГУЛДУ:', 'ЧЫГЫП СҮЙЛӨШТҮ:', 'ЧЕЧИМ КЫЛАТ:', 'ПРОТОКОЛ № 3', 'Түтүктөр оңдолсун', 'Эркинов Талант']) {
		expect(pdf).toContain(words);
		expect(docx).toContain(words);
	}
});
