import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#platform/i18n/languages.ts';

const folder = join(import.meta.dirname, '../../messages');
type Said = Record<string, string>;

const saidIn = (language: Language): Said[] =>
	readdirSync(join(folder, language)).map((file): Said => JSON.parse(readFileSync(join(folder, language, file), 'utf8')));

const latinWords = (text: string): string[] => text.toLowerCase().match(/(?<![\p{L}{])[a-z]{3,}(?![\p{L}}])/gu) ?? [];
const wordsIn = (language: Language): Set<string> =>
	new Set(saidIn(language).flatMap((file) => Object.values(file).flatMap((said) => latinWords(said))));

/** Words that betray a sentence nobody put into the messages. */
const usual =
	'the and for with from this that not yet are was has have save edit delete submit cancel search back next error page loading unknown';

/** What the record itself names in English, whatever language it is written in: a method of monitoring. */
const names = /Development Check/g;

/**
 * The words of the English interface that a Kyrgyz or Russian page must not show: all that the English messages use,
 * but those which the other language's own messages use too (PDF, WhatsApp, names).
 */
export function foreignWords(language: Language): ReadonlySet<string> {
	if (language === 'en') return new Set();
	const own = wordsIn(language);
	return new Set([...wordsIn('en'), ...usual.split(' ')].filter((word) => !own.has(word)));
}

/** The first word of every message key, by which a key that was printed instead of its sentence is known. */
export const keyRooms = (): string[] => [
	...new Set(saidIn('ky').flatMap((file) => Object.keys(file).map((key) => key.split('.')[0] ?? '')))
];

const broken = /\b(undefined|NaN|Invalid Date)\b|\[object \w+\]|\{\w+(, ?(plural|select|number|date)\b|\})/;

/** What is wrong with the words of a page, one sentence for each fault. */
export function faultyWords(texts: readonly string[], language: Language): string[] {
	const foreign = foreignWords(language);
	const key = new RegExp(`\\b(${keyRooms().join('|')})(\\.[a-z0-9_]+){2,}\\b`);
	return texts.flatMap((text) => {
		const seen = text.slice(0, 120);
		const english = [...new Set(latinWords(text.replaceAll(names, '')).filter((word) => foreign.has(word)))];
		return [
			...(key.test(text) ? [`a message key is printed: ${seen}`] : []),
			...(broken.test(text) ? [`something unfinished is printed: ${seen}`] : []),
			...(english.length ? [`English on a page in ${language} (${english.join(', ')}): ${seen}`] : [])
		];
	});
}
