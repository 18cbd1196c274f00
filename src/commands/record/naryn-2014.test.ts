import { beforeAll, expect, test } from 'vitest';
import { bodyAt, membersOn } from '#domain/councils/queries.server.ts';
import { nameOn } from '#domain/councils/rules.ts';
import { atTheTable } from '#domain/decisions/projects.queries.server.ts';
import { decisionsOf } from '#domain/decisions/queries.server.ts';
import type { DecisionRow } from '#domain/decisions/row.queries.server.ts';
import { decisionAt } from '#domain/decisions/story.queries.server.ts';
import { termInWords } from '#domain/decisions/term.rules.ts';
import { documentsOf } from '#domain/documents/queries.server.ts';
import { agendaOf } from '#domain/meetings/agenda.queries.server.ts';
import type { AgendaItem } from '#domain/meetings/agenda-item.queries.server.ts';
import { meetingBySlug, meetingsOf } from '#domain/meetings/queries.server.ts';
import { placesOf } from '#domain/places/queries.server.ts';
import { projectsOf } from '#domain/projects/queries.server.ts';
import { presentStage } from '#domain/projects/rules.ts';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import type { Id } from '#platform/db/id.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { aRecord, enter } from '#testing/records.ts';

/** The council's year 2014 as it reads after it was entered: exactly what the record states, and nothing beside it. */
const today = plainDate('2015-01-15');
let town: Id;
beforeAll(async () => {
	town = (await enter(await aRecord())).municipalityId;
});

const agendaAt = async (slug: string): Promise<AgendaItem[]> => agendaOf(db, town, await meetingBySlug(db, town, slug), today);
const decisionsAt = async (slug: string): Promise<DecisionRow[]> =>
	decisionsOf(db, town, { meetingId: (await meetingBySlug(db, town, slug)).id }, today);
const told = async (
	table:
		| 'attendance'
		| 'vote'
		| 'minutes'
		| 'speaker'
		| 'correction'
		| 'undertaking_step'
		| 'project_document'
		| 'project_milestone'
		| 'project_progress'
): Promise<number> => (await db.selectFrom(table).select('id').where('municipality_id', '=', town).execute()).length;

test('two orders, with their numbers to the letter, and a regulation', async () => {
	const papers = await documentsOf(db, town, { eyes: 'public' }, today);
	expect(papers.map(({ number, issuedOn, slug }) => [number, issuedOn, slug])).toEqual([
		['№242-б', '2014-06-19', '242-b-2014'],
		['№425-б', '2010-12-06', '425-b-2010'],
		[null, null, 'regulation']
	]);
});

test('the council bears its first name until the day before order №242-б', async () => {
	const council = await bodyAt(db, town, 'council');
	const nameAt = (day: string) => nameOn(council, plainDate(day))?.name.en;
	expect(nameAt('2014-06-11')).toBe('Coordinating Council on the Millennium Development Goals under the Naryn city hall');
	expect(nameAt('2014-06-18')).toBe(nameAt('2010-12-06'));
	expect(nameAt('2014-06-19')).toBe(
		'Coordinating Council under the Naryn city hall for improving the quality of state and municipal services'
	);
	expect(council.founded).toMatchObject({ precision: 'year', from: '2010-01-01' });
});

test('its members are an office and words, seated by order №425-б, and no person', async () => {
	const { id } = await bodyAt(db, town, 'council');
	const members = await membersOn(db, town, id, plainDate('2014-05-28'));
	expect(members.map(({ office, described }) => office?.title.en ?? described?.en)).toEqual([
		'First vice-mayor',
		'The relevant specialists',
		'Heads of state institutions and enterprises',
		'Heads of municipal institutions and enterprises',
		'Representatives of civil society'
	]);
	expect(members.every(({ person, role, fromDay }) => person === null && role === 'member' && fromDay === '2010-12-06')).toBe(true);
});

test('three meetings were held, and October is planned by its month', async () => {
	const meetings = await meetingsOf(db, town);
	expect(meetings.map(({ slug, state, kind, announcedItems, items }) => [slug, state, kind, announcedItems, items.listed])).toEqual([
		['2014-10', 'planned', 'ordinary', null, 1],
		['2014-08-21', 'closed', 'ordinary', null, 5],
		['2014-06-11', 'closed', 'extraordinary', 4, 4],
		['2014-05-28', 'closed', 'ordinary', 3, 3]
	]);
	const [october, , june, may] = meetings;
	expect(october?.date).toMatchObject({ precision: 'month', from: '2014-10-01', to: '2014-10-31' });
	expect(june?.followsMeetingId).toBe(may?.id);
	expect(june?.reason?.en).toContain('28 May 2014');
});

