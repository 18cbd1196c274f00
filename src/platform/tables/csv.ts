import type { Language } from '#platform/i18n/languages.ts';
import type { Column, Sheet } from './sheet.ts';

/**
 * A sheet as the Excel of its reader opens it by a double click: UTF-8 with a byte order mark, first row the titles, lines
 * ended by CR LF and fields quoted as RFC 4180 says. Where Excel is Kyrgyz or Russian, fields are parted by `;` and a number has
 * a decimal comma (with a point it would become a date: 12.5 is the 12th of May); in English `,` and a point. Days stay
 * YYYY-MM-DD, which every Excel reads as days.
 */
export function csvOf<Row>({ columns, rows }: Sheet<Row>, language: Language): string {
	const separator = language === 'en' ? ',' : ';';
	const lines = [
		columns.map(({ title }) => quoted(guarded(title), separator)),
		...rows.map((row) => columns.map((column) => quoted(fieldOf(column, row, language), separator)))
	];
	return `\uFEFF${lines.map((fields) => `${fields.join(separator)}\r\n`).join('')}`;
}

function fieldOf<Row>(column: Column<Row>, row: Row, language: Language): string {
	const value = column.value(row);
	if (value === null) return '';
	if (typeof value === 'string') return guarded(value);
	if (!Number.isFinite(value)) return '';
	return language === 'en' ? String(value) : String(value).replace('.', ',');
}

/**
 * Excel runs a field that opens like a formula, and what opens here was typed by anyone. An apostrophe before it makes it
 * text; a plain number, also a negative one, is left as it is. Source: OWASP, CSV Injection.
 */
const guarded = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text);

const quoted = (field: string, separator: string): string =>
	field.includes(separator) || /["\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
