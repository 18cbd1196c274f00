import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Route, routesOf } from '#platform/doors/routes.server.ts';
import { type Answer, isDone, lookAt, origin, sendRaw, withoutFaults } from '#testing/walk/asking.ts';
import { type CallerName, callers } from '#testing/walk/callers.ts';
import { sameThingsElsewhere } from '#testing/walk/elsewhere.ts';
import { type Ill, illWays } from '#testing/walk/hostility.ts';
import { keyOf } from '#testing/walk/streets.ts';
import { readTable } from '#testing/walk/table.ts';
import type { Walk } from '#testing/walk/under-way.ts';
import { formAt, setOut } from '#testing/walk/walk.ts';
import { buildServer } from './server.ts';

/** Every door that takes something is sent what no page of ours sends. It may refuse in any clear way; it never breaks. */
const web = await buildServer({ origin, logLevel: 'silent' });
const table = readTable();

let walk: Walk;
let elsewhere: (id: string) => string;
beforeAll(async () => {
	walk = await setOut(web);
	elsewhere = await sameThingsElsewhere(walk.town.municipalityId, walk.other.municipalityId);
}, 300_000);
afterAll(() => web.close());

const taking = routesOf(web).filter(({ method }) => method === 'POST');
const showing = routesOf(web).filter(({ method }) => method === 'GET');

const clear = [200, 303, 400, 403, 404, 409, 413, 415, 422, 429];

describe.each(taking.map((route) => [keyOf(route), route] as const))('%s', (_door, route) => {
	test('refuses what is ill in a clear way', async () => {
		const cookie = walk.sessions.get(whoMaySend(route)) ?? '';
		const ways = await illWays(await formAt(walk, route), elsewhere);
		const send = async ({ how, action, sent }: Ill) => ({ how, answer: await sendRaw(web, action, sent, cookie) });
		const answers = await withoutFaults(() => Promise.all(ways.map(send))).catch(() => oneByOne(ways, send));
		const unclear = answers.filter(({ answer }) => !isDone(answer) && !(clear.includes(answer.status) && isAPage(answer)));
		expect(unclear.map(({ how, answer }) => `${how}: ${answer.status} ${answer.body.slice(0, 200)}`).join('\n')).toBe('');
	}, 120_000);
});

/** Slower, and tells which of them it was. */
async function oneByOne<Sent>(ways: readonly Ill[], send: (way: Ill) => Promise<Sent>): Promise<Sent[]> {
	const answers: Sent[] = [];
	for (const way of ways) {
		const answer = await withoutFaults(() => send(way)).catch((fault: Error) => `${way.how}: ${fault.message}`);
		if (typeof answer === 'string') throw new Error(answer);
		answers.push(answer);
	}
	return answers;
}

const odd = [
	'2014',
	'-1',
	'0',
	'31.02.2014',
	'99999999999999999999',
	'А'.repeat(2_000),
	'😀',
	"'",
	'%00',
	'%ED%A0%80',
	'%zz',
	'constructor'
];
const queries = ['year', 'page', 'on', 'q', 'kind', 'state', 'body', 'addressee', 'before', 'next', 'done', 'issuer', 'with', 'lang'];

test('addresses with odd questions are answered, and none is a fault', async () => {
	const broken: string[] = [];
	for (const route of showing) {
		const [address = ''] = walk.streets.addresses.get(keyOf(route)) ?? [];
		if (address.endsWith('/changes') || address === '') continue;
		const cookie = walk.sessions.get(whoMaySend(route)) ?? '';
		const asked = odd.map((value) => `${address}?${queries.map((name) => `${name}=${value}`).join('&')}`);
		const moved = odd.map((value) => address.replace(/[^/]+$/, encodeURI(value).replaceAll('%25', '%')));
		const answers = await Promise.all([...asked, ...moved].map(async (url) => ({ url, ...(await lookAt(web, url, cookie)) })));
		broken.push(...answers.filter(({ status }) => status >= 500).map(({ url, status }) => `${url.slice(0, 120)}: ${status}`));
	}
	expect(broken).toEqual([]);
}, 300_000);

/** Whoever gets furthest at a door, the secretary before others. */
function whoMaySend(route: Route): CallerName {
	const [, , ...cells] = (table.get(keyOf(route)) ?? '').split('|').map((cell) => cell.trim());
	const order: CallerName[] = ['secretary', ...callers];
	return order.find((caller) => ['sends', 'reads'].includes(cells[callers.indexOf(caller)] ?? '')) ?? 'secretary';
}

/** A refusal is a page that says so; nothing of our workings stands on it. */
const isAPage = ({ status, body }: Answer): boolean =>
	status === 303 || (body.includes('<h1') && !/\bat \w+ \(|node_modules|\.ts:\d/.test(body));
