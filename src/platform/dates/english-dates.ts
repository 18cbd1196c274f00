import { type DateForm, type DateParts, type DateWords, nth } from './date-words.ts';

const months = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December']
];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ordinals = ['1st', '2nd', '3rd', '4th'];

function named(parts: DateParts): string {
	if (parts.unit === 'year') return `${parts.year}`;
	if (parts.unit === 'quarter') return `${nth(ordinals, parts.quarter)} quarter of ${parts.year}`;
	if (parts.unit === 'month') return `${nth(months, parts.month)} ${parts.year}`;
	return `${parts.day} ${nth(months, parts.month)} ${parts.year}`;
}

const before: Readonly<Record<DateForm, string>> = {
	name: '',
	on: 'in ',
	of: 'of ',
	dated: 'of ',
	from: 'from ',
	until: 'until ',
	by: 'by '
};

function write(parts: DateParts, form: DateForm): string {
	if (parts.unit === 'day') return (form === 'on' ? 'on ' : before[form]) + named(parts);
	const article = parts.unit === 'quarter' && form !== 'name' ? 'the ' : '';
	return before[form] + (form === 'by' ? 'the end of ' : '') + article + named(parts);
}

/** Dates in plain English, day before month, so that no reader takes 11 June for November. */
export const englishDates: DateWords = {
	write,
	writeMoment: (day, time, form) => `${write(day, form)}${form === 'on' ? ' at ' : ', '}${time}`,
	writeShort: (year, month, day) => `${day} ${nth(months, month).slice(0, 3)} ${year}`,
	months,
	weekdays,
	onWeekdays: weekdays.map((day) => `on ${day}`),
	weekdaysShort: weekdays.map((day) => day.slice(0, 3))
};
