import type { Language } from './languages.ts';
import { writeNumber } from './numbers.ts';

const units: Readonly<Record<Language, readonly string[]>> = {
	ky: ['байт', 'КБ', 'МБ', 'ГБ'],
	ru: ['байт', 'КБ', 'МБ', 'ГБ'],
	en: ['bytes', 'kB', 'MB', 'GB']
};

/** «1,4 МБ», by thousands, one decimal below ten; rounded up, so that no file looks smaller than it is. */
export function writeFileSize(bytes: number, language: Language): string {
	const step = Math.min(3, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
	const size = bytes / 1000 ** step;
	const shown = step === 0 || size >= 10 ? Math.ceil(size) : Math.ceil(size * 10) / 10;
	return `${writeNumber(shown, language)}\u00a0${units[language][step]}`;
}
