import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '#platform/dates/plain-date.ts';
import { db } from '#platform/db/database.server.ts';
import { verifyDiary } from '#platform/diary/verification.server.ts';
import { foundMunicipality } from '#platform/municipalities/founding.server.ts';
import { findMunicipality } from '#platform/municipalities/queries.server.ts';
import { verbsOf } from '#testing/deeds.ts';
import { aClockThatStops, aRecord, enter } from '#testing/records.ts';
import type { Entered } from './entering.server.ts';
import type { TownRecord } from './record.ts';

/** Naryn's year, entered once from its beginning to its end. */
let record: TownRecord;
let entered: Entered;
beforeAll(async () => {
	record = await aRecord();
	entered = await enter(record);
});

test('entered again it changes nothing, not a line', async () => {
	const lines = await verbsOf(entered);
	expect(lines).toHaveLength(entered.lines);
	expect(await enter(record)).toEqual({ municipalityId: entered.municipalityId, lines: 0 });
	expect(await verbsOf(entered)).toEqual(lines);
	expect(await verifyDiary(db, entered.municipalityId)).toEqual({ lines: lines.length, flaw: null });
});

test('broken off twice it goes on where it stopped, and comes to the same', async () => {
	const broken = await aRecord();
	await expect(enter(broken, aClockThatStops(40))).rejects.toThrow('the plug was pulled');
	await expect(enter(broken, aClockThatStops(95))).rejects.toThrow('the plug was pulled');
	const { municipalityId, lines } = await enter(broken);
	expect(lines).toBeGreaterThan(0);
	expect(lines).toBeLessThan(entered.lines);
	expect(await verbsOf({ municipalityId })).toEqual(await verbsOf(entered));
});

test('the diary names a program, and tells when it was entered', async () => {
	const line = await db
		.selectFrom('event')
		.select(['actor_id', 'actor_name', 'at'])
		.where('municipality_id', '=', entered.municipalityId)
		.where('verb', '=', 'meeting.closed')
		.executeTakeFirstOrThrow();
	expect(line).toMatchObject({ actor_id: null, actor_name: 'Жазууну киргизүү' });
	expect(line.at.getFullYear()).toBe(new Date().getFullYear());
});

test('the order of June is written down between the meetings before and after it', async () => {
	const verbs = await verbsOf(entered);
	const closed = verbs.flatMap((verb, at) => (verb === 'meeting.closed' ? [at] : []));
	expect(closed.map((at) => at < verbs.indexOf('body.renamed'))).toEqual([true, true, false]);
});

/** What needs no meeting and no paper. */
const little = async (): Promise<TownRecord> => ({ ...(await aRecord()), people: [], documents: [], bodies: [], meetings: [] });

test('a town that is there already keeps its name and its id', async () => {
	const there = await little();
	const { slug } = there.municipality;
	const id = await foundMunicipality({ slug, name: { original: 'ru', ru: 'Нарын' }, now: new Date() });
	expect((await enter(there)).municipalityId).toBe(id);
	expect(await findMunicipality(db, slug)).toMatchObject({ name: { original: 'ru', ru: 'Нарын' }, isDemo: false });
});

test('what a rule of the house refuses is told in one sentence, with what it was', async () => {
	const { meetings, ...rest } = await aRecord();
	const ahead = meetings.slice(0, 1).map((meeting) => ({ ...meeting, day: plainDate('2999-01-01') }));
	await expect(enter({ ...rest, meetings: ahead })).rejects.toThrow(/^Cannot open the meeting 2014-05-28: .+\.$/);
});

test('what no form takes is told with its field', async () => {
	const there = await little();
	const [first, ...others] = there.organizations;
	const long = { original: 'ky', ky: 'а'.repeat(301) } as const;
	const wrong = { ...there, organizations: first ? [{ ...first, name: long }, ...others] : [] };
	await expect(enter(wrong)).rejects.toThrow(/^Cannot register the organization city-hall: name\.ky: .+\.$/);
});
