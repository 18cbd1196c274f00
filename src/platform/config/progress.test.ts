import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { within } from './patience.ts';
import { step } from './progress.ts';

test('a quick step says nothing, one longer than a second tells that it lasts and how long it took', async () => {
	const told: string[] = [];
	const say = (line: string) => told.push(line);
	expect(await step(say, 'Blinking', async () => 'done')).toBe('done');
	await step(say, 'Waiting', () => pause(1_100));
	expect(told).toEqual(['Waiting …', expect.stringMatching(/^Waiting: 1\.\d s$/)]);
});

test('waiting ends with the work, well or badly done, or with the patience', async () => {
	expect(await within(1_000, pause(1))).toBe(true);
	expect(await within(1_000, Promise.reject(new Error('broken')))).toBe(true);
	expect(await within(10, pause(50))).toBe(false);
});
