import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routesOf } from '#platform/doors/routes.server.ts';
import { lookAt, origin } from '#testing/walk/asking.ts';
import { keyOf } from '#testing/walk/streets.ts';
import { lineOf, readTable, writeTable } from '#testing/walk/table.ts';
import type { Walk } from '#testing/walk/under-way.ts';
import { rowAt, setOut } from '#testing/walk/walk.ts';
import { buildServer } from './server.ts';

/** Who gets what at which door stands in access.md; here everybody goes everywhere and it is held against that. */
const web = await buildServer({ origin, logLevel: 'silent' });
const routes = routesOf(web);
const table = readTable();
const found = new Map<string, string>();
const isWritten = process.env.KENESH_ACCESS === 'write';

let walk: Walk;
beforeAll(async () => {
	walk = await setOut(web);
}, 300_000);
afterAll(async () => {
	if (isWritten) writeTable(found);
	await web.close();
});

describe.each(routes.map((route) => [keyOf(route), route] as const))('%s', (door, route) => {
	test('gives everybody what the table says', async () => {
		const row = await rowAt(walk, route);
		found.set(door, lineOf(door, row));
		if (!isWritten) expect(found.get(door)).toBe(table.get(door));
	}, 120_000);
});

const officeDoors = [...table].filter(([door]) => door.includes(' /office')).map(([door, line]) => ({ door, line }));

test('the table names no door that is not there', () => {
	const doors = routes.map(keyOf);
	expect([...table.keys()].filter((door) => !isWritten && !doors.includes(door))).toEqual([]);
});

test('a stranger gets nothing of the office but the way in', () => {
	expect(officeDoors.filter(({ line }) => !/^\| `[^`]+` \| sign in \|/.test(line))).toEqual([]);
});

test("whoever administers another town finds none of this one's things in the office", () => {
	const named = officeDoors.filter(({ door }) => /:\w+Id/.test(door));
	expect(named.filter(({ line }) => !/\| (not found|no) \|$/.test(line))).toEqual([]);
});

/** Only what lies in this town: the front page leads into the other one too. */
test("under another town's name this one's things are not found", async () => {
	const addresses = [...walk.streets.addresses.values()].flat().filter((address) => address.startsWith(`/${walk.town.slug}/`));
	const named = addresses.filter((address) => /[0-9a-f]{8}-[0-9a-f]{4}-7/.test(address));
	expect(named).not.toEqual([]);
	for (const address of named) {
		const { status } = await lookAt(web, address.replace(walk.town.slug, walk.other.slug), '');
		expect(`${address}: ${status}`).toBe(`${address}: 404`);
	}
}, 60_000);
