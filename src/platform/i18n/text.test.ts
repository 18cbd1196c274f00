import { expect, test } from 'vitest';
import type { Language } from './languages.ts';
import { readText, type Text, wordsOf } from './text.ts';

const inAll: Text = { original: 'ru', ky: 'Күн тартиби', ru: 'Повестка дня', en: 'Agenda' };
const { ky: _ky, ...withoutKyrgyz } = inAll;
const { ru: _ru, ...withoutOriginal } = inAll;

test.each<[string, Text, Language, Language]>([
	['what is there is read as it is wished', inAll, 'en', 'en'],
	['then the original, whatever else there is', withoutKyrgyz, 'ky', 'ru'],
	['an empty translation is none', { ...inAll, en: '' }, 'en', 'ru'],
	['without the original Kyrgyz', withoutOriginal, 'ru', 'ky'],
	['then Russian', { original: 'ky', ru: 'Повестка дня', en: 'Agenda' }, 'ky', 'ru'],
	['English last', { original: 'ky', en: 'Agenda' }, 'ru', 'en']
])('%s', (_what, text, wanted, shown) => {
	expect(readText(text, wanted)).toEqual({ text: text[shown], language: shown });
	expect(wordsOf(text, wanted)).toBe(text[shown]);
});
