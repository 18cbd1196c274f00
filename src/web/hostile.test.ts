import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { routesOf } from '#platform/doors/routes.server.ts';
import { isDone, lookAt, origin, reasonIn, withoutFaults } from '#testing/walk/asking.ts';
import { sameThingsElsewhere } from '#testing/walk/elsewhere.ts';
import { refusedToAll } from '#testing/walk/examples.ts';
import { type IllField, illTexts, illWays, otherIds } from '#testing/walk/hostility.ts';
import { isClear, isRefused, type Judged, sendAll, told } from '#testing/walk/judging.ts';
import { sessionFor } from '#testing/walk/senders.ts';
import { keyOf } from '#testing/walk/streets.ts';
import { takenAt, typedAt } from '#testing/walk/taken.ts';
import type { Walk } from '#testing/walk/under-way.ts';
import { setOut } from '#testing/walk/walk.ts';
import { watchTables } from '#testing/walk/witness.ts';
import { buildServer } from './server.ts';

/**
 * Every door that takes something is sent what no page of ours sends, made of a form that it takes. It may refuse in any
 * clear way; it never breaks, and witnesses at the tables see that nothing ill is written, and nothing in the other town.
 */
const web = await buildServer({ origin, logLevel: 'silent' });

let walk: Walk;
let elsewhere: (id: string) => string;
let linesBefore: number;
beforeAll(async () => {
	walk = await setOut(web);
	elsewhere = await sameThingsElsewhere(walk.town.municipalityId, walk.other.municipalityId);
	await watchTables(walk.other.municipalityId);
	linesBefore = await linesOfDiaries();
}, 300_000);
afterAll(() => web.close());

const linesOfDiaries = async (): Promise<number> => (await db.selectFrom('event').select('id').execute()).length;

/** Doors at which nothing is done in this town, and why; they refuse what is ill all the same. */
const notDone: Readonly<Record<string, string>> = {
	...refusedToAll,
	'POST /first-administrator/:token': 'there is an administrator already',
	'POST /office/account/second-step/off': 'whoever holds an office keeps their second step',
	'POST /office/meetings/:meetingId/send': 'every meeting of the town is past',
	'POST /office/meetings/:meetingId/conduct/close': 'a draft is left of the meeting that is open'
};

/** Fields that are not looked at in these forms as they are filled in, and why. */
const notRead: readonly { readonly field: RegExp; readonly because: string }[] = [
	{ field: /^(meetingId|itemId|bodyId)$/, because: 'the address says it too, and the address is what counts' },
	{ field: /^term\.(date|meetingId)$/, because: 'a term of another kind was chosen' },
	{ field: /^closingNote\./, because: 'the item was talked about, not put off' },
	{ field: /^voices\.\d+\.membershipId$/, because: 'hands were counted, nobody was called by name' },
	{ field: /^sessionId$/, because: 'a browser that is not there is signed out already' }
];
const isRead = ({ ill }: Judged<IllField>): boolean => !notRead.some(({ field }) => field.test(ill.at ?? ''));

const taking = routesOf(web).filter(({ method }) => method === 'POST');

describe.each(taking.map((route) => [keyOf(route), route] as const))('%s', (door, route) => {
	test('takes what is right, and refuses in a clear way what is ill', async () => {
		const cookie = await sessionFor(walk, route);
		const { example, answer } = await withoutFaults(() => takenAt(walk, route, cookie));
		if (!isDone(answer) && !(door in notDone)) expect(`${answer.status} ${reasonIn(answer)}`).toMatch(/^303/);

		const ways = await sendAll(web, await illWays(example), cookie);
		expect(told(ways.filter((each) => !isClear(each)))).toEqual([]);

		const texts = await sendAll(web, await illTexts(example, typedAt(walk, route)), cookie);
		expect(told(texts.filter((each) => !isRefused(each) && isRead(each)))).toEqual([]);

		for (const other of [() => newId(), elsewhere]) {
			const ids = await sendAll(web, await otherIds(example, other), cookie);
			expect(told(ids.filter((each) => !isRefused(each) && isRead(each)))).toEqual([]);
			expect(told(ids.filter(({ ill, answer }) => ill.at === null && answer.status !== 404))).toEqual([]);
		}
	}, 120_000);
});

test('the diaries of both towns are as they were', async () => {
	expect(await linesOfDiaries()).toBe(linesBefore);
});

const odd = ['-1', '31.02.2014', 'А'.repeat(2_000), '😀', '%00', '%ED%A0%80', '%zz', 'constructor'];
const queries = ['year', 'page', 'on', 'q', 'kind', 'state', 'body', 'addressee', 'before', 'next', 'done', 'issuer', 'with', 'item'];
/** Every question asked oddly, each time in another way. */
const oddly = (round: number): string => queries.map((name, at) => `${name}=${odd[(at + round * 3) % odd.length]}`).join('&');

const showing = routesOf(web).filter(({ method }) => method === 'GET');

test.each(showing.map((route) => [keyOf(route), route] as const))(
	'%s answers odd questions, and never by a fault',
	async (door, route) => {
		const [address = ''] = walk.streets.addresses.get(door) ?? [];
		const cookie = await sessionFor(walk, route);
		const asked = [0, 1, 2].map((round) => `${address}?${oddly(round)}`);
		const moved = odd.slice(3).map((value) => address.replace(/[^/]+$/, encodeURI(value).replaceAll('%25', '%')));
		const answers = await Promise.all([...asked, ...moved].map(async (url) => ({ url, ...(await lookAt(web, url, cookie)) })));
		expect(answers.filter(({ status }) => status >= 500).map(({ url, status }) => `${url.slice(0, 120)}: ${status}`)).toEqual([]);
	},
	60_000
);
