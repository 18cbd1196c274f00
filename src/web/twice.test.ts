import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '#platform/db/database.server.ts';
import { newId } from '#platform/db/id.ts';
import { routesOf } from '#platform/doors/routes.server.ts';
import { translator } from '#platform/i18n/messages.server.ts';
import { type Answer, isDone, origin, reasonIn, sendTo } from '#testing/walk/asking.ts';
import { type Example, refusedToAll } from '#testing/walk/examples.ts';
import { inPassing } from '#testing/walk/passing.ts';
import { sessionFor } from '#testing/walk/senders.ts';
import { keyOf } from '#testing/walk/streets.ts';
import { takenAt, typedAt } from '#testing/walk/taken.ts';
import type { Walk } from '#testing/walk/under-way.ts';
import { setOut } from '#testing/walk/walk.ts';
import { buildServer } from './server.ts';

/**
 * Each door's form is sent, and sent again as a browser does that heard no answer; then somebody else sends the form that
 * was drawn for them before. What is done stays done until the end of its story.
 */
const web = await buildServer({ origin, logLevel: 'silent' });
const t = translator('ky');

let walk: Walk;
beforeAll(async () => {
	walk = await setOut(web);
}, 300_000);
afterAll(() => web.close());

const linesOfDiaries = async (): Promise<number> => (await db.selectFrom('event').select('id').execute()).length;
const said = ({ status, location }: Answer) => ({ status, location });

/** Doors at which nothing is done in this town, or whose second time cannot be as the first; and why. */
const apart: Readonly<Record<string, string>> = {
	...refusedToAll,
	'POST /first-administrator/:token': 'there is an administrator already',
	'POST /office/account/second-step/off': 'whoever holds an office keeps their second step',
	'POST /office/meetings/:meetingId/send': 'every meeting of the town is past',
	'POST /office/meetings/:meetingId/conduct/close': 'a draft is left of the meeting that is open',
	'POST /office/account/everywhere': 'they end their own session by it',
	'POST /sign-in/forgotten': 'whoever asks too often has to wait',
	'POST /sign-in/reset/:token': 'the link is good for one password'
};

/** Deeds after which the thing has another state: who comes second is told of the state. */
const endings = /\/(adopt|end|unseat|call|cancel|open|approve)$/;

const taking = routesOf(web).filter(({ method }) => method === 'POST');
const doors = taking.map((route) => [keyOf(route), route] as const).filter(([door]) => !(door in apart));

describe.each(doors)('%s', (door, route) => {
	test('sent twice is done once and answered alike; a form that came too late overwrites nothing', async () => {
		const cookie = await sessionFor(walk, route);
		const { example, answer } = await takenAt(walk, route, cookie);
		const isDeed = isDone(answer);
		if (!isDeed) expect(`${answer.status} ${reasonIn(answer)}`).toMatch(/^303/);
		await inPassing(async () => {
			const send = ({ action, values }: Example) => sendTo(web, action, values, cookie);
			const before = await linesOfDiaries();
			const first = await send(example);
			const after = await linesOfDiaries();
			expect([first.status, after > before]).toEqual([303, isDeed]);

			expect(said(await send(example))).toEqual(said(first));
			expect(await linesOfDiaries()).toBe(after);

			if (!example.values.some(([name]) => name === 'version')) return;
			const { late, changes } = comingLate(example, typedAt(walk, route));
			const { status, body } = await send(late);
			expect([status, await linesOfDiaries()]).toEqual([409, after]);
			if (endings.test(door)) return;
			expect(body).toContain(t('platform.form.stale'));
			if (changes > 0) expect(body).toContain('class="standing"');
		});
	}, 60_000);
});

/** The same form as somebody else filled it in, who opened it at the same time. */
function comingLate({ action, values }: Example, typed: readonly string[]): { late: Example; changes: number } {
	const changed = values.map(([name, value]) => {
		if (name === '_deed') return [name, newId()] as const;
		const isText = typed.includes(name) && typeof value === 'string' && /[а-я]/i.test(value);
		return [name, isText ? value.replace(/[а-я]/gi, 'ө') : value] as const;
	});
	return { late: { action, values: changed }, changes: changed.filter(([, value], at) => value !== values[at]?.[1]).length - 1 };
}