test('the items keep their numbers, and the fifth of August has none', async () => {
	const labels = async (slug: string) => (await agendaAt(slug)).map(({ label }) => label);
	expect(await labels('2014-05-28')).toEqual(['1', '2', '3']);
	expect(await labels('2014-08-21')).toEqual(['1', '2', '3', '4', null]);
	const states = async (slug: string) => (await agendaAt(slug)).map(({ state }) => state);
	expect(await states('2014-05-28')).toEqual(['decided', 'decided', 'postponed']);
	expect(await states('2014-06-11')).toEqual(['decided', 'decided', 'decided', 'discussed']);
	expect(await states('2014-08-21')).toEqual(Array(5).fill('decided'));
});

test('what was put off in May came back in June, and both sides say so', async () => {
	const before = (await agendaAt('2014-05-28'))[2];
	const after = (await agendaAt('2014-06-11'))[2];
	expect(before?.after?.id).toBe(after?.id);
	expect(after?.before?.id).toBe(before?.id);
	expect(after?.lineage).toEqual({ times: 1, since: '2014-05-28', days: 14 });
	expect(after?.title.en).toContain('out of 4 projects');
	expect(before?.closingNote?.en).toContain('3 proposed projects');
});

test('seventeen decisions, six of them parts of one that only holds them together', async () => {
	const all = await decisionsOf(db, town, {}, today);
	expect(all.filter(({ isContainer }) => !isContainer)).toHaveLength(17);
	const august = await decisionsAt('2014-08-21');
	expect(august.map(({ address, label }) => [address, label])).toEqual([
		['1', '1.'],
		...[1, 2, 3, 4, 5, 6].map((part) => [`1.${part}`, null]),
		['2', '1. 2.'],
		['3', '2.'],
		['4', '3.'],
		['5', '4.']
	]);
	expect(all.every(({ state, force }) => state === 'adopted' && force === 'recommendation')).toBe(true);
});

test('the letter answers no item and speaks to nobody', async () => {
	const letter = (await decisionsAt('2014-06-11'))[3];
	expect(letter).toMatchObject({ kinds: ['letter'], label: null, itemId: null, asked: [] });
	const [, , , plan] = await agendaAt('2014-06-11');
	expect((await decisionsAt('2014-06-11')).some(({ itemId }) => itemId === plan?.id)).toBe(false);
});

test('each decision speaks to whom the record names, and was sent to nobody', async () => {
	const spoken = async (slug: string) =>
		Object.fromEntries(
			(await decisionsAt(slug)).flatMap(({ address, asked }) => (asked.length ? [[address, asked.map(({ name }) => name.en)]] : []))
		);
	expect(await spoken('2014-05-28')).toEqual({ '1': ['Naryn city hall', 'Naryn city water utility'] });
	expect(await spoken('2014-06-11')).toEqual({ '1': [expect.stringContaining('Coordinating Council')] });
	expect(await spoken('2014-08-21')).toEqual({
		'1.4': ['Monitoring Group', 'SES (sanitary-epidemiological station)'],
		'1.6': ['Monitoring Group'],
		'2': ['Municipal enterprise Taza-Naryn'],
		'4': ['Municipal enterprise Taza-Naryn', 'Naryn city water utility'],
		'5': ['Naryn city hall']
	});
	const asked = (await decisionsOf(db, town, {}, today)).flatMap((decision) => decision.asked);
	expect(asked.every(({ state, sentOn }) => state === 'addressed' && sentOn === null)).toBe(true);
});

test('a term is an event or nothing; no decision has a date', async () => {
	const terms = (await decisionsOf(db, town, {}, today)).flatMap(({ address, meeting, term }) => {
		if (term === null) return [];
		return term.kind === 'event' ? [[`${meeting.slug}/${address}`, term.relation, term.when?.precision ?? null]] : [['a date']];
	});
	expect(terms).toEqual([
		['2014-08-21/1.3', 'at', 'month'],
		['2014-08-21/1.4', 'before', 'month'],
		['2014-08-21/1.5', 'at', 'month'],
		['2014-08-21/3', 'after', null],
		['2014-05-28/3', 'later', null]
	]);

	const twofold = (await decisionsAt('2014-08-21')).find(({ address }) => address === '3')?.term ?? null;
	expect(termInWords(twofold, 'ky', translator('ky'))).toBe(
		'1-бөлүк – долбоор бүткөндөн кийин; 2-бөлүк – 2014-жылдын октябрь айындагы кезектеги отурумда'
	);
});

