import type { DateForm } from '#platform/dates/date-words.ts';
import { type DoubtfulDate, ofDay } from '#platform/dates/doubtful-date.ts';
import { kyrgyzDate } from '#platform/dates/kyrgyz-dates.ts';
import type { PlainDate } from '#platform/dates/plain-date.ts';
import { partsOf, writeDoubtful } from '#platform/dates/writing-dates.ts';
import { genitiveOf } from '#platform/i18n/kyrgyz-genitive.ts';
import type { Language } from '#platform/i18n/languages.ts';
import type { Translate } from '#platform/i18n/messages.ts';
import { readText, type Text, wordsOf } from '#platform/i18n/text.ts';
import { paragraph } from './paper/compose.ts';
import type { Block } from './paper/paper.ts';
import { inLanguage, type Span } from './paper/runs.ts';

/** What a paper is written with: its language, and the words of the house in it. */
export type Pen = { readonly language: Language; readonly t: Translate };

/** Words of the record in the paper's language; in another one they are marked as such for a reading voice. */
export function said(text: Text, { language }: Pen): Span {
	const read = readText(text, language);
	return read.language === language ? { text: read.text } : inLanguage(read.language, read.text);
}

/** A longer text, a paragraph for each of its own. */
export function passage(text: Text, pen: Pen): Block[] {
	const { text: whole, ...dress } = said(text, pen);
	return whole
		.split(/\n\s*\n/)
		.filter((part) => part.trim() !== '')
		.map((part) => paragraph({ ...dress, text: part.trim() }));
}

/** A date in the form its sentence needs, as papers write it (a quarter is «квартал»). */
export const dated = (date: DoubtfulDate | PlainDate, { language }: Pen, form: DateForm = 'name'): string =>
	writeDoubtful(typeof date === 'string' ? ofDay(date) : date, language, form, 'paper');

/** The day by which something is told: «2014-жылдын 31-декабрына» (карата), «31 декабря 2014 г.» */
export const asOfDay = (day: PlainDate, { language }: Pen): string =>
	language === 'ky' ? kyrgyzDate(partsOf(ofDay(day)), 'dative') : writeDoubtful(ofDay(day), language);

/**
 * A name before what belongs to it: «Нарын шаардык мэриясынын» in Kyrgyz. Messages of the other languages, and names no
 * ending can be put to, take it as it is.
 */
export function whose(name: Text, { language }: Pen): string {
	const read = readText(name, language);
	return language === 'ky' && read.language === 'ky' ? (genitiveOf(read.text) ?? `${read.text}:`) : read.text;
}

/** A sentence begins with a capital letter, whatever word it begins with. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A sentence ends with one stop, also when it ends with «2014 г.» */
export const stopped = (words: string): string => (words.endsWith('…') ? words : `${words.replace(/\.+$/, '')}.`);

/**
 * A sentence of ours around words of the record, which keep their own language in it. `around` puts what it is given in
 * its place: a mark that nobody can type.
 */
export function woven(around: (name: string) => string, text: Text, pen: Pen): Span[] {
	const [before = '', ...after] = capital(around(mark)).split(mark);
	return [{ text: before }, said(text, pen), { text: after.join('') }].filter((span) => span.text !== '');
}

/** No text of the record holds it: control characters are refused at every door. */
const mark = '\u0001';

/** Only the words, for lines that bear no dress. */
export const plainly = (text: Text, { language }: Pen): string => wordsOf(text, language);
