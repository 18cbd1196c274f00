import { mendedLetters } from '#platform/i18n/letters.ts';
import { type DoubtfulDate, dateOfDay, ofMonth, ofQuarter, ofYear } from './doubtful-date.ts';
import { monthNamedBy, withUsualMonths } from './month-stems.ts';

/** Words around a date that add nothing to it, whole and lower case. Any other word means: this is not only a date. */
const fillers = [
	/^жыл\p{L}*$|^ж$|^ай(ы\p{L}*)?$|^к[үу]н\p{L}*$|^чейин$|^тартып$|^баштап$|^карата$|^аягына$|^башында$/u,
	/^г$|^год\p{L}*$|^месяц\p{L}*$|^в$|^во$|^на$|^от$|^с$|^со$|^до$|^по$|^за$|^конца$|^числ\p{L}*$|^й$|^го$|^м$|^е$|^му$/u,
	/^the$|^of$|^on$|^in$|^from$|^until$|^by$|^end$|^st$|^nd$|^rd$|^th$/u,
	/^(д[үу]йш[өо]мб[үу]|шейшемби|шаршемби|бейшемби|жума|ишемби|жекшемби)$/u,
	/^(понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|(mon|tues|wednes|thurs|fri|satur|sun)day)$/u
];

const isFiller = (word: string): boolean => fillers.some((filler) => filler.test(word));
const isQuarterWord = (word: string): boolean => /^(чейре[кг]\p{L}*|квартал\p{L}*|кв|quarter|q)$/u.test(word);

/** «IV квартал», with Latin or with Cyrillic look-alike letters. */
const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, і: 1, іі: 2, ііі: 3, іv: 4 };

type Found = { years: number[]; months: number[]; numbers: number[]; quarter: boolean; strange: boolean };

function sortWords(text: string): Found {
	const found: Found = { years: [], months: [], numbers: [], quarter: false, strange: false };
	for (const [word] of text.matchAll(/\d+|\p{L}+/gu)) {
		const month = monthNamedBy(word);
		if (/^[1-9]\d{3}$/.test(word)) found.years.push(Number(word));
		else if (/^\d{1,2}$/.test(word)) found.numbers.push(Number(word));
		else if (month) found.months.push(month);
		else if (romans[word]) found.numbers.push(romans[word]);
		else if (isQuarterWord(word)) found.quarter = true;
		else if (!isFiller(word)) found.strange = true;
	}
	return found;
}

/** Day or month first, then the year: 28.05.2014, 28/05/2014, 10.2014; or ISO: 2014-05-28, 2014-10. Words may follow. */
function readFigures(text: string): DoubtfulDate | null | undefined {
	const [, isoYear, isoMonth, isoDay] = /^([1-9]\d{3})-(\d{2})(?:-(\d{2}))?$/.exec(text) ?? [];
	if (isoYear)
		return isoDay ? dateOfDay(Number(isoYear), Number(isoMonth), Number(isoDay)) : monthOrNull(Number(isoYear), Number(isoMonth));
	const [, day, month, year, rest = ''] = /^(?:(\d{1,2})[./])?(\d{1,2})[./]([1-9]\d{3})(?!\d)(.*)$/su.exec(text) ?? [];
	if (!year) return undefined;
	const { strange, years, months, numbers } = sortWords(rest);
	if (strange || years.length + months.length + numbers.length > 0) return null;
	return day ? dateOfDay(Number(year), Number(month), Number(day)) : monthOrNull(Number(year), Number(month));
}

const monthOrNull = (year: number, month: number): DoubtfulDate | null => (month >= 1 && month <= 12 ? ofMonth(year, month) : null);

function readWords(text: string): DoubtfulDate | null {
	const { years, months, numbers, quarter, strange } = sortWords(withUsualMonths(text));
	const [year] = years;
	const [month] = months;
	const [number] = numbers;
	if (strange || year === undefined || years.length > 1 || months.length > 1 || numbers.length > 1) return null;
	if (month) return quarter ? null : number === undefined ? ofMonth(year, month) : dateOfDay(year, month, number);
	if (quarter) return number !== undefined && number >= 1 && number <= 4 ? ofQuarter(year, number) : null;
	return number === undefined ? ofYear(year) : null;
}

/**
 * The date a person typed or a document wrote, in Kyrgyz, Russian or English, no more exactly than it was written; null
 * when it is no date, or not only a date. Wrong letters and old month names are understood. A year of two figures is not:
 * nobody should guess a century.
 */
export function readDate(written: string): DoubtfulDate | null {
	const text = mendedLetters(written.normalize('NFC')).toLowerCase().replace(/\s+/g, ' ').trim();
	const figures = readFigures(text);
	return figures === undefined ? readWords(text) : figures;
}

/** The same, keeping the words it was read from beside it: for records entered from a document. */
export function readDateAsWritten(written: string): DoubtfulDate | null {
	const date = readDate(written);
	return date && { ...date, asWritten: written.trim() };
}
