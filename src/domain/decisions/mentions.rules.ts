import { languages } from '#platform/i18n/languages.ts';
import { folded } from '#platform/i18n/letters.ts';
import type { Text } from '#platform/i18n/text.ts';

const asPattern = (name: string): string => folded(name).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/**
 * Does a text speak of somebody by one of these names? In Kyrgyz an ending may follow the name («агенттикке»); in the
 * other languages it has to stand whole. Wrong letters and cases make no difference; a name within another word is none.
 */
export function mentions(text: Text, names: readonly Text[]): boolean {
	return languages.some((language) => {
		const words = folded(text[language] ?? '');
		const end = language === 'ky' ? '' : '(?!\\p{L})';
		return names.some((name) => {
			const called = asPattern(name[language] ?? '');
			return called !== '' && new RegExp(`(?<!\\p{L})${called}${end}`, 'u').test(words);
		});
	});
}
