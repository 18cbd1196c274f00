import { expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aSecretary, aStranger } from '#testing/councils.ts';
import { doneTwice, expectRefused, verbsOf } from '#testing/deeds.ts';
import {
	aClosedMeeting,
	aMeeting,
	anItem,
	anOpenMeeting,
	aPlannedMeeting,
	aSecretaryAt,
	aSentMeeting,
	aWaitingItem,
	type Meeting,
	sent
} from '#testing/meetings.ts';
import { anOffice, anOrganization, inKyrgyz } from '#testing/people.ts';
import { AddItemForm, EditItemForm, PlaceItemForm } from './agenda.forms.ts';
import { agendaOf, backlogOf, itemOf } from './agenda.queries.server.ts';
import { editItem, moveItem, returnItem, withdrawItem } from './arrangement.server.ts';
import { addItem, placeItem } from './listing.server.ts';
import { meetingOf } from './queries.server.ts';

const today = plainDate('2014-06-30');
const read = async (meeting: Meeting) =>
	agendaOf(db, meeting.municipalityId, await meetingOf(db, meeting.municipalityId, meeting.id), today);
const drawn = async (meeting: Meeting) =>
	(await read(meeting)).map(({ position, label, title }) => `${position}${label ? `=${label}` : ''} ${title.ky}`);
const add = (meeting: Meeting, differing: object = {}) =>
	AddItemForm.parse({ id: newId(), bodyId: meeting.council.id, meetingId: meeting.id, title: inKyrgyz('Таза суу'), ...differing });
const reason = inKyrgyz('Тактоо керек');

test('an item is listed with what is to be done, who reports and its number', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	const office = await anOffice(await anOrganization(council), { title: 'Директор' });
	const form = add(meeting, { actions: ['discuss', 'approve'], speakers: [{ who: `office:${office.id}` }, { who: '' }] });

	await doneTwice(aSecretary(council), (actor) => addItem(actor, form));
	await addItem(
		aSecretary(council),
		add(meeting, { title: inKyrgyz('Шаар куруу'), numbering: 'none', forInformation: 'yes', actions: 'inform' })
	);

	expect(await drawn(meeting)).toEqual(['1=1 Таза суу', '2 Шаар куруу']);
	const [first, second] = await read(meeting);
	expect(first).toMatchObject({
		actions: ['discuss', 'approve'],
		forInformation: false,
		speakers: [{ named: { name: { ky: 'Директор' } } }]
	});
	expect(second).toMatchObject({ actions: ['inform'], forInformation: true, label: null });
});

test('listing: not by a member or a stranger, not for another body, with known people and an unused id only', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	const form = add(meeting);
	await expectRefused(await aMember(council), (actor) => addItem(actor, form), 403);
	await expectRefused(aStranger(council), (actor) => addItem(actor, form), 403);
	await expectRefused(aSecretary(await aCouncil()), (actor) => addItem(actor, form), 404);
	const group = await aCouncil({ parent: council, kind: 'working_group' });
	await expectRefused(aSecretary(council), (actor) => addItem(actor, { ...form, bodyId: group.id }), 422, 'meetings.item.other_body');
	await expectRefused(
		aSecretary(council),
		(actor) => addItem(actor, add(meeting, { speakers: [{ who: `person:${newId()}` }] })),
		422,
		'platform.form.unknown_id'
	);
	await expectRefused(
		aSecretary(council),
		(actor) => addItem(actor, add(meeting, { numbering: 'as_printed' })),
		422,
		'platform.form.required'
	);
	await addItem(aSecretary(council), form);
	await expectRefused(aSecretary(council), (actor) => addItem(actor, form), 409, 'meetings.refused.made_already');
	const past = await aClosedMeeting(council, '2014-04-28');
	await expectRefused(aSecretary(council), (actor) => addItem(actor, add(past)), 409, 'meetings.closed.does_not_change');
});

test("October's fourth item is kept its place by the decision of August, while the others come", async () => {
	const council = await aCouncil();
	const october = await aPlannedMeeting(council, 'октябрь 2014');
	const fixedBy = { kind: 'decision', id: newId() };
	const { id } = await addItem(aSecretary(council), add(october, { title: inKyrgyz('Дарыянын жээги'), fixedPosition: '4', fixedBy }));
	expect(await drawn(october)).toEqual(['4=4 Дарыянын жээги']);
	for (const title of ['Ак-Бечел', 'Экинчи', 'Үчүнчү', 'Бешинчи']) await anItem(october, { title });

	expect(await drawn(october)).toEqual(['1=1 Ак-Бечел', '2=2 Экинчи', '3=3 Үчүнчү', '4=4 Дарыянын жээги', '5=5 Бешинчи']);
	expect((await read(october))[3]).toMatchObject({ fixedPosition: 4, fixedBy });
	await expectRefused(aSecretary(council), (actor) => moveItem(actor, { itemId: id, to: 'up' }), 409, 'meetings.item.place_fixed');
	await expectRefused(aSecretary(council), (actor) => returnItem(actor, { itemId: id }), 409, 'meetings.item.place_fixed');
	await expectRefused(aSecretary(council), (actor) => addItem(actor, add(october, { fixedPosition: 4 })), 422, 'meetings.item.place_taken');
});

