import { readdirSync, readFileSync } from 'node:fs';
import { type Language, languages } from '../../src/platform/i18n/languages.ts';

/** One message as it stands in its three files; a language that lacks it is absent. */
export type Message = { readonly room: string; readonly key: string; readonly patterns: ReadonlyMap<Language, string> };

/** Every message of messages/{ky,ru,en}, in the order of the Kyrgyz files, then those only another language has. */
export function readMessages(folder: string): Message[] {
	const found = new Map<string, { room: string; key: string; patterns: Map<Language, string> }>();
	for (const language of languages) {
		for (const file of readdirSync(`${folder}/${language}`).filter((name) => name.endsWith('.json'))) {
			const room = file.slice(0, -'.json'.length);
			const written: unknown = JSON.parse(readFileSync(`${folder}/${language}/${file}`, 'utf8'));
			for (const [key, pattern] of Object.entries(written ?? {})) {
				const message = found.get(`${room} ${key}`) ?? { room, key, patterns: new Map() };
				message.patterns.set(language, String(pattern));
				found.set(`${room} ${key}`, message);
			}
		}
	}
	return [...found.values()];
}
