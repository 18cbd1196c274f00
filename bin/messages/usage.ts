import { globSync, readFileSync } from 'node:fs';

/** Keys a source names: whole ones, and patterns where a part is filled in (`meetings.state.${state}`). */
export type Named = { readonly whole: ReadonlyMap<string, string>; readonly patterns: readonly RegExp[] };

const quoted = /(['"`])([a-z_]+(?:\.[a-z0-9_]+)+)\1/g;
const filled = /`([a-z_]+\.(?:[a-z0-9_.]|\$\{[^`{}]*\})*)`/g;

/** The keys named in one source, as far as their first word is a room. */
export function keysIn(source: string, rooms: ReadonlySet<string>): { whole: string[]; patterns: RegExp[] } {
	const isKey = (text: string): boolean => rooms.has(text.split('.')[0] ?? '');
	return {
		whole: Array.from(source.matchAll(quoted), ([, , key = '']) => key).filter(isKey),
		patterns: Array.from(source.matchAll(filled), ([, text = '']) => text)
			.filter((text) => isKey(text) && text.includes('${'))
			.map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replace(/\$\{[^{}]*\}/g, '[a-z0-9_.]+')}$`))
	};
}

/** All keys the house names, each with a file that does. Tests do not count: a message only a test asks for is unused. */
export function keysOfTheHouse(root: string, rooms: ReadonlySet<string>): Named {
	const whole = new Map<string, string>();
	const patterns: RegExp[] = [];
	const files = globSync('src/**/*.{ts,tsx}', { cwd: root, exclude: (name) => /\.test\.tsx?$/.test(String(name)) });
	for (const file of files) {
		const named = keysIn(readFileSync(`${root}/${file}`, 'utf8'), rooms);
		for (const key of named.whole) whole.set(key, file);
		patterns.push(...named.patterns);
	}
	return { whole, patterns };
}

/** A key of three words or more is meant as one; shorter texts with a dot may be anything. */
const isSurelyKey = (key: string): boolean => key.split('.').length > 2;

/** Keys that are named and nowhere written, and keys that are written and nowhere named. */
export function looseEnds(written: ReadonlySet<string>, { whole, patterns }: Named): { missing: string[]; unused: string[] } {
	const missing = [...whole].filter(([key]) => isSurelyKey(key) && !written.has(key)).map(([key, file]) => `${key} (${file})`);
	const unused = [...written].filter((key) => !whole.has(key) && !patterns.some((pattern) => pattern.test(key)));
	return { missing, unused };
}
