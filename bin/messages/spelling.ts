import { suggestLetters } from '../../src/platform/i18n/letters.ts';
import type { Message } from './files.ts';

/** Names that are written in Latin letters in every language. */
const latinNames = new Set([
	...[
		'WhatsApp',
		'Telegram',
		'English',
		'Kenesh',
		'Naryn',
		'naryn',
		'DevelopmentCheck',
		'Google',
		'Authenticator',
		'FreeOTP',
		'Aegis',
		'Word',
		'Excel',
		'LibreOffice',
		'OpenStreetMap',
		'GeoJSON',
		'FeatureCollection',
		'Ctrl'
	],
	...[
		'PDF',
		'DOCX',
		'XLSX',
		'CSV',
		'JSON',
		'geojson',
		'ODbL',
		'WGS',
		'EPSG',
		'HEIC',
		'HTML',
		'JPEG',
		'PNG',
		'SMTP',
		'IP',
		'TOTP',
		'SMS',
		'QR',
		'UTF',
		'SHA',
		'KGS',
		'USD',
		'EUR',
		'WCAG',
		'AA',
		'EUPL'
	]
]);

/** Names of languages stand in their own letters everywhere. */
const cyrillicNames = new Set(['Кыргызча', 'Русский']);

/** Addresses are not words (`name@office.kg`, `jenish-park`), and neither are arguments. */
const withoutAddresses = (text: string): string => text.replace(/\S+@\S+|https?:\S*|[a-z0-9]+(-[a-z0-9]+)+|\{\w+/gu, ' ');

const wordsIn = (text: string, script: RegExp, known: ReadonlySet<string>): string[] =>
	Array.from(withoutAddresses(text).matchAll(script), ([word]) => word).filter((word) => !known.has(word));

/** Pattern syntax (plural, one, few …) is no language: only what a person would read is looked at. */
const spoken = (pattern: string): string =>
	pattern.replace(/\{\s*\w+\s*,\s*(plural|select|selectordinal|number)\s*,?/g, ' ').replace(/(=\d+|\w+)\s*\{/g, ' ');

/** Each language in its own letters: no English left in ky and ru, no look-alike letters, no Russian sentence as Kyrgyz. */
export function misspellings({ key, patterns }: Message): string[] {
	const faults: string[] = [];
	const { ky = '', ru = '', en = '' } = Object.fromEntries(patterns);
	for (const [language, pattern] of [
		['ky', ky],
		['ru', ru]
	] as const) {
		const foreign = wordsIn(spoken(pattern), /\p{Script=Latin}{2,}/gu, latinNames);
		if (foreign.length > 0) faults.push(`${key} in ${language} has words in Latin letters: ${foreign.join(', ')}`);
		const doubtful = suggestLetters(pattern).map(({ written, meant }) => `${written} for ${meant}`);
		if (doubtful.length > 0) faults.push(`${key} in ${language} has wrong letters: ${doubtful.join(', ')}`);
	}
	const cyrillic = wordsIn(spoken(en), /\p{Script=Cyrillic}+/gu, cyrillicNames);
	if (cyrillic.length > 0) faults.push(`${key} in en has words in Cyrillic letters: ${cyrillic.join(', ')}`);
	if (ky === ru && (spoken(ky).match(/\p{Script=Cyrillic}+/gu)?.length ?? 0) > 2) faults.push(`${key} says the same in ky and ru`);
	return faults;
}
