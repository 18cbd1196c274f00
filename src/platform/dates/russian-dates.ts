import { type DateForm, type DateParts, type DateWords, dotted, nth } from './date-words.ts';

const months = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь'];
const monthsGenitive = [
	'января',
	'февраля',
	'марта',
	'апреля',
	'мая',
	'июня',
	'июля',
	'августа',
	'сентября',
	'октября',
	'ноября',
	'декабря'
];
const monthsLocative = [
	'январе',
	'феврале',
	'марте',
	'апреле',
	'мае',
	'июне',
	'июле',
	'августе',
	'сентябре',
	'октябре',
	'ноябре',
	'декабре'
];

/** The three cases a date takes: itself, of it, in it. */
type Case = 'nominative' | 'genitive' | 'locative';

const monthIn = { nominative: months, genitive: monthsGenitive, locative: monthsLocative };
const quarterIn = { nominative: '-й квартал', genitive: '-го квартала', locative: '-м квартале' };
const yearIn = { nominative: 'год', genitive: 'года', locative: 'году' };

function inCase(parts: DateParts, wanted: Case): string {
	if (parts.unit === 'year') return `${parts.year} ${yearIn[wanted]}`;
	if (parts.unit === 'quarter') return `${parts.quarter}${quarterIn[wanted]} ${parts.year} г.`;
	if (parts.unit === 'month') return `${nth(monthIn[wanted], parts.month)} ${parts.year} г.`;
	return `${parts.day} ${nth(monthsGenitive, parts.month)} ${parts.year} г.`;
}

/** Before «второй» and «второго» the prepositions в and с take a vowel. */
const beginsWithSecond = (parts: DateParts): boolean =>
	(parts.unit === 'quarter' && parts.quarter === 2) || (parts.unit === 'day' && parts.day === 2);

function write(parts: DateParts, form: DateForm): string {
	const second = beginsWithSecond(parts);
	switch (form) {
		case 'name':
			return inCase(parts, 'nominative');
		case 'on':
			return parts.unit === 'day' ? inCase(parts, 'genitive') : `${second ? 'во' : 'в'} ${inCase(parts, 'locative')}`;
		case 'of':
			return inCase(parts, 'genitive');
		case 'dated':
			return `${parts.unit === 'day' ? 'от' : 'за'} ${inCase(parts, parts.unit === 'day' ? 'genitive' : 'nominative')}`;
		case 'from':
			return `${second ? 'со' : 'с'} ${inCase(parts, 'genitive')}`;
		case 'until':
			return `по ${inCase(parts, 'nominative')}`;
		case 'by':
			return `${parts.unit === 'day' ? 'до' : 'до конца'} ${inCase(parts, 'genitive')}`;
	}
}

/** Dates as Russian papers of the country write them, with «г.» after the year. */
export const russianDates: DateWords = {
	write,
	writeMoment: (day, time, form) => `${write(day, 'name')}${form === 'on' ? ' в ' : ', '}${time}`,
	writeShort: dotted,
	months,
	weekdays: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
	onWeekdays: ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'],
	weekdaysShort: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']
};
