import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { z } from 'zod';
import type { Language } from './languages.ts';
import type { MessageArgs, MessageKey, Sayings, Translate } from './messages.ts';

const home = new URL('../../../messages/', import.meta.url);
const FlatFile = z.record(z.string(), z.string());

/** All patterns of one language, every room's file in one table. Read once, when the house opens. */
function readPatterns(language: Language): ReadonlyMap<string, string> {
	const folder = new URL(`${language}/`, home);
	const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
	return new Map(files.flatMap((name) => Object.entries(FlatFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))))));
}

const patterns = { ky: readPatterns('ky'), ru: readPatterns('ru'), en: readPatterns('en') };

/** Nothing to fill in and nothing to unquote: such a message is its own answer. */
const isPlain = (pattern: string): boolean => !pattern.includes('{') && !pattern.includes("''");

/**
 * The pattern as a function. Throws when the caller forgot an argument: that is a bug of ours, found by the first
 * look at the page, and better than a sentence with a hole.
 */
function compile(pattern: string, language: Language): (args: MessageArgs) => string {
	if (isPlain(pattern)) return () => pattern;
	const format = new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true });
	return (args) => String(format.format(closedOnce(pattern, args)));
}

/** A Russian date ends with «г.»: before the full stop of its sentence it gives up its own. */
const closedOnce = (pattern: string, args: MessageArgs): MessageArgs =>
	Object.fromEntries(
		Object.entries(args).map(([name, value]) =>
			typeof value === 'string' && value.endsWith(' г.') && pattern.includes(`{${name}}.`) ? [name, value.slice(0, -1)] : [name, value]
		)
	);

function makeTranslator(language: Language): Translate {
	const compiled = new Map<MessageKey, (args: MessageArgs) => string>();
	return (key, args = {}) => {
		const known = compiled.get(key);
		if (known) return known(args);
		const pattern = patterns[language].get(key);
		if (pattern === undefined) return key;
		const say = compile(pattern, language);
		compiled.set(key, say);
		return say(args);
	};
}

const translators = { ky: makeTranslator('ky'), ru: makeTranslator('ru'), en: makeTranslator('en') };

/** Says messages in one language. A key that no file holds comes back as itself, where every test of a page sees it. */
export const translator = (language: Language): Translate => translators[language];

/** Is it a key that some file holds? For texts that name a message from outside the types: schemas, addresses. */
export const isMessageKey = (value: unknown): value is MessageKey => typeof value === 'string' && patterns.ky.has(value);

/**
 * The few messages an island needs, to be passed in its props. Only those with simple `{name}` arguments: what counts
 * and declines is said on the server, so that no message library travels to the phone.
 */
export function sayingsFor(language: Language, ...keys: MessageKey[]): Sayings {
	const chosen: Partial<Record<MessageKey, string>> = {};
	for (const key of keys) {
		const pattern = patterns[language].get(key) ?? key;
		if (/\{\s*\w+\s*,/.test(pattern)) throw new Error(`${key} counts or chooses: an island cannot say it`);
		chosen[key] = pattern;
	}
	return chosen;
}