test('what decisions brought about is told by them', async () => {
	const broughtAbout = async (meeting: string, address: string) =>
		(await decisionAt(db, town, { meeting, address }, today)).effects.map(({ effect, thing }) => `${effect} ${thing.kind}`);
	expect(await broughtAbout('2014-05-28', '2')).toEqual(['created body']);
	expect(await broughtAbout('2014-05-28', '3')).toEqual(['postponed agenda_item']);
	expect(await broughtAbout('2014-06-11', '1')).toEqual(['adopted document_version']);
	expect(await broughtAbout('2014-08-21', '1.3')).toEqual(['invited guest', 'concerned project']);
	expect(await broughtAbout('2014-08-21', '1.5')).toEqual(['put_on_agenda agenda_item']);
	expect(await broughtAbout('2014-08-21', '3')).toEqual(['invited guest', 'concerned project']);
	expect(await broughtAbout('2014-06-11', '2')).toEqual(['to_be_monitored project']);
	expect(await broughtAbout('2014-06-11', '3')).toEqual(['chosen project']);
	expect(await bodyAt(db, town, 'working-group-on-local-standards')).toMatchObject({
		founded: { from: '2014-05-28' },
		foundedBy: { kind: 'decision' }
	});
});

test('the river bank stands fourth on October’s agenda, the places before it are free', async () => {
	const [riverBank, ...others] = await agendaAt('2014-10');
	expect(others).toEqual([]);
	expect(riverBank).toMatchObject({ position: 4, label: '4', fixedPosition: 4, fixedBy: { kind: 'decision' }, state: 'listed' });
});

test('one place under two spellings, of which neither is preferred', async () => {
	const places = await placesOf(db, town);
	const tosh = places.find(({ slug }) => slug === 'tosh-bulak');
	expect(tosh?.spellings.map(({ name, isPreferred }) => [name.ky, isPreferred])).toEqual([
		['Тош-Булак участогу', false],
		['Төш-булак участогу', false]
	]);
});

test('seven projects with what is stated of them: no sum, no day of work, a stage of two, a customer nobody names', async () => {
	const projects = await projectsOf(db, town);
	const known = projects.map((project) => [
		project.slug,
		project.titles.length,
		presentStage(project),
		project.parties.map(({ role }) => role)
	]);
	expect(known.toSorted()).toEqual([
		['ak-bechel-reconstruction', 1, null, ['customer', 'contractor']],
		['fair-governance', 1, 'under_way', ['implementer']],
		['jenish-park-reconstruction', 1, null, []],
		['quarter-committees-database', 3, 'under_way', ['funder']],
		['sidewalks', 1, null, []],
		['tosh-bulak-water', 2, null, []],
		['urban-planning', 1, null, ['implementer']]
	]);
	expect(
		projects.every(
			({ money, dates, women, men }) => money.length === 0 && Object.keys(dates).length === 0 && women === null && men === null
		)
	).toBe(true);
	expect(projects.flatMap(({ titles }) => titles).some(({ isSettled }) => isSettled)).toBe(false);
	const intake = projects.find(({ slug }) => slug === 'ak-bechel-reconstruction');
	expect(intake?.parties.every(({ organizationId }) => organizationId === null)).toBe(true);
	for (const table of ['project_document', 'project_milestone', 'project_progress'] as const)
		expect([table, await told(table)]).toEqual([table, 0]);
});

test('each project stood at the table where the record says, and nowhere else', async () => {
	const projects = await projectsOf(db, town);
	const stood = await Promise.all(
		projects.map(async ({ id, slug }) => {
			const { decisions, items } = await atTheTable(db, town, id);
			const decided = decisions.map(({ effect, decision }) => `${effect} ${decision.meeting.slug}/${decision.address}`);
			return [slug, decided.toSorted(), items.map(({ meeting, label }) => `${meeting?.slug}#${label}`)] as const;
		})
	);
	expect(stood.toSorted()).toEqual([
		['ak-bechel-reconstruction', ['concerned 2014-08-21/1.3'], []],
		['fair-governance', [], []],
		['jenish-park-reconstruction', ['concerned 2014-08-21/2'], ['2014-08-21#2']],
		['quarter-committees-database', ['chosen 2014-06-11/3', 'concerned 2014-08-21/3'], ['2014-08-21#3']],
		['sidewalks', ['to_be_monitored 2014-06-11/2'], []],
		['tosh-bulak-water', ['concerned 2014-05-28/1'], ['2014-05-28#1']],
		['urban-planning', ['concerned 2014-08-21/5'], ['2014-08-21#null']]
	]);
});

test('nothing is invented: nobody attended, voted, spoke, chaired, wrote minutes or answered', async () => {
	for (const table of ['attendance', 'vote', 'minutes', 'speaker', 'correction', 'undertaking_step'] as const)
		expect([table, await told(table)]).toEqual([table, 0]);
	for (const { chairedById, recordedById, number, startsAt, endsAt, venue, sentAt } of await meetingsOf(db, town))
		expect([chairedById, recordedById, number, startsAt, endsAt, venue, sentAt]).toEqual(Array(7).fill(null));
	const persons = await db.selectFrom('person').select('slug').where('municipality_id', '=', town).execute();
	expect(persons).toEqual([{ slug: 'nurzada-mukashova' }]);
});
