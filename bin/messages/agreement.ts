import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languages } from '../../src/platform/i18n/languages.ts';
import type { Message } from './files.ts';

/** The parser's number for words that stand for themselves. */
const literal = 0;

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a pattern asks for and what it says by itself. */
export type Pattern = { readonly args: ReadonlySet<string>; readonly words: string };

/** Throws SyntaxError when the pattern is not one. */
export function readPattern(pattern: string, language: Language): Pattern {
	const args = new Set<string>();
	const words: string[] = [];
	const look = (elements: readonly Element[]): void => {
		for (const element of elements) {
			if (!('value' in element)) continue;
			if (element.type === literal) words.push(element.value);
			else args.add(element.value);
			if ('options' in element) for (const option of Object.values(element.options)) look(option.value);
		}
	};
	look(new IntlMessageFormat(pattern, language, undefined, { ignoreTag: true }).getAst());
	return { args, words: words.join(' ') };
}

/** All three languages have it, each reads as a pattern, asks for the same arguments, and stands in the file of its room. */
export function disagreements({ room, key, patterns }: Message): string[] {
	const faults: string[] = [];
	const asked = new Map<string, Language[]>();
	if (!/^[a-z_]+(\.[a-z0-9_]+)+$/.test(key)) faults.push(`${key} is not a key: room.thing.moment, in small letters`);
	if (key.split('.')[0] !== room) faults.push(`${key} stands in the file of ${room}`);
	for (const language of languages) {
		const pattern = patterns.get(language);
		if (!pattern?.trim()) faults.push(`${key} is missing in ${language}`);
		else {
			const args = argumentsOf(pattern, language);
			if (args === null) faults.push(`${key} cannot be read in ${language}: ${pattern}`);
			else asked.set(args, [...(asked.get(args) ?? []), language]);
		}
	}
	if (asked.size > 1) {
		const told = [...asked].map(([args, those]) => `${those.join(' and ')} ${args ? `asks for ${args}` : 'for nothing'}`);
		faults.push(`${key}: ${told.join(', ')}`);
	}
	return faults;
}

function argumentsOf(pattern: string, language: Language): string | null {
	try {
		return [...readPattern(pattern, language).args].toSorted().join(', ');
	} catch {
		return null;
	}
}