test('an agenda is put in order by moving items, until it goes out', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	const items = [];
	for (const title of ['A', 'B', 'C']) items.push(await anItem(meeting, { title }));
	const [a, , c] = items.map(({ id }) => id);
	if (!a || !c) throw new Error('three items were listed');

	await doneTwice(aSecretary(council), (actor) => moveItem(actor, { itemId: c, to: 'up' }));
	expect(await drawn(meeting)).toEqual(['1=1 A', '2=2 C', '3=3 B']);
	await moveItem(aSecretary(council), { itemId: a, to: 3 });
	expect(await drawn(meeting)).toEqual(['1=1 C', '2=2 B', '3=3 A']);
	await expectRefused(await aMember(council), (actor) => moveItem(actor, { itemId: c, to: 'up' }), 403);

	await sent(meeting);
	await expectRefused(aSecretaryAt(meeting), (actor) => moveItem(actor, { itemId: c, to: 'down' }), 409, 'meetings.agenda.went_out');
});

test('after it was sent an agenda only grows at its end, and the addition is marked', async () => {
	const council = await aCouncil();
	const meeting = await aSentMeeting(council, '2014-05-28', ['A', 'B']);
	const { id } = await anItem(meeting, { title: 'Кошумча' });
	expect(await drawn(meeting)).toEqual(['1=1 A', '2=2 B', '3=3 Кошумча']);
	expect((await read(meeting)).map(({ addedAfterSending }) => addedAfterSending)).toEqual([false, false, true]);
	await expectRefused(
		aSecretary(council),
		(actor) => editItem(actor, EditItemForm.parse({ itemId: id, version: 1, title: inKyrgyz('X') })),
		409,
		'meetings.agenda.went_out'
	);
	await expectRefused(aSecretary(council), (actor) => returnItem(actor, { itemId: id }), 409, 'meetings.agenda.went_out');
});

test('the words of an item change, but two people do not overwrite each other', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	const { id } = await anItem(meeting, { title: 'Долбоорду тандоо' });
	const edit = EditItemForm.parse({
		itemId: id,
		version: 1,
		title: inKyrgyz('4 долбоордун бирин тандоо'),
		actions: ['select'],
		numbering: 'as_printed',
		label: '2. 2'
	});
	await expectRefused(await aMember(council), (actor) => editItem(actor, edit), 403);
	await doneTwice(aSecretary(council), (actor) => editItem(actor, edit));
	expect(await drawn(meeting)).toEqual(['1=2. 2 4 долбоордун бирин тандоо']);

	const late = editItem(aSecretary(council), { ...edit, title: inKyrgyz('Башкача') });
	await expect(late).rejects.toMatchObject({ status: 409, standing: { 'title.ky': '4 долбоордун бирин тандоо', label: '2. 2' } });
	expect(await itemOf(db, council.municipalityId, id, today)).toMatchObject({ title: { ky: '4 долбоордун бирин тандоо' }, version: 2 });
});

test('an item goes from the backlog to an agenda and back while the agenda is drawn', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	await anItem(meeting, { title: 'A' });
	const { id } = await aWaitingItem(council, { title: 'Күткөн маселе' });
	const place = PlaceItemForm.parse({ itemId: id, meetingId: meeting.id });
	await expectRefused(await aMember(council), (actor) => placeItem(actor, place), 403);
	await doneTwice(aSecretary(council), (actor) => placeItem(actor, place));
	expect(await drawn(meeting)).toEqual(['1=1 A', '2=2 Күткөн маселе']);
	await expectRefused(aSecretary(council), (actor) => placeItem(actor, place), 409, 'meetings.item.not_in_backlog');

	await expectRefused(await aMember(council), (actor) => returnItem(actor, { itemId: id }), 403);
	await doneTwice(aSecretary(council), (actor) => returnItem(actor, { itemId: id }));
	expect(await drawn(meeting)).toEqual(['1=1 A']);
	expect((await backlogOf(db, council.municipalityId, council.id, today)).map((item) => item.id)).toEqual([id]);
	await expectRefused(aSecretary(council), (actor) => returnItem(actor, { itemId: id }), 409, 'meetings.item.in_backlog');
	expect(await verbsOf(council)).toEqual(expect.arrayContaining(['agenda_item.placed', 'agenda_item.returned']));
});

test('given up before it was sent, an item leaves the agenda; afterwards it stands there as withdrawn', async () => {
	const council = await aCouncil();
	const meeting = await aMeeting(council);
	const [a, b] = [await anItem(meeting, { title: 'A' }), await anItem(meeting, { title: 'B' })];
	await expectRefused(await aMember(council), (actor) => withdrawItem(actor, { itemId: a.id, reason }), 403);
	await doneTwice(aSecretary(council), (actor) => withdrawItem(actor, { itemId: a.id, reason }));
	expect(await drawn(meeting)).toEqual(['1=1 B']);
	expect(await backlogOf(db, council.municipalityId, council.id, today)).toEqual([]);
	await expectRefused(aSecretary(council), (actor) => withdrawItem(actor, { itemId: a.id, reason }), 409, 'meetings.item.already_closed');

	await sent(meeting);
	await withdrawItem(aSecretary(council), { itemId: b.id, reason });
	expect(await read(meeting)).toMatchObject([{ state: 'withdrawn', closingNote: { ky: 'Тактоо керек' } }]);
});

test('a new item may go on with an earlier one, once', async () => {
	const council = await aCouncil();
	const may = await anOpenMeeting(council, '2014-05-28', []);
	const before = await anItem(may, { title: '3 долбоордун бирин тандоо' });
	const june = await aMeeting(council, '2014-06-11');
	const { id } = await addItem(aSecretary(council), add(june, { continuesId: before.id }));
	expect(await itemOf(db, council.municipalityId, id, today)).toMatchObject({
		firstId: before.id,
		before: { id: before.id },
		lineage: { times: 0, days: 14 }
	});
	await expectRefused(
		aSecretary(council),
		(actor) => addItem(actor, add(june, { continuesId: before.id })),
		422,
		'meetings.item.already_carried'
	);
});
