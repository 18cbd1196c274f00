import { beforeEach, expect, test } from 'vitest';
import { holdingsOf } from '#domain/people/queries.server.ts';
import { type PlainDate, plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { aCouncil, aMember, aSeat, aSecretary, aStranger, type Council } from '#testing/councils.ts';
import { again, aMunicipality } from '#testing/factories.ts';
import { anOffice, anOrganization, aPerson, inKyrgyz } from '#testing/people.ts';
import { unseatMember } from './departure.server.ts';
import { CorrectSeatForm, SeatForm, UnseatForm } from './forms.ts';
import { membersOn, seatOf, seatsOf, seatsOfPerson } from './queries.server.ts';
import { quorumOf } from './rules.ts';
import { correctSeat } from './seat-correction.server.ts';
import { seatMember } from './seating.server.ts';

let council: Council;
beforeEach(async () => {
	council = await aCouncil();
});

const today = plainDate('2014-06-11');
const on = (day: string | PlainDate = today) => membersOn(db, council.municipalityId, council.id, plainDate(day));
const aSeatForm = (differing = {}) =>
	SeatForm.parse({ id: newId(), bodyId: council.id, category: 'other', role: 'member', hasVote: 'yes', from: '2010-12-06', ...differing });
const linesAbout = (id: string) => db.selectFrom('event').select('verb').where('subject_id', '=', id).orderBy('number').execute();

test('a person, an office without anybody and mere words all sit on the council', async () => {
	const cityHall = await anOrganization(council, { name: 'Нарын шаардык мэриясы', kind: 'city_hall' });
	const office = await anOffice(cityHall);
	await aSeat(council, { officeId: office.id, category: 'city_hall', onBehalfOfId: cityHall.id });
	await aSeat(council, { described: inKyrgyz('Тиешелүү адистер'), category: 'other' });
	await aMember(council, { name: 'Асанов Бакыт' });

	const members = await on();
	expect(members.map(({ person, office: held, described }) => person?.name.ky ?? held?.title.ky ?? described?.ky)).toEqual([
		'Биринчи вице-мэр',
		'Тиешелүү адистер',
		'Асанов Бакыт'
	]);
	expect(members[0]).toMatchObject({ office: { organization: { ky: 'Нарын шаардык мэриясы' } }, onBehalfOf: { id: cityHall.id } });
	expect(quorumOf(members, { kind: 'more_than_half', number: null, source: null })).toEqual({
		is: 'unknown',
		because: 'members_not_named'
	});
});

test('the composition of a past day is that of the day, and former members stay', async () => {
	const { membershipId } = await aMember(council, { name: 'Кеткен мүчө', to: '2014-05-31' });
	await aMember(council, { name: 'Келген мүчө', from: '2014-06-01' });

	expect((await on('2014-05-28')).map(({ person }) => person?.name.ky)).toEqual(['Кеткен мүчө']);
	expect((await on('2014-06-11')).map(({ person }) => person?.name.ky)).toEqual(['Келген мүчө']);
	expect((await seatsOf(db, council.municipalityId, [council.id], today)).map(({ id }) => id)).toContain(membershipId);
});

test('whoever is seated may do what a member may, until they leave', async () => {
	const { personId, membershipId } = await aMember(council);
	const roles = async (day: string) => (await holdingsOf(db, council.municipalityId, personId, plainDate(day))).map(({ role }) => role);
	expect(await roles('2014-06-11')).toEqual(['member']);

	const secretary = aSecretary(council);
	const leaving = UnseatForm.parse({ membershipId, version: 1, to: '30.06.2014' });
	await unseatMember(secretary, leaving);
	await unseatMember(secretary, leaving);

	expect([await roles('2014-06-30'), await roles('2014-07-01')]).toEqual([['member'], []]);
	expect((await seatsOfPerson(db, council.municipalityId, personId, today)).map(({ toDay }) => toDay)).toEqual(['2014-06-30']);
	expect(await linesAbout(membershipId)).toEqual([{ verb: 'member.seated' }, { verb: 'member.unseated' }]);
	await expect(unseatMember(again(secretary), leaving)).rejects.toMatchObject({ key: 'councils.seat.left_already' });
});

test('who is seated without a day may act from the day their own town has', async () => {
	const far = await aCouncil({ town: await aMunicipality({ timeZone: 'Pacific/Kiritimati' }) });
	const { id: personId } = await aPerson(far);
	const form = SeatForm.parse({ id: newId(), bodyId: far.id, category: 'other', role: 'member', hasVote: true, personId });
	await seatMember({ ...aSecretary(far), now: new Date('2014-06-11T12:00:00Z') }, form);
	const roles = async (day: string) => (await holdingsOf(db, far.municipalityId, personId, plainDate(day))).map(({ role }) => role);
	expect([await roles('2014-06-11'), await roles('2014-06-12')]).toEqual([[], ['member']]);
});

test('a departure is refused to strangers, before the first day, and on a stale page', async () => {
	const { membershipId } = await aMember(council);
	const form = (differing = {}) => UnseatForm.parse({ membershipId, version: 1, to: '2014-06-30', ...differing });
	await expect(unseatMember(aStranger(council), form())).rejects.toMatchObject({ status: 403 });
	await expect(unseatMember(aSecretary(council), form({ to: '2010-12-05' }))).rejects.toMatchObject({ status: 422 });
	await expect(unseatMember(aSecretary(council), form({ version: 7 }))).rejects.toMatchObject({ key: 'platform.form.stale' });
	await expect(unseatMember(aSecretary(council), form({ documentId: newId() }))).rejects.toMatchObject({ status: 422 });
	await expect(unseatMember(aSecretary(council), form({ membershipId: newId() }))).rejects.toMatchObject({ status: 404 });
	expect(await on('2014-07-01')).toHaveLength(1);
});

test('one sits once at a time, an office without a person too; coming back later is another seat', async () => {
	const { id: personId } = await aPerson(council);
	const { id: officeId } = await anOffice(await anOrganization(council));
	await aSeat(council, { personId, to: '2012-12-31' });
	await aSeat(council, { officeId });

	await expect(seatMember(aSecretary(council), aSeatForm({ personId, from: '2012-12-31' }))).rejects.toMatchObject({
		key: 'councils.seat.sits_already'
	});
	await expect(seatMember(aSecretary(council), aSeatForm({ officeId }))).rejects.toMatchObject({ key: 'councils.seat.sits_already' });
	await seatMember(aSecretary(council), aSeatForm({ personId, from: '2013-01-01' }));
	expect(await on()).toHaveLength(2);
});

test('one chairs at a time', async () => {
	await aSeat(council, { role: 'chair', to: '2013-12-31' });
	const { membershipId } = await aMember(council);
	const chairing = (from: string) =>
		CorrectSeatForm.parse({ membershipId, version: 1, category: 'state', role: 'chair', hasVote: true, from });
	const second = aSeatForm({ described: inKyrgyz('экинчи төрага'), role: 'chair', from: '2013-06-01' });

	await expect(seatMember(aSecretary(council), second)).rejects.toMatchObject({ key: 'councils.seat.chair_taken' });
	await expect(correctSeat(aSecretary(council), chairing('2013-12-31'))).rejects.toMatchObject({ key: 'councils.seat.chair_taken' });
	await correctSeat(aSecretary(council), chairing('2014-01-01'));
	expect(await seatOf(db, council.municipalityId, membershipId, today)).toMatchObject({ role: 'chair', category: 'state', version: 2 });
});

test('a seat is given by keepers, within the time of the body, to somebody who is there, once', async () => {
	const words = { described: inKyrgyz('Тиешелүү адистер') };
	const status = async (form: SeatForm, actor = aSecretary(council)) => {
		const [answer] = await Promise.allSettled([seatMember(actor, form)]);
		return answer.status === 'rejected' ? answer.reason.status : 'done';
	};
	expect(await status(aSeatForm(words), aStranger(council))).toBe(403);
	expect(await status(aSeatForm({ ...words, from: '2010-12-05' }))).toBe(422);
	expect(await status(aSeatForm({ personId: newId() }))).toBe(422);
	expect(await status(aSeatForm({ ...words, bodyId: newId() }))).toBe(404);
	expect(SeatForm.safeParse({ ...aSeatForm(words), described: undefined }).error?.issues[0]?.message).toBe('councils.seat.nobody');
	expect(SeatForm.safeParse({ ...aSeatForm(words), to: '2009-01-01' }).success).toBe(false);
	expect(await on()).toEqual([]);

	const [secretary, form] = [aSecretary(council), aSeatForm(words)];
	expect(await seatMember(secretary, form)).toEqual(await seatMember(secretary, form));
	expect(await status(form)).toBe(409);
	expect(await on()).toHaveLength(1);
});

test('a seat written down wrong is mended; a stale page and a stranger are refused', async () => {
	const { membershipId } = await aMember(council, { to: '2014-12-31' });
	const form = (differing = {}) =>
		CorrectSeatForm.parse({ membershipId, version: 1, category: 'utility', role: 'deputy', from: '2011-01-01', ...differing });
	const secretary = aSecretary(council);
	await correctSeat(secretary, form());
	await correctSeat(secretary, form());

	expect(await seatOf(db, council.municipalityId, membershipId, today)).toMatchObject({
		role: 'deputy',
		hasVote: false,
		fromDay: '2011-01-01'
	});
	await expect(correctSeat(again(secretary), form())).rejects.toMatchObject({
		standing: { category: 'Муниципалдык ишканалар', role: 'төраганын орун басары' }
	});
	await expect(correctSeat(aStranger(council), form({ version: 2 }))).rejects.toMatchObject({ status: 403 });
	await expect(correctSeat(again(secretary), form({ version: 2, from: '2015-01-01' }))).rejects.toMatchObject({ status: 422 });
});
