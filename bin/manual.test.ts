import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readMessages } from './messages/files.ts';

const manual = join(import.meta.dirname, '../docs/manual');
const messages = readMessages(join(import.meta.dirname, '../messages'));
const written = (language: 'ky' | 'ru') => readFileSync(join(manual, `README.${language}.md`), 'utf8');

/** A button's name without its counts: «Отметить присутствие (записано 0 из 5)» is named «Отметить присутствие». */
const named = (pattern: string | undefined) => pattern?.split(' (')[0]?.toLowerCase();

test.each(['ky', 'ru'] as const)('whatever the manual in %s calls a button is written so on the pages', (language) => {
	const names = new Set(messages.map(({ patterns }) => named(patterns.get(language))));
	const buttons = [...written(language).matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);
	expect(buttons.length).toBeGreaterThan(30);
	expect(buttons.filter((name) => !names.has(name.toLowerCase()))).toEqual([]);
});

test('the manual shows every picture taken for it, in both languages, and none that is not there', () => {
	const taken = readdirSync(manual).filter((name) => name.endsWith('.png'));
	for (const language of ['ky', 'ru'] as const) {
		const shown = [...written(language).matchAll(/[\w-]+\.\w+\.png/g)].map(([name]) => name);
		expect(shown.filter((name) => !existsSync(join(manual, name)))).toEqual([]);
		expect(taken.filter((name) => !shown.includes(name))).toEqual([]);
	}
});
