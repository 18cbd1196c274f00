import type { Language } from './languages.ts';

/** Thousands apart by a space that does not break, a decimal comma; English its own way. Kyrgyz papers write as Russian ones. */
const localeOf: Readonly<Record<Language, string>> = { ky: 'ru', ru: 'ru', en: 'en' };

const formats = new Map<string, Intl.NumberFormat>();

/** With exactly `digits` after the mark, or with as many as there are, up to six. */
function formatOf(language: Language, digits: number | null): Intl.NumberFormat {
	const name = `${language} ${digits}`;
	const known = formats.get(name);
	if (known) return known;
	const format = new Intl.NumberFormat(localeOf[language], {
		minimumFractionDigits: digits ?? 0,
		maximumFractionDigits: digits ?? 6
	});
	formats.set(name, format);
	return format;
}

/** «1 234 567,5» in ky and ru with U+00A0 between thousands, "1,234,567.5" in English; a true minus sign before. */
export const writeNumber = (value: number, language: Language, digits: number | null = null): string =>
	formatOf(language, digits).format(value).replace('-', '−');

/**
 * The number somebody typed: spaces of any width between thousands, a comma or a point before the decimals; null when it
 * is no number, or when it could be read in two ways: «1,234,567» is not read at all.
 */
export function readNumber(typed: string): number | null {
	const text = typed.trim().replace('−', '-');
	if (!/^-?(\d+|\d{1,3}([\s\u00a0\u202f]\d{3})+)([.,]\d+)?$/u.test(text)) return null;
	const value = Number(text.replace(/[\s\u00a0\u202f]/gu, '').replace(',', '.'));
	return Number.isFinite(value) ? value : null;
}

/** «4-» before a Kyrgyz noun: «4-маселе»; «4-й» in Russian, in the gender of its noun; "4th" in English. */
export function writeOrdinal(n: number, language: Language, gender: 'masculine' | 'feminine' | 'neuter' = 'masculine'): string {
	if (language === 'ky') return `${n}-`;
	if (language === 'ru') return `${n}-${{ masculine: 'й', feminine: 'я', neuter: 'е' }[gender]}`;
	const teen = n % 100 >= 11 && n % 100 <= 13;
	return `${n}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][n % 10]) ?? 'th'}`;
}
