import { z } from 'zod';
import { mendedLetters } from './letters.ts';
import type { Text } from './text.ts';

/** How Kyrgyz words are usually written in Latin letters: Жеңиш is jenish. A letter not named here leaves no trace. */
const latin: Readonly<Record<string, string>> = {
	а: 'a',
	б: 'b',
	в: 'v',
	г: 'g',
	д: 'd',
	е: 'e',
	ё: 'yo',
	ж: 'j',
	з: 'z',
	и: 'i',
	й: 'y',
	к: 'k',
	л: 'l',
	м: 'm',
	н: 'n',
	ң: 'n',
	о: 'o',
	ө: 'o',
	п: 'p',
	р: 'r',
	с: 's',
	т: 't',
	у: 'u',
	ү: 'u',
	ф: 'f',
	х: 'h',
	ц: 'ts',
	ч: 'ch',
	ш: 'sh',
	щ: 'sh',
	ы: 'y',
	э: 'e',
	ю: 'yu',
	я: 'ya'
};

const longest = 60;

/** Words as a piece of an address one can read aloud: «Жеңиш паркы» → `jenish-parky`. Never empty. */
export function slugOf(words: string): string {
	const letters = Array.from(mendedLetters(words.normalize('NFC')).toLowerCase(), (letter) => latin[letter] ?? plainLetter(letter));
	const parts = letters
		.join('')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	const [first = 'a', ...others] = parts;
	return others.reduce((slug, part) => (`${slug}-${part}`.length > longest ? slug : `${slug}-${part}`), first.slice(0, longest));
}

const plainLetter = (letter: string): string => (/[ьъ'’]/.test(letter) ? '' : letter.normalize('NFD').replace(/\p{M}/gu, ''));

/** The address of a thing from its own name, in the language it was given in. */
export const slugOfText = (text: Text): string => slugOf(text[text.original] ?? '');

/** The wanted address, or the first with a number behind it that nobody has: `jenish-parky-2`. */
export function freeSlug(wanted: string, taken: readonly string[]): string {
	const used = new Set(taken);
	for (let number = 1; ; number++) {
		const slug = number === 1 ? wanted : `${wanted}-${number}`;
		if (!used.has(slug)) return slug;
	}
}

/** An address chosen by hand; left empty, one is made from the name. */
export const OptionalSlug = z.preprocess(
	(sent) => (typeof sent === 'string' && sent.trim() === '' ? undefined : sent),
	z
		.string()
		.regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'platform.form.not_an_address')
		.optional()
);
