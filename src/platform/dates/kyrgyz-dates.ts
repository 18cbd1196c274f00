import { type DateForm, type DateParts, type DateStyle, type DateWords, dotted, nth } from './date-words.ts';
import { atTime, declined, type KyrgyzCase } from './kyrgyz-endings.ts';

const months = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];

/** A day belongs to its month: «11-июну». The soft sign gives way to the ending. */
const monthsOfDays = [
	'январы',
	'февралы',
	'марты',
	'апрели',
	'майы',
	'июну',
	'июлу',
	'августу',
	'сентябры',
	'октябры',
	'ноябры',
	'декабры'
];

const weekdays = ['дүйшөмбү', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби', 'жекшемби'];

const year: Readonly<Record<KyrgyzCase, string>> = {
	nominative: 'жыл',
	genitive: 'жылдын',
	dative: 'жылга',
	accusative: 'жылды',
	locative: 'жылы',
	ablative: 'жылдан',
	attributive: 'жылдагы'
};

/** A date in one of the seven cases, for sentences that govern it: «2014-жылдын 11-июнуна карата». */
export function kyrgyzDate(parts: DateParts, wanted: KyrgyzCase, style: DateStyle = 'screen'): string {
	if (parts.unit === 'year') return `${parts.year}-${year[wanted]}`;
	const whose = `${parts.year}-${year.genitive}`;
	if (parts.unit === 'day') return `${whose} ${parts.day}-${declined(nth(monthsOfDays, parts.month), wanted)}`;
	if (parts.unit === 'month') return `${whose} ${nth(months, parts.month)} ${declined('айы', wanted)}`;
	return `${whose} ${parts.quarter}-${declined(style === 'paper' ? 'кварталы' : 'чейреги', wanted)}`;
}

const cases: Readonly<Record<Exclude<DateForm, 'by'>, readonly [KyrgyzCase, string]>> = {
	name: ['nominative', ''],
	on: ['locative', ''],
	of: ['attributive', ''],
	dated: ['attributive', ''],
	from: ['ablative', ' тартып'],
	until: ['dative', ' чейин']
};

function write(parts: DateParts, form: DateForm, style: DateStyle): string {
	if (form === 'by' && parts.unit !== 'day') return `${kyrgyzDate(parts, 'genitive', style)} аягына чейин`;
	const [wanted, after] = cases[form === 'by' ? 'until' : form];
	return kyrgyzDate(parts, wanted, style) + after;
}

/** Dates as Kyrgyz officials write them: the year first and in the genitive, the day belonging to its month. */
export const kyrgyzDates: DateWords = {
	write,
	writeMoment: (day, time, form) =>
		form === 'on' ? `${write(day, 'on', 'screen')} саат ${atTime(time)}` : `${write(day, 'name', 'screen')}, ${time}`,
	writeShort: dotted,
	months,
	weekdays,
	onWeekdays: weekdays.map((day) => `${day} күнү`),
	weekdaysShort: ['дүй', 'шей', 'шар', 'бей', 'жума', 'ише', 'жек']
};
