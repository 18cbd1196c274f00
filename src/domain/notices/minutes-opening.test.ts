import { expect, test } from 'vitest';
import { DraftMinutesForm, OpenRemarksForm } from '#domain/meetings/minutes.forms.ts';
import { draftMinutes, openForRemarks } from '#domain/meetings/minutes.server.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aSeat, aSecretary } from '#testing/councils.ts';
import { doneTwice } from '#testing/deeds.ts';
import { moment } from '#testing/factories.ts';
import { aClosedMeeting } from '#testing/meetings.ts';
import { openLetterbox } from '#testing/notices.ts';
import { aContact, aPerson } from '#testing/people.ts';
import { tellingsAbout } from './queries.server.ts';

const { newLetters } = openLetterbox();

/** A closed meeting of two, one of whom has an address; its minutes are drafted. */
async function aDraft() {
	const council = await aCouncil();
	const person = await aPerson(council, 'Нурзада Мукашова');
	await aContact(person, 'person', 'nurzada@naryn.example');
	await aSeat(council, { personId: person.id });
	await aSeat(council, { name: 'Дареги жок мүчө' });
	const gone = await aPerson(council, 'Кеткен мүчө');
	await aContact(gone, 'person', 'gone@naryn.example');
	await aSeat(council, { personId: gone.id, to: '2014-05-29' });
	const meeting = await aClosedMeeting(council, '2014-05-28');
	const secretary = () => ({ ...aSecretary(council), now: moment('2014-05-30', '12:00') });
	const { id: minutesId } = await draftMinutes(secretary(), DraftMinutesForm.parse({ id: newId(), meetingId: meeting.id }));
	return { council, meeting, minutesId, secretary };
}

test('minutes opened for remarks are told of once, with the day and the way there, and who could not be told is known', async () => {
	const { council, meeting, minutesId, secretary } = await aDraft();
	await doneTwice(secretary(), (actor) => openForRemarks(actor, OpenRemarksForm.parse({ minutesId, until: '2014-06-06' })));
	const letters = await newLetters();
	expect(letters.map(({ to }) => to)).toEqual(['nurzada@naryn.example']);
	expect(letters[0]?.text).toContain('Сын-пикирлер 2014-жылдын 6-июнуна чейин кабыл алынат.');
	expect(letters[0]?.text).toContain(`https://kenesh.example/office/meetings/${meeting.id}/minutes`);
	const [telling] = await tellingsAbout(db, council.municipalityId, { kind: 'meeting', id: meeting.id });
	expect(telling).toMatchObject({ verb: 'minutes.opened' });
	expect(telling?.notices.map(({ isReached }) => isReached).toSorted()).toEqual([false, true]);
});

test('minutes entered for the record, without a day, ask nobody', async () => {
	const { minutesId, secretary } = await aDraft();
	await openForRemarks(secretary(), OpenRemarksForm.parse({ minutesId }));
	expect(await newLetters()).toEqual([]);
});
