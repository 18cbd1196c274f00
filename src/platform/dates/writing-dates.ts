import type { Language } from '#platform/i18n/languages.ts';
import { type DateForm, type DateParts, type DateStyle, type DateWords, nth } from './date-words.ts';
import type { DoubtfulDate } from './doubtful-date.ts';
import { englishDates } from './english-dates.ts';
import { kyrgyzDates } from './kyrgyz-dates.ts';
import { dayOfMonth, monthOf, type PlainDate, quarterOf, weekdayOf, yearOf } from './plain-date.ts';
import { russianDates } from './russian-dates.ts';
import { dayIn, timeIn } from './zones.ts';

const words: Readonly<Record<Language, DateWords>> = { ky: kyrgyzDates, ru: russianDates, en: englishDates };

/** The tables themselves, for calendars and choices of a month. */
export const dateWords = (language: Language): DateWords => words[language];

const dayParts = (day: PlainDate): DateParts => ({ unit: 'day', year: yearOf(day), month: monthOf(day), day: dayOfMonth(day) });

/** What of a date is known, in numbers. */
export function partsOf({ from, precision }: DoubtfulDate): DateParts {
	const year = yearOf(from);
	if (precision === 'day') return dayParts(from);
	if (precision === 'month') return { unit: 'month', year, month: monthOf(from) };
	return precision === 'quarter' ? { unit: 'quarter', year, quarter: quarterOf(from) } : { unit: 'year', year };
}

/** «2014-жылдын 11-июну» · «11 июня 2014 г.» · "11 June 2014", in the form the sentence needs. */
export const writeDay = (day: PlainDate, language: Language, form: DateForm = 'name'): string =>
	words[language].write(dayParts(day), form, 'screen');

/** A date as exactly as it is known: «2014-жылдын октябрь айы» · «октябрь 2014 г.» · "October 2014". */
export const writeDoubtful = (date: DoubtfulDate, language: Language, form: DateForm = 'name', style: DateStyle = 'screen'): string =>
	words[language].write(partsOf(date), form, style);

/** For lists and tables: «28.05.2014» in ky and ru, "28 May 2014" in English. */
export const writeShort = (day: PlainDate, language: Language): string =>
	words[language].writeShort(yearOf(day), monthOf(day), dayOfMonth(day));

/** A moment as the clock of that zone shows it: «2014-жылдын 11-июну, 15:00»; `on` for "at 15:00 on …". */
export const writeDateTime = (moment: Date, language: Language, timeZone: string, form: 'name' | 'on' = 'name'): string =>
	words[language].writeMoment(dayParts(dayIn(timeZone, moment)), timeIn(timeZone, moment), form);

/** «2010-жылдын 6-декабрынан тартып 2014-жылдын 18-июнуна чейин» · «с … по …» · "from … until …"; either end may be open. */
export const writeSpan = (from: DoubtfulDate | null, until: DoubtfulDate | null, language: Language): string =>
	[from && writeDoubtful(from, language, 'from'), until && writeDoubtful(until, language, 'until')].filter(Boolean).join(' ');

/** «шаршемби» · «среда» · "Wednesday". */
export const writeWeekday = (day: PlainDate, language: Language): string => nth(words[language].weekdays, weekdayOf(day));

/** «шаршемби күнү» · «в среду» · "on Wednesday". */
export const writeOnWeekday = (day: PlainDate, language: Language): string => nth(words[language].onWeekdays, weekdayOf(day));
